// Lists over 100,000 works: the median of 15 answers each, after five to warm up.
const [port] = process.argv.slice(2);
const base = `http://localhost:${port}/api/v1`;

async function token(username) {
  const response = await fetch(`${base}/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password: process.env.DEMO_PASSWORD }),
  });
  return (await response.json()).accessToken;
}

async function median(path, bearer) {
  const times = [];
  for (let i = 0; i < 20; i++) {
    const start = performance.now();
    const response = await fetch(base + path, { headers: bearer ? { Authorization: `Bearer ${bearer}` } : {} });
    const body = await response.json();
    if (response.status !== 200 || !Array.isArray(body.items)) throw new Error(`${path}: ${response.status}`);
    times.push(performance.now() - start);
  }
  return times.slice(5).sort((a, b) => a - b)[7];
}

const editor = await token('bientap');
const police = await token('congan');
for (const [name, path, bearer] of [
  ['works of a unit', '/propaganda-materials?mine=true', editor],
  ['  in one state', '/propaganda-materials?state=IN_REVIEW', editor],
  ['  by words', '/propaganda-materials?mine=true&q=toc%20do%209950', editor],
  ['  asked to review', '/propaganda-materials?mine=true', police],
  ['public works', '/propaganda-materials', null],
  ['  of one topic', '/propaganda-materials?topic=dau-tu', null],
  ['  by words', '/propaganda-materials?q=thu%20toc%20do%2077777', null],
]) {
  const ms = await median(path, bearer);
  console.log(name.padEnd(22) + `${ms.toFixed(1)} ms for a page of 50 out of 100,000`.padEnd(52) + ''.padEnd(16) + '<= 50 ms');
}

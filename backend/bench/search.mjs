// Search over a million rows: p50 and p95 of 25 answers for each person and word, after three to warm up; beside it what
// PostgreSQL itself says of the finding statement, where its log is given.
import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [port, log] = process.argv.slice(2);
const base = `http://localhost:${port}/api/v1`;

async function token(username) {
  const response = await fetch(`${base}/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password: process.env.DEMO_PASSWORD }),
  });
  return (await response.json()).accessToken;
}

const logged = () => (log ? statSync(log).size : 0);

/** Planning and running of the statements that found something, in milliseconds. The log outgrows a string. */
async function ofDatabase(from, requests) {
  if (!log) return '';
  let sum = 0;
  for await (const line of createInterface({ input: createReadStream(log, { start: from }) })) {
    const took = /duration: ([\d.]+) ms {2}(?:parse|bind|execute) [^:]*: (?:\(select '|with many_)/.exec(line);
    if (took) sum += Number(took[1]);
  }
  return sum ? `SQL ${(sum / requests).toFixed(0)} ms` : '';
}

async function times(q, bearer) {
  const taken = [];
  let hits = 0;
  const from = logged();
  for (let i = 0; i < 28; i++) {
    const start = performance.now();
    const response = await fetch(`${base}/search?q=${encodeURIComponent(q)}`, { headers: { Authorization: `Bearer ${bearer}` } });
    const body = await response.json();
    if (response.status !== 200) throw new Error(`${q}: ${response.status} ${JSON.stringify(body)}`);
    hits = body.groups.reduce((sum, group) => sum + group.items.length, 0);
    taken.push(performance.now() - start);
  }
  const sorted = taken.slice(3).sort((a, b) => a - b);
  return { p50: sorted[12], p95: sorted[23], hits, sql: await ofDatabase(from, 28) };
}

for (const [who, username] of [
  ['city coordinator', 'congan'],
  ['ward officer', 'phuong.duyenhai'],
  ['city leader', 'lanhdao'],
  ['editor', 'bientap'],
]) {
  const bearer = await token(username);
  for (const [kind, q] of [
    ['in most rows', 'tuyên truyền'],
    ['  without marks', 'tuyen truyen an ninh'],
    ['in one of 100', 'thỉnhthoảng'],
    ['in one of 20,000', 'hiemthay'],
    ['in one row', 'n1013'],
    ['a number', '1500/TIM-UBND'],
    ['common, never together', 'tuyên truyền đường dẫn ngân hàng qwxz'],
    ['nowhere', 'khongcochunay'],
  ]) {
    const t = await times(q, bearer);
    console.log(
      `search, ${who}`.padEnd(26) +
        `${kind.padEnd(24)} p50 ${t.p50.toFixed(0)} ms, p95 ${t.p95.toFixed(0)} ms, ${t.hits} shown`.padEnd(64) +
        t.sql.padEnd(16) +
        'p95 <= 300 ms',
    );
  }
}

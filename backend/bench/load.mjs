// The load: bounded in count, one process, 16 connections at a time, this machine alone.
import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync, existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { gzipSync } from 'node:zlib';

const [port, keysFile, idsFile, root, peakFile, pid, postmaster] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const key = JSON.parse(readFileSync(keysFile, 'utf8')).keys[0];
const base64 = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const pad = (n) => String(n).padStart(3, '0');

function token(account, session) {
  const now = Math.floor(Date.now() / 1000);
  const body = `${base64({ alg: 'HS256', typ: 'JWT', kid: key.kid })}.${base64({ iss: 'dondoc', aud: 'dondoc', sub: account, upn: 'bench', sid: session, iat: now, exp: now + 600, jti: randomUUID() })}`;
  return `${body}.${createHmac('sha256', Buffer.from(key.k, 'base64url')).update(body).digest('base64url')}`;
}

const call = (method, path, headers, body, through = agent) =>
  new Promise((resolve, reject) => {
    const sent = performance.now();
    const message = request({ port, agent: through, method, path: `/api/v1${path}`, headers: { ...headers, ...(body ? { 'Content-Length': Buffer.byteLength(body) } : {}) } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, replayed: answer.headers['idempotency-replayed'], bytes: parts.reduce((sum, p) => sum + p.length, 0), text: Buffer.concat(parts).toString(), ms: performance.now() - sent }));
    });
    message.on('error', reject);
    message.end(body);
  });
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const tokens = Array.from({ length: 100 }, (_, n) => token(`01900000-0000-7000-8000-00000000a${pad(n)}`, `01900000-0000-7000-8000-00000000e${pad(n)}`));
const ids = readFileSync(idsFile, 'utf8').trim().split('\n').map((line) => line.split('|'));
const content = JSON.stringify({ values: { A01: 1, A03: 2, B01: 10, B02: 400, B03: 100, B04: 2, B05: 3, B06a: 0, B06b: 0, C01: 5, C02: 20, C03: 100, C04: 1, D01: 4, D02: 5, D03: 60, E01: 7, E02: 900, F01: 8, E03a: 2 }, narrative: { assessment: 'Đã tuyên truyền tại các thôn.' }, notes: {} });

/** Sends and takes back one report per connection until the compiler has seen the road. */
async function warmUp(list, seconds) {
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    list.map(async ([id, n]) => {
      const headers = (extra) => ({ Authorization: `Bearer ${tokens[Number(n) % 100]}`, 'Idempotency-Key': randomUUID(), ...extra });
      let version = 0;
      while (performance.now() < until) {
        await call('POST', `/submissions/${id}/submit`, headers({ 'Content-Type': 'application/json', 'If-Match': `"${version++}"` }), content);
        await call('POST', `/submissions/${id}/withdraw`, headers(), undefined);
        version++;
      }
    }),
  );
}

async function submitAll(list) {
  const times = [];
  const wrong = {};
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (next < list.length) {
        const [id, n] = list[next++];
        const answer = await call('POST', `/submissions/${id}/submit`, { Authorization: `Bearer ${tokens[Number(n) % 100]}`, 'Content-Type': 'application/json', 'If-Match': '"0"', 'Idempotency-Key': randomUUID() }, content);
        times.push(answer.ms);
        if (answer.status !== 200) wrong[answer.status] = (wrong[answer.status] ?? 0) + 1;
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  return { tps: list.length / seconds, p99: times[Math.floor(times.length * 0.99)], wrong };
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** CPU seconds of a process, by /proc; of PostgreSQL with its servers, living and gone. */
function ticks(id, withGone) {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').map(Number);
  return (fields[11] + fields[12] + (withGone ? fields[13] + fields[14] : 0)) / 100;
}
function cpu() {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const alive = children.reduce((sum, child) => sum + (existsSync(`/proc/${child}/stat`) ? ticks(child, false) : 0), 0);
  return { server: ticks(pid, false), postgres: ticks(postmaster, true) + alive };
}
const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
function heap() {
  const jcmd = `${process.env.JAVA_HOME}/bin/jcmd`;
  execFileSync(jcmd, [pid, 'GC.run']);
  const text = execFileSync(jcmd, [pid, 'GC.heap_info']).toString();
  return [...text.matchAll(/total \d+K, used (\d+)K/g)].reduce((sum, m) => sum + Number(m[1]), 0) / 1024;
}

/** All units within one minute, one in ten sent a second time at once; a try still under way is asked again, as the app does. */
async function peak(list, seconds) {
  const wide = new Agent({ keepAlive: true, maxSockets: 128 });
  const times = [];
  const wrong = {};
  let twins = 0;
  const before = cpu();
  const send = async ([id, n], key, begun) => {
    for (;;) {
      const answer = await call('POST', `/submissions/${id}/submit`, { Authorization: `Bearer ${tokens[Number(n) % 100]}`, 'Content-Type': 'application/json', 'If-Match': '"0"', 'Idempotency-Key': key }, content, wide);
      if (answer.status === 409 && answer.text.includes('request-in-progress')) {
        await new Promise((later) => setTimeout(later, 200));
        continue;
      }
      times.push(performance.now() - begun);
      if (answer.status !== 200) wrong[answer.status] = (wrong[answer.status] ?? 0) + 1;
      return answer;
    }
  };
  const begun = performance.now();
  await Promise.all(
    list.map(async (report, i) => {
      await new Promise((later) => setTimeout(later, (i * seconds * 1000) / list.length));
      const key = randomUUID();
      const tries = [send(report, key, performance.now())];
      if (i % 10 === 0) tries.push(send(report, key, performance.now()));
      const [one, two] = await Promise.all(tries);
      if (two && JSON.parse(one.text).receipt?.number === JSON.parse(two.text).receipt?.number) twins++;
    }),
  );
  const after = cpu();
  times.sort((a, b) => a - b);
  wide.destroy();
  return {
    seconds: (performance.now() - begun) / 1000,
    mean: times.reduce((sum, t) => sum + t, 0) / times.length,
    p50: at(times, 0.5), p99: at(times, 0.99), wrong, twins,
    server: ((after.server - before.server) * 1000) / list.length,
    postgres: ((after.postgres - before.postgres) * 1000) / list.length,
  };
}

const cold = await submitAll(ids.slice(0, 400));
await warmUp(ids.slice(400, 416), 30);
const measured = await submitAll(ids.slice(416));
const signedIn = await call('POST', '/auth/login', { 'Content-Type': 'application/json' }, JSON.stringify({ username: 'congan', password: process.env.DEMO_PASSWORD }));
const police = { Authorization: `Bearer ${JSON.parse(signedIn.text).accessToken}` };
const matrix = [];
for (let i = 0; i < 330; i++) matrix.push((await call('GET', '/report-periods/01900000-0000-7000-8000-000000000036/matrix', police)).ms);
const city = [];
for (let i = 0; i < 230; i++) city.push((await call('GET', '/directives/01900000-0000-7000-8000-00000000d002/matrix', police)).ms);
const peakIds = readFileSync(peakFile, 'utf8').trim().split('\n').map((line) => line.split('|'));
const deadline = await peak(peakIds, 60);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const values = (type) => call('GET', '/report-periods/01900000-0000-7000-8000-000000000037/values', { ...police, Accept: type });
await values(XLSX);
const heapBefore = heap();
const xlsx = await values(XLSX);
for (let i = 0; i < 4; i++) await values(XLSX);
const heapAfter = heap();
const csv = await values('text/csv');
const typed = { ...police, 'Content-Type': 'application/json' };
const begun = await call('POST', '/consolidations', typed, JSON.stringify({ period: '01900000-0000-7000-8000-000000000037' }));
const own = `/consolidations/${JSON.parse(begun.text).id}`;
const often = async (method, path) => {
  const times = [];
  for (let i = 0; i < 30; i++) times.push((await call(method, own + path, police)).ms);
  return median(times.slice(15));
};
const consolidation = { status: begun.status, total: JSON.parse(begun.text).figures.find((f) => f.field === 'B02').value, take: await often('POST', '/retake'), since: await often('GET', '/changes'), source: await often('GET', '/figures/B02') };
const letter = readFileSync(`${root}/samples/cong-van-mau.txt`, 'utf8');
const intake = [];
for (let i = 0; i < 40; i++) intake.push((await call('POST', '/directives/intake', { ...police, 'Content-Type': 'text/plain; charset=utf-8' }, letter)).ms);
const dist = `${root}/frontend/dist`;
// index.html names what it brings: the first chunk, what that imports at once, the styles
const page = existsSync(dist) ? readFileSync(`${dist}/index.html`, 'utf8') : null;
const first = page
  ? ['index.html', ...new Set([...page.matchAll(/assets\/[^"]+/g)].map((m) => m[0]))].reduce((sum, f) => sum + gzipSync(readFileSync(`${dist}/${f}`)).length, 0) / 1024
  : null;
console.log(JSON.stringify({ submit: measured, cold: cold.tps, matrix: median(matrix.slice(250)), city: median(city.slice(150)), deadline, xlsx: { ms: xlsx.ms, bytes: xlsx.bytes, status: xlsx.status, heapBefore, heapAfter }, csv: { ms: csv.ms, bytes: csv.bytes, status: csv.status }, consolidation, rss: rss(), intake: median(intake.slice(10)), first }));
agent.destroy();

// The load: bounded in count, one process, 16 connections at a time, this machine alone.
import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync, statSync, existsSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { gzipSync } from 'node:zlib';

const [port, keysFile, idsFile, root] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const key = JSON.parse(readFileSync(keysFile, 'utf8')).keys[0];
const base64 = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const pad = (n) => String(n).padStart(3, '0');

function token(account, session) {
  const now = Math.floor(Date.now() / 1000);
  const body = `${base64({ alg: 'HS256', typ: 'JWT', kid: key.kid })}.${base64({ iss: 'dondoc', aud: 'dondoc', sub: account, upn: 'bench', sid: session, iat: now, exp: now + 600, jti: randomUUID() })}`;
  return `${body}.${createHmac('sha256', Buffer.from(key.k, 'base64url')).update(body).digest('base64url')}`;
}

const call = (method, path, headers, body) =>
  new Promise((resolve, reject) => {
    const sent = performance.now();
    const message = request({ port, agent, method, path: `/api/v1${path}`, headers: { ...headers, ...(body ? { 'Content-Length': Buffer.byteLength(body) } : {}) } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, text: Buffer.concat(parts).toString(), ms: performance.now() - sent }));
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

const cold = await submitAll(ids.slice(0, 400));
await warmUp(ids.slice(400, 416), 30);
const measured = await submitAll(ids.slice(416));
const signedIn = await call('POST', '/auth/login', { 'Content-Type': 'application/json' }, JSON.stringify({ username: 'congan', password: process.env.DEMO_PASSWORD }));
const police = { Authorization: `Bearer ${JSON.parse(signedIn.text).accessToken}` };
const matrix = [];
for (let i = 0; i < 330; i++) matrix.push((await call('GET', '/report-periods/01900000-0000-7000-8000-000000000036/matrix', police)).ms);
const letter = readFileSync(`${root}/samples/cong-van-mau.txt`, 'utf8');
const intake = [];
for (let i = 0; i < 40; i++) intake.push((await call('POST', '/directives/intake', { ...police, 'Content-Type': 'text/plain; charset=utf-8' }, letter)).ms);
const dist = `${root}/frontend/dist`;
const first = existsSync(dist)
  ? ['index.html', ...readdirSync(`${dist}/assets`).filter((f) => /^(index|i18n)-/.test(f)).map((f) => `assets/${f}`)].filter((f) => statSync(`${dist}/${f}`).isFile()).reduce((sum, f) => sum + gzipSync(readFileSync(`${dist}/${f}`)).length, 0) / 1024
  : null;
console.log(JSON.stringify({ submit: measured, cold: cold.tps, matrix: median(matrix.slice(250)), intake: median(intake.slice(10)), first }));
agent.destroy();

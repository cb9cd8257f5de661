// kill -9 of the service. Three classes: acknowledged (must be there, once), refused (must not), no answer (either, once).
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [launcher, rounds] = process.argv.slice(2);
const data = mkdtempSync(join(tmpdir(), 'dondoc-kill-'));
const PASSWORD = 'mat-khau-cua-kiem-thu';
const CHUNK = 256 * 1024;
const port = await freePort();
const seed = Number(process.env.SEED ?? Date.now() % 100_000);
let state = seed;
const random = (below) => {
  state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
  return state % below;
};
let service;
let token;

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => done(free));
    });
  });
}

/** Null when the line broke: nobody knows what became of it. */
function call(method, path, headers = {}, body = null) {
  return new Promise((done) => {
    const all = { Authorization: `Bearer ${token}`, ...headers, ...(body ? { 'Content-Length': Buffer.byteLength(body) } : {}) };
    const message = request({ port, host: '127.0.0.1', method, path: `/api/v1${path}`, headers: all }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', () => done(null));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        done({ status: answer.statusCode, headers: answer.headers, body: text.startsWith('{') ? JSON.parse(text) : null });
      });
    });
    message.on('error', () => done(null));
    message.end(body);
  });
}

function need(condition, what) {
  if (!condition) throw new Error(`${what} (SEED=${seed})`);
}

async function start() {
  const environment = { ...process.env, PORT: String(port), DATA_DIR: data, DEMO_PASSWORD: PASSWORD, JIT_LEVEL: '1', WEB_ROOT: '' };
  service = spawn(launcher, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const begun = Date.now();
  for (;;) {
    const answer = await call('POST', '/auth/login', { 'Content-Type': 'application/json' }, JSON.stringify({ username: 'phuong.duyenhai', password: PASSWORD }));
    if (answer?.status === 200) {
      token = answer.body.accessToken;
      return Date.now() - begun;
    }
    need(service.exitCode === null && Date.now() - begun < 120_000, 'the service does not start');
    await pause(200);
  }
}

async function killAfter(millis) {
  await pause(millis);
  service.kill('SIGKILL');
  await new Promise((gone) => (service.exitCode === null && service.signalCode === null ? service.once('exit', gone) : gone()));
}

const base64 = (text) => Buffer.from(text).toString('base64');
const tus = (more) => ({ 'Tus-Resumable': '1.0.0', ...more });

/** Sends from the offset on until all is there or the line breaks; the last offset that was acknowledged. */
async function send(id, bytes, from) {
  let safe = from;
  while (safe < bytes.length) {
    const part = bytes.subarray(safe, safe + CHUNK);
    const answer = await call('PATCH', `/uploads/${id}`, tus({ 'Upload-Offset': safe, 'Content-Type': 'application/offset+octet-stream' }), part);
    if (answer?.status !== 204) {
      need(answer === null || answer.status === 503 || answer.status === 423, `PATCH answered ${answer?.status}`);
      return safe;
    }
    safe = Number(answer.headers['upload-offset']);
  }
  return safe;
}

async function uploadThroughKill() {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(24 * 1024 * 1024 + random(1000))]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const metadata = `purpose ${base64('report-file')},filename ${base64('kế hoạch.pdf')},sha256 ${base64(sha256)}`;
  const begun = await call('POST', '/uploads', tus({ 'Upload-Length': bytes.length, 'Upload-Metadata': metadata, 'Idempotency-Key': randomUUID() }));
  need(begun?.status === 201, 'the upload does not begin');
  const { id } = begun.body;
  const sending = send(id, bytes, 0);
  await killAfter(30 + random(400));
  const acknowledged = await sending;
  const back = await start();
  const head = await call('HEAD', `/uploads/${id}`, tus());
  const safe = Number(head.headers['upload-offset']);
  need(head.status === 200 && safe >= acknowledged, `acknowledged ${acknowledged}, after the kill ${safe}`);
  // Whoever was writing is dead, yet holds the upload for some seconds more
  let reached = safe;
  for (let i = 0; i < 60 && reached < bytes.length; i++) {
    reached = await send(id, bytes, reached);
    if (reached < bytes.length) await pause(1000);
  }
  let upload;
  for (let i = 0; i < 90; i++) {
    upload = (await call('GET', `/uploads/${id}`)).body;
    if (upload.state !== 'CHECKING') break;
    await pause(1000);
  }
  need(upload.state === 'READY' && upload.sha256 === sha256, `after the kill the upload is ${upload.state}, ${upload.sha256 === sha256 ? 'whole' : 'damaged'}`);
  need((await call('DELETE', `/uploads/${id}`, tus())).status === 204, 'the upload is not given up');
  return `upload: killed at ${acknowledged} acknowledged, ${safe} safe of ${bytes.length}; ready again in ${back} ms`;
}

const content = JSON.stringify({ values: { A01: 1, B01: 10, B02: 400, B03: 120, E01: 6 }, narrative: { assessment: 'Đã họp.' }, notes: {} });

async function submitThroughKill(id) {
  const before = await call('GET', `/submissions/${id}`);
  const key = randomUUID();
  const headers = { 'Content-Type': 'application/json', 'If-Match': before.headers.etag, 'Idempotency-Key': key };
  const sending = call('POST', `/submissions/${id}/submit`, headers, content);
  await killAfter(random(40));
  const first = await sending;
  await start();
  const between = (await call('GET', `/submissions/${id}`)).body;
  need(first?.status !== 200 || between.receipt?.number === first.body.receipt.number, 'an acknowledged report is gone');
  const again = await call('POST', `/submissions/${id}/submit`, headers, content);
  need(again?.status === 200, `the same key again answers ${again?.status}`);
  need(first?.status !== 200 || again.body.receipt.number === first.body.receipt.number, 'two receipts for one intent');
  const revisions = (await call('GET', `/submissions/${id}/revisions`)).body.items;
  need(revisions.length === before.body.revision + 1, `${revisions.length} revisions after one sending`);
  need((await call('POST', `/submissions/${id}/withdraw`, { 'Idempotency-Key': randomUUID() })).status === 200, 'cannot be taken back');
  return `submit: ${first ? `answered ${first.status}` : 'no answer'} before the kill, ${between.status} after it, once in the end`;
}

try {
  console.log(`first start ${await start()} ms, seed ${seed}`);
  const open = (await call('GET', '/submissions?status=NOT_STARTED&status=DRAFT&limit=50')).body.items;
  const able = open.find((s) => s.allowedActions.some((a) => a.action === 'submit' && a.allowed));
  need(able, 'nothing to send in the demonstration');
  for (let round = 0; round < Number(rounds); round++) {
    console.log(await uploadThroughKill());
    console.log(await submitThroughKill(able.id));
  }
  console.log('nothing acknowledged was lost, nothing is there twice');
} finally {
  service?.kill('SIGTERM');
  await new Promise((gone) => (service?.exitCode === null && service?.signalCode === null ? service.once('exit', gone) : gone()));
  rmSync(data, { recursive: true, force: true });
}

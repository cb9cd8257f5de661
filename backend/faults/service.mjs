// The service as a child process on data of its own, and a client that says null when the line broke.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PASSWORD = 'mat-khau-cua-kiem-thu';
const launcher = process.argv[2];
export const data = mkdtempSync(join(tmpdir(), 'dondoc-faults-'));
export const seed = Number(process.env.SEED ?? Date.now() % 100_000);
const port = await freePort();
let state = seed;
let service;

/** The same numbers for the same seed. */
export function random(below) {
  state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
  return state % below;
}

export function need(condition, what) {
  if (!condition) throw new Error(`${what} (SEED=${seed})`);
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => done(free));
    });
  });
}

/** Null when the line broke: nobody knows what became of it. */
export function send(method, address, headers = {}, body = null) {
  return new Promise((done) => {
    const all = { ...headers, ...(body ? { 'Content-Length': Buffer.byteLength(body) } : {}) };
    const message = request({ port, host: '127.0.0.1', method, path: address, headers: all, timeout: 60_000 }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', () => done(null));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        done({ status: answer.statusCode, headers: answer.headers, body: text.startsWith('{') ? JSON.parse(text) : null });
      });
    });
    message.on('timeout', () => message.destroy());
    message.on('error', () => done(null));
    message.end(body);
  });
}

/** One account; signs in again by itself when the service has forgotten it or the token is old. */
export class Officer {
  constructor(username) {
    this.username = username;
  }

  async signIn() {
    const answer = await send('POST', '/api/v1/auth/login', { 'Content-Type': 'application/json' }, JSON.stringify({ username: this.username, password: PASSWORD }));
    this.token = answer?.body?.accessToken;
    return answer?.status === 200;
  }

  async call(method, path, headers = {}, body = null) {
    const once = () => send(method, `/api/v1${path}`, { Authorization: `Bearer ${this.token}`, ...headers }, body);
    const answer = await once();
    return answer?.status === 401 && (await this.signIn()) ? once() : answer;
  }

  /** Until it is answered as it should be: the service or its database is on its way back. */
  async insist(method, path, headers = {}, body = null) {
    let answer;
    for (let i = 0; i < 60; i++) {
      answer = await this.call(method, path, headers, body);
      if (answer && answer.status < 400) return answer;
      need(answer === null || [409, 423, 503].includes(answer.status), `${method} ${path} answers ${answer?.status} ${answer?.body?.code}`);
      await pause(1000);
    }
    throw new Error(`${method} ${path} still answers ${answer?.status} ${answer?.body?.code} (SEED=${seed})`);
  }
}

export const anew = () => ({ 'Idempotency-Key': randomUUID() });

/** Milliseconds until it answers. */
export async function start() {
  const environment = { ...process.env, PORT: String(port), DATA_DIR: data, DEMO_PASSWORD: PASSWORD, JIT_LEVEL: '1', WEB_ROOT: '' };
  service = spawn(launcher, { env: environment, stdio: ['ignore', process.env.LOG ? openSync(process.env.LOG, 'a') : 'ignore', 'inherit'] });
  const begun = Date.now();
  while (!(await new Officer('phuong.duyenhai').signIn())) {
    need(service.exitCode === null && Date.now() - begun < 600_000, 'the service does not start');
    await pause(200);
  }
  return Date.now() - begun;
}

export async function kill() {
  service.kill('SIGKILL');
  await ended();
}

/** For good, with its data. */
export async function remove() {
  service?.kill('SIGTERM');
  await ended();
  rmSync(data, { recursive: true, force: true });
}

function ended() {
  return new Promise((gone) => (service && service.exitCode === null && service.signalCode === null ? service.once('exit', gone) : gone()));
}

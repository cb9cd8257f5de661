// The database is killed while reports are sent, stays away, and comes back. Meanwhile 503 with Retry-After, soon;
// afterwards the same keys give the same receipts, and what had no answer is there once.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { data, need, random, remove, seed, send, start } from './service.mjs';
import { reports } from './work.mjs';

const rounds = Number(process.argv[3]);
const SOON = 15_000;
const home = join(data, 'postgresql');

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function killDatabase() {
  const postmaster = Number(readFileSync(join(home, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postmaster, 'SIGKILL');
  while (alive(postmaster)) await pause(50);
}

/** As it was started, by the line it wrote down itself; PostgreSQL refuses root, so root hides what it is, as the launcher does. */
async function startDatabase() {
  const written = readFileSync(join(home, 'postmaster.opts'), 'utf8').trim().split(' ').map((part) => part.replace(/^"|"$/g, ''));
  const [program, ...options] = process.getuid() === 0 ? ['unshare', '-U', ...written] : written;
  const begun = Date.now();
  for (;;) {
    const database = spawn(program, options, { stdio: 'ignore', detached: true });
    database.unref();
    const gone = await Promise.race([new Promise((exit) => database.once('exit', () => exit(true))), ready().then(() => false)]);
    if (!gone) return Date.now() - begun;
    need(Date.now() - begun < 60_000, 'the database does not come back'); // its children die a little later than it
    await pause(500);
  }
}

async function ready() {
  while ((await send('GET', '/q/health/ready'))?.status !== 200) await pause(200);
}

async function round(number, sending) {
  for (const one of sending) await one.begin();
  const enough = 8 + random(30);
  let acknowledged = 0;
  let reached;
  const full = new Promise((done) => {
    reached = done;
  });
  const work = sending.map((one) =>
    one.work(() => false, () => {
      acknowledged++;
      if (acknowledged === enough) reached();
    }),
  );
  await Promise.race([full, Promise.all(work)]);
  need(acknowledged >= enough, `stopped by itself after ${acknowledged} acknowledgements`);
  await killDatabase();
  const answers = await Promise.all(work);
  for (const answer of answers) need(answer?.status === 503 && answer.headers['retry-after'], `the broken step answers ${answer?.status}, Retry-After ${answer?.headers['retry-after']}`);
  const slowest = await whileAway(sending);
  const back = await startDatabase();
  let sent = 0;
  for (const one of sending) sent += await one.check();
  console.log(
    `round ${number}: database killed after ${acknowledged} acknowledgements; 503 within ${slowest} ms while it was away, ` +
      `ready ${back} ms after its start; ${sent} sendings once each`,
  );
}

async function whileAway(sending) {
  let slowest = 0;
  for (const one of sending) {
    const last = one.intents.at(-1);
    const begun = Date.now();
    const answer = await one.officer.call('POST', `${one.path}/${last.verb}`, last.headers, last.body);
    slowest = Math.max(slowest, Date.now() - begun);
    need(answer?.status === 503 && answer.headers['retry-after'], `without a database ${last.verb} answers ${answer?.status}`);
  }
  need(slowest < SOON, `503 took ${slowest} ms`);
  need((await send('GET', '/q/health/ready'))?.status === 503, 'ready without a database');
  return slowest;
}

try {
  console.log(`database killed: first start ${await start()} ms, seed ${seed}`);
  const sending = await reports();
  for (let number = 1; number <= rounds; number++) await round(number, sending);
  console.log('nothing acknowledged was lost, nothing is there twice');
} finally {
  await remove();
}

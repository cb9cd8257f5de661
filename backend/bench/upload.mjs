// A file of 1 GB through the upload: what of the heap is in use, after a collection, before, half-way and at the end.
import { execFileSync } from 'node:child_process';

const [port, pid, jcmd] = process.argv.slice(2);
const base = `http://localhost:${port}/api/v1`;
const PIECE = 8 << 20;
const LENGTH = 1 << 30;
const row = (name, figure, goal) => console.log(name.padEnd(22) + figure.padEnd(52) + ''.padEnd(16) + goal);

function heap() {
  execFileSync(jcmd, [pid, 'GC.run']);
  const said = execFileSync(jcmd, [pid, 'GC.heap_info'], { encoding: 'utf8' });
  return [...said.matchAll(/total \d+K, used (\d+)K/g)].reduce((sum, [, used]) => sum + Number(used), 0) / 1024;
}

const login = await fetch(`${base}/auth/login`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ username: 'bientap', password: process.env.DEMO_PASSWORD }),
});
const headers = { Authorization: `Bearer ${(await login.json()).accessToken}`, 'Tus-Resumable': '1.0.0' };
const name = Buffer.from('phim.webm').toString('base64');
const made = await fetch(`${base}/uploads`, {
  method: 'POST',
  headers: { ...headers, 'Upload-Length': String(LENGTH), 'Upload-Metadata': `purpose ${Buffer.from('material').toString('base64')},filename ${name}` },
});
if (made.status !== 201) throw new Error(`upload: ${made.status} ${await made.text()}`);
const address = new URL(made.headers.get('Location'), base);
const piece = Buffer.alloc(PIECE, 0x55);
piece.set([0x1a, 0x45, 0xdf, 0xa3], 0);
const before = heap();
let most = before;
const start = performance.now();
let looking = 0;
for (let offset = 0; offset < LENGTH; offset += PIECE) {
  const sent = fetch(address, {
    method: 'PATCH',
    headers: { ...headers, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
    body: piece,
  });
  if (offset % (LENGTH / 8) === 0) {
    const from = performance.now();
    most = Math.max(most, heap()); // while the piece is on its way
    looking += performance.now() - from;
  }
  const answer = await sent;
  if (answer.status !== 204) throw new Error(`piece at ${offset}: ${answer.status} ${await answer.text()}`);
}
const seconds = (performance.now() - start - looking) / 1000;
row('upload of 1 GB', `${(1024 / seconds).toFixed(0)} MB/s; heap ${before.toFixed(0)} MB before, at most ${most.toFixed(0)} MB`, '<= 64 MB more');
await fetch(address, { method: 'DELETE', headers });

import { connect, createServer, type Socket } from 'node:net';

const BITS = 150_000;
const ROUND_TRIP = 400;
const LOSS = 0.03;
const SEGMENT = 1460;

/**
 * A line to the service as a ward has it: 150 kbit/s each way, 400 ms there and back, of 100 segments three sent twice,
 * and it can be cut. A proxy of our own, since the browser's emulation does not hold for service workers. Losses are
 * counted out, not thrown: the same run costs the same.
 */
export class WeakLine {
  up = 0;
  down = 0;
  private whole = true;
  private swallowing = false;
  private broad = false;
  private readonly sockets = new Set<Socket>();
  private readonly free = { up: 0, down: 0 };
  private readonly server;

  constructor(private readonly target: number) {
    this.server = createServer((near) => this.accept(near));
  }

  async open() {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    const address = this.server.address();
    if (!address || typeof address === 'string') throw new Error('no port');
    return `http://localhost:${address.port}`;
  }

  close() {
    this.cut();
    this.server.close();
  }

  /** Nothing goes through any more, and what was on its way is lost. */
  cut() {
    this.whole = false;
    for (const socket of this.sockets) socket.destroy();
  }

  mend() {
    this.whole = true;
    this.swallowing = false;
  }

  /** Next morning at the office: the line is broad, and what was on its way on the narrow one is lost. */
  broaden() {
    this.cut();
    this.broad = true;
    this.mend();
  }

  /** What goes up arrives; of the answers nothing comes back. */
  swallowAnswers() {
    this.swallowing = true;
  }

  /** Bytes both ways while something is done. */
  async counted(work: () => Promise<unknown>) {
    const before = { up: this.up, down: this.down, at: Date.now() };
    await work();
    return {
      up: this.up - before.up,
      down: this.down - before.down,
      seconds: (Date.now() - before.at) / 1000,
    };
  }

  private accept(near: Socket) {
    if (!this.whole) {
      near.destroy();
      return;
    }
    const far = connect(this.target, '127.0.0.1');
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('close', () => {
        this.sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
      socket.on('error', () => {});
    }
    this.carry(near, far, 'up');
    this.carry(far, near, 'down');
  }

  private carry(from: Socket, to: Socket, way: 'up' | 'down') {
    const hand = (bytes: Buffer) => {
      this[way] += bytes.length;
      if (to.writable) to.write(bytes);
    };
    from.on('data', (bytes: Buffer) => {
      if (way === 'down' && this.swallowing) return;
      if (this.broad) {
        hand(bytes);
        return;
      }
      const onTheLine = (bytes.length * 8 * 1000) / BITS;
      const lost = Math.floor((bytes.length / SEGMENT) * LOSS);
      const begun = Math.max(Date.now(), this.free[way]);
      this.free[way] = begun + onTheLine + lost * ROUND_TRIP;
      const wait = this.free[way] - Date.now();
      // What the line has not carried yet stays with who sends it
      from.pause();
      setTimeout(() => from.resume(), wait);
      setTimeout(() => hand(bytes), wait + ROUND_TRIP / 2);
    });
    from.on('end', () =>
      setTimeout(() => to.end(), Math.max(0, this.free[way] - Date.now()) + ROUND_TRIP / 2),
    );
  }
}

/** Below this nobody's clock is called wrong: lines are slow, and the header counts whole seconds. */
const TOLERANCE = 2 * 60_000;

let ahead = 0;
const listeners = new Set<() => void>();

/** The server's time decides; a device may be hours off and its owner does not know. */
export const serverClock = {
  /** From the Date header of an answer, with half the way there and back taken off. */
  hear(header: string | null, asked: number, now = Date.now()) {
    const said = header ? Date.parse(header) : Number.NaN;
    if (Number.isNaN(said) || now < asked) return;
    const before = serverClock.deviceAhead();
    ahead = (asked + now) / 2 - said;
    if (serverClock.deviceAhead() !== before) for (const listener of listeners) listener();
  },
  now: () => Date.now() - ahead,
  /** Whole minutes the device is ahead; 0 while it is about right. */
  deviceAhead: () => (Math.abs(ahead) < TOLERANCE ? 0 : Math.round(ahead / 60_000)),
  onChange(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

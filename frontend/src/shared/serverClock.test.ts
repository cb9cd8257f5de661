import { describe, expect, it } from 'vitest';
import { serverClock } from './serverClock';

const AT = Date.parse('2026-10-26T09:20:00Z');
const header = new Date(AT).toUTCString();

describe('the clock of the device', () => {
  it('is right within two minutes, whatever the line', () => {
    serverClock.hear(header, AT - 60_000, AT + 60_000);
    expect(serverClock.deviceAhead()).toBe(0);
  });
  it('is told by how much it is wrong', () => {
    serverClock.hear(header, AT + 3 * 3_600_000, AT + 3 * 3_600_000);
    expect(serverClock.deviceAhead()).toBe(180);
    expect(Math.abs(serverClock.now() - (Date.now() - 3 * 3_600_000))).toBeLessThan(1000);
    serverClock.hear(header, AT - 3_600_000, AT - 3_600_000);
    expect(serverClock.deviceAhead()).toBe(-60);
  });
  it('hears nothing from a header that is none', () => {
    serverClock.hear(header, AT, AT);
    serverClock.hear('soon', AT + 9_000_000, AT + 9_000_000);
    serverClock.hear(null, AT + 9_000_000, AT + 9_000_000);
    expect(serverClock.deviceAhead()).toBe(0);
  });
});

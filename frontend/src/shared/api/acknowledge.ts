import { api } from './client';

/** A unit takes note of what it was shown, all of it or nothing; at most 200. */
export const acknowledge = (assignments: string[], key: string) =>
  api('/assignments/acknowledge', { method: 'POST', key, body: { assignments } });

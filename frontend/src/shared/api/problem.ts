import type { Problem } from './generated/types.gen';

/** What the service refused, or why it could not be reached (then `problem` is null). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.detail ?? problem?.title ?? 'offline');
  }

  get isOffline() {
    return this.status === 0;
  }

  /** Worth trying again later with the same key: no answer, or an answer that nothing was changed. */
  get isPassing() {
    return this.status === 0 || this.status === 503 || this.status === 429;
  }
}

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

/** The service's own sentence, with the places it names; else what the caller says of any other failure. */
export function explained(failure: unknown, otherwise: string) {
  if (!(failure instanceof ApiError) || !failure.problem) return otherwise;
  const places = (failure.problem.errors ?? []).map((e) => e.message).join(' ');
  return places ? `${failure.message} ${places}` : failure.message;
}

import { DetailedError, Upload } from 'tus-js-client';
import { ApiError } from '@/shared/api/problem';
import { currentToken, refresh } from '@/shared/api/session';
import { currentLanguage } from '@/shared/i18n/language';

const ENDPOINT = '/api/v1/uploads';

export interface Sending {
  purpose: 'material' | 'report-file';
  filename: string;
  sha256?: string;
  /** Bytes in one request: what a broken line costs at the most, where a proxy hands on whole requests alone. */
  piece: number;
  /** Id of the upload that this goes on with. */
  begun?: string | null;
  /** Makes a beginning that is sent twice one beginning. */
  key?: string;
  /** Known again after a reload, when a person chooses the same file once more. */
  remembered?: boolean;
  signal?: AbortSignal;
  onBegun?: (id: string) => Promise<void>;
  onPart?: (part: number) => void;
}

/**
 * Sends a file, or the rest of it, and answers the upload's id. A line that stays dead after a few tries is an
 * `ApiError` of status 0; whoever called knows when to try again. An aborted one is ended at the service too.
 */
export async function send(blob: Blob, how: Sending): Promise<string> {
  const { sending, outcome } = prepared(blob, how);
  const before =
    how.remembered && !how.begun ? (await sending.findPreviousUploads().catch(() => []))[0] : null;
  if (before) sending.resumeFromPreviousUpload(before);
  sending.start();
  return outcome;
}

function prepared(blob: Blob, how: Sending) {
  let stale = currentToken() === null;
  const { promise: outcome, resolve, reject } = withResolvers<string>();
  const idOf = () => sending.url?.split('/').at(-1) ?? '';
  const sending = new Upload(blob, {
    endpoint: ENDPOINT,
    uploadUrl: how.begun ? `${ENDPOINT}/${how.begun}` : null,
    chunkSize: how.piece,
    retryDelays: [500, 2_000, 5_000],
    storeFingerprintForResuming: how.remembered ?? false,
    removeFingerprintOnSuccess: true,
    metadata: {
      purpose: how.purpose,
      filename: how.filename,
      ...(how.sha256 && { sha256: how.sha256 }),
    },
    onBeforeRequest: async (request) => {
      if (stale) await refresh();
      stale = false;
      request.setHeader('Authorization', `Bearer ${currentToken() ?? ''}`);
      request.setHeader('Accept-Language', currentLanguage());
      if (how.key && request.getMethod() === 'POST') request.setHeader('Idempotency-Key', how.key);
    },
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0;
      stale = status === 401;
      return navigator.onLine && (stale || status === 409 || status === 423 || status === 0 || status >= 500);
    },
    onUploadUrlAvailable: () => {
      if (idOf()) how.onBegun?.(idOf()).catch(() => {});
    },
    onProgress: (sent, total) => how.onPart?.(sent / total),
    onSuccess: () => resolve(idOf()),
    onError: (error) => reject(problemOf(error)),
  });
  how.signal?.addEventListener('abort', () => {
    sending
      .abort(true)
      .catch(() => {}) // the service forgets it in three days
      .finally(() => reject(new Error('aborted')));
  });
  return { sending, outcome };
}

/** Browsers of 2021 have no `Promise.withResolvers`. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

function problemOf(error: Error) {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (!response) return new ApiError(0, null);
  try {
    return new ApiError(response.getStatus(), JSON.parse(response.getBody()));
  } catch {
    return new ApiError(response.getStatus(), null);
  }
}

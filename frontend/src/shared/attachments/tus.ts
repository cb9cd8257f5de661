import { DetailedError, Upload } from 'tus-js-client';
import { ApiError } from '@/shared/api/problem';
import { currentToken, refresh } from '@/shared/api/session';
import { currentLanguage } from '@/shared/i18n/language';
import type { KeptFile } from '@/shared/offline/store';

/** Small enough that a proxy which hands on whole requests alone loses half a minute at the most on a weak line. */
const CHUNK = 512 * 1024;
const ENDPOINT = '/api/v1/uploads';

/** Sends the rest of a file. The queue, not tus, remembers what is under way and tries again after a dead line. */
export function upload(
  blob: Blob,
  file: KeptFile,
  onBegun: (id: string) => Promise<void>,
  onPart: (part: number) => void,
): Promise<void> {
  return new Promise((done, fail) => {
    let stale = currentToken() === null;
    const sending = new Upload(blob, {
      endpoint: ENDPOINT,
      uploadUrl: file.upload ? `${ENDPOINT}/${file.upload}` : null,
      chunkSize: CHUNK,
      retryDelays: [500, 2_000, 5_000],
      storeFingerprintForResuming: false,
      metadata: { purpose: 'report-file', filename: file.name, sha256: file.sha256 },
      onBeforeRequest: async (request) => {
        if (stale) await refresh();
        stale = false;
        request.setHeader('Authorization', `Bearer ${currentToken() ?? ''}`);
        request.setHeader('Accept-Language', currentLanguage());
        if (request.getMethod() === 'POST') request.setHeader('Idempotency-Key', file.key);
      },
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        stale = status === 401;
        return (
          navigator.onLine && (stale || status === 409 || status === 423 || status === 0 || status >= 500)
        );
      },
      onUploadUrlAvailable: () => {
        const id = sending.url?.split('/').at(-1);
        if (id) onBegun(id).catch(() => {});
      },
      onProgress: (sent, total) => onPart(sent / total),
      onSuccess: () => done(),
      onError: (error) => fail(problemOf(error)),
    });
    sending.start();
  });
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

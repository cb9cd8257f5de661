import type { DetailedError, Upload as TusUpload } from 'tus-js-client';
import { api } from '@/shared/api/client';
import type { Upload } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { currentToken, refresh } from '@/shared/api/session';

/** The service takes at most 8 MB at a time. */
const PIECE = 8 * 1024 * 1024;

export interface Progress {
  name: string;
  percent: number;
  state: 'sending' | 'paused' | 'checking';
}

/** A file that arrived and is not taken; its message is the service's own sentence. */
export class FileRefused extends Error {}

/**
 * Sends a file in pieces, goes on after a broken line and after a reload (when the same file is chosen again), waits
 * for the checks. Resolves to the upload's id; a file that did not pass them is a `FileRefused`.
 */
export async function uploadFile(
  purpose: 'material' | 'report-file',
  file: File,
  report: (p: Progress) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
) {
  const tus = await import('tus-js-client');
  let percent = 0;
  const say = (state: Progress['state']) => report({ name: file.name, percent, state });
  const address = await new Promise<string>((resolve, reject) => {
    const upload: TusUpload = new tus.Upload(file, {
      endpoint: '/api/v1/uploads',
      chunkSize: PIECE,
      retryDelays: [0, 1000, 3000, 8000],
      metadata: { purpose, filename: file.name },
      removeFingerprintOnSuccess: true,
      onBeforeRequest: (request) => request.setHeader('Authorization', `Bearer ${currentToken()}`),
      onShouldRetry: (failure) => {
        const status = failure.originalResponse?.getStatus() ?? 0;
        if (status === 401) refresh().catch(() => {});
        return status === 0 || status === 401 || status === 423 || status >= 500;
      },
      onProgress: (sent, total) => {
        percent = Math.floor((sent / total) * 100);
        say('sending');
      },
      onError: (failure) => {
        const refused = refusal(failure);
        if (refused) return reject(refused);
        say('paused');
        addEventListener('online', () => upload.start(), { once: true }); // tus-js-client does not come back by itself
      },
      onSuccess: () => resolve(upload.url ?? ''),
    });
    signal.addEventListener('abort', () => upload.abort(true).finally(() => reject(new Error('aborted'))));
    upload
      .findPreviousUploads()
      .then((before) => before[0] && upload.resumeFromPreviousUpload(before[0]))
      .finally(() => upload.start());
    say('sending');
  });
  percent = 100;
  say('checking');
  const upload = await settled(address.split('/').pop() as string, signal);
  if (upload.state === 'REFUSED') throw new FileRefused(upload.problem?.message);
  return upload.id;
}

/** What the service said of a request; nothing while it was not reached. */
function refusal(failure: Error | DetailedError) {
  const answer = 'originalResponse' in failure ? failure.originalResponse : null;
  if (!answer?.getStatus()) return null;
  try {
    return new ApiError(answer.getStatus(), JSON.parse(answer.getBody()));
  } catch {
    return new ApiError(answer.getStatus(), null);
  }
}

async function settled(id: string, signal: AbortSignal): Promise<Upload> {
  const upload = await api<Upload>(`/uploads/${id}`);
  if (upload.state !== 'RECEIVING' && upload.state !== 'CHECKING') return upload;
  await new Promise((wait) => setTimeout(wait, 1000));
  if (signal.aborted) throw new Error('aborted');
  return settled(id, signal);
}

import { ApiError } from '@/shared/api/problem';
import { currentToken, refresh } from '@/shared/api/session';

/** Uploads one file and answers the upload's id; a broken line is taken up again for a while. */
export async function sendFile(file: File): Promise<string> {
  const tus = await import('tus-js-client');
  const address = await new Promise<string>((done, fail) => {
    const sending = new tus.Upload(file, {
      endpoint: '/api/v1/uploads',
      chunkSize: 512 * 1024,
      retryDelays: [500, 2_000, 5_000],
      storeFingerprintForResuming: false,
      metadata: { purpose: 'report-file', filename: file.name },
      onBeforeRequest: (request) => request.setHeader('Authorization', `Bearer ${currentToken() ?? ''}`),
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        if (status === 401) refresh().catch(() => {});
        return status === 0 || status === 401 || status === 423 || status >= 500;
      },
      onError: (error) => {
        const answer = 'originalResponse' in error ? error.originalResponse : null;
        fail(new ApiError(answer?.getStatus() ?? 0, problem(answer?.getBody())));
      },
      onSuccess: () => done(sending.url ?? ''),
    });
    sending.start();
  });
  return address.split('/').at(-1) ?? '';
}

function problem(body: string | undefined) {
  try {
    return body ? JSON.parse(body) : null;
  } catch {
    return null;
  }
}

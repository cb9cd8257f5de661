import { api, query } from '@/shared/api/client';
import type { AcceptResult, SubmissionSummary } from '@/shared/api/generated/types.gen';

const waiting = (explained: boolean) =>
  api<{ items: SubmissionSummary[]; next: string | null }>(
    `/submissions${query({ status: 'SUBMITTED', sort: 'submittedAt', explained: String(explained), limit: 200 })}`,
  );

/** What waits for review: what was explained first, each part longest waiting first. */
export const queue = {
  queryKey: ['submissions', 'review'],
  queryFn: async () => {
    const [explained, plain] = await Promise.all([waiting(true), waiting(false)]);
    return { items: [...explained.items, ...plain.items], more: Boolean(explained.next ?? plain.next) };
  },
};

export const acceptAll = (items: SubmissionSummary[], key: string) =>
  api<AcceptResult>('/submissions/accept', {
    method: 'POST',
    body: { items: items.map(({ id, version }) => ({ id, version })) },
    key,
  });

import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Inbox, InboxCounts, InboxItem } from '@/shared/api/generated/types.gen';

export const inbox = queryOptions({
  queryKey: ['inbox'],
  refetchInterval: 120_000,
  queryFn: () => api<Inbox>('/inbox'),
});

export const mark = (items: InboxItem[], read: boolean) =>
  api<InboxCounts>('/inbox/mark', {
    method: 'POST',
    key: crypto.randomUUID(),
    body: { items: items.map(({ kind, subject }) => ({ kind, subject })), read },
  });

export const address = ({ kind, target }: Pick<InboxItem, 'kind' | 'target'>) => {
  switch (kind) {
    case 'URGENT_WARNING':
    case 'PRIORITY_WARNING':
    case 'WARNING':
    case 'ENDING_MATERIAL':
    case 'GONE_MATERIAL':
      return `/tai-lieu/${target}`;
    case 'REVIEW_MATERIAL':
    case 'CORRECT_MATERIAL':
      return `/tai-lieu/ban/${target}`;
    case 'SETTLE_CONCERN':
    case 'SETTLED_CONCERN':
      return `/phan-anh/${target}`;
    case 'REVIEW_REPORTS':
      return '/xem-xet';
    case 'CONSOLIDATE':
      return `/ky-bao-cao/${target}/tong-hop`;
    case 'PIECE':
    case 'PIECE_WITH_OTHERS':
      return `/phan-viec/${target}`;
    case 'LATER_JOINERS':
      return `/van-ban/${target}`;
    case 'SETTLE_DRAFT':
      return `/van-ban/${target}/ra-soat`;
    default:
      return /REPORT|EXTENSION|COMMENT/.test(kind) ? `/bao-cao/${target}` : `/nhiem-vu/${target}`;
  }
};

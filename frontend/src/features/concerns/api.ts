import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Concern, ConcernInput } from '@/shared/api/generated/types.gen';

export const concernOf = (id: string) =>
  queryOptions({ queryKey: ['concern', id], queryFn: () => api<Concern>(`/concerns/${id}`) });
export const report = (body: ConcernInput, key: string) =>
  api<Concern>('/concerns', { method: 'POST', body, key });
export const settle = (id: string, sentence: string, key: string) =>
  api<Concern>(`/concerns/${id}/settle`, { method: 'POST', body: { sentence }, key });

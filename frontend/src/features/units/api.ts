import { queryOptions } from '@tanstack/react-query';
import { api, query } from '@/shared/api/client';
import type {
  Succession,
  SuccessionInput,
  SuccessionPage,
  SuccessionReceipt,
  UnitChange,
  UnitCreate,
  UnitDetail,
  UnitKind,
  UnitPage,
} from '@/shared/api/generated/types.gen';

export type Move = SuccessionReceipt['moves'][number];

export const KINDS: UnitKind[] = [
  'WARD',
  'COMMUNE',
  'OFFICE',
  'CITY_COMMITTEE',
  'PROVINCE_COMMITTEE',
  'POLICE',
  'MILITARY',
  'PROCURACY',
  'COURT',
  'VERTICAL',
  'FRONT',
  'MASS_ORGANISATION',
  'SERVICE_UNIT',
  'EDITORIAL_BOARD',
];

export const findUnits = (q: string, on: string | undefined, cursor?: string, limit = 50) =>
  api<UnitPage>(`/units${query({ q: q.trim(), on, cursor, limit })}`);
export const unitOf = (id: string) =>
  queryOptions({ queryKey: ['unit', id], queryFn: () => api<UnitDetail>(`/units/${id}`) });
export const addUnit = (input: UnitCreate, key: string) =>
  api<UnitDetail>('/units', { method: 'POST', body: input, key });
export const changeUnit = (id: string, input: UnitChange, key: string) =>
  api<UnitDetail>(`/units/${id}/change`, { method: 'POST', body: input, key });

export const acts = queryOptions({
  queryKey: ['successions'],
  queryFn: () => api<SuccessionPage>('/successions'),
});
export const previewAct = (input: SuccessionInput) =>
  api<SuccessionReceipt>('/successions/preview', { method: 'POST', body: input });
export const carryOut = (input: SuccessionInput, key: string) =>
  api<Succession>('/successions', { method: 'POST', body: input, key });
export const undoAct = (id: string, reason: string) =>
  api<Succession>(`/successions/${id}/undo`, {
    method: 'POST',
    body: { reason },
    key: crypto.randomUUID(),
  });

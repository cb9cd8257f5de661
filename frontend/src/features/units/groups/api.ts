import { queryOptions } from '@tanstack/react-query';
import { api, query } from '@/shared/api/client';
import type { UnitGroup, UnitGroupCreate, UnitGroupList } from '@/shared/api/generated/types.gen';

export const groups = queryOptions({
  queryKey: ['unit-groups'],
  queryFn: () => api<UnitGroupList>('/unit-groups'),
});
export const groupOf = (id: string, on?: string) =>
  queryOptions({
    queryKey: ['unit-group', id, on],
    queryFn: () => api<UnitGroup>(`/unit-groups/${id}${query({ on })}`),
  });
export const addGroup = (input: UnitGroupCreate, key: string) =>
  api<UnitGroup>('/unit-groups', { method: 'POST', body: input, key });
export const describeGroup = (group: UnitGroup, name: string, aliases: string[]) =>
  api<UnitGroup>(`/unit-groups/${group.id}`, {
    method: 'PUT',
    body: { name, aliases },
    ifMatch: group.version,
  });
export const deleteGroup = (group: UnitGroup) =>
  api<void>(`/unit-groups/${group.id}`, { method: 'DELETE', ifMatch: group.version });
export const addMembers = (id: string, units: string[], validFrom: string) =>
  api<UnitGroup>(`/unit-groups/${id}/add-members`, {
    method: 'POST',
    body: { units, validFrom },
    key: crypto.randomUUID(),
  });
export const endMembers = (id: string, units: string[], lastDay: string) =>
  api<UnitGroup>(`/unit-groups/${id}/end-members`, {
    method: 'POST',
    body: { units, lastDay },
    key: crypto.randomUUID(),
  });

/** One name a line; blank lines are none. */
export const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

import { all, api, content, query } from '@/shared/api/client';
import type {
  Material,
  MaterialGaps,
  MaterialUse,
  MaterialUseInput,
  Portal,
  PortalInput,
  Portals,
} from '@/shared/api/generated/types.gen';

/** The first of those that are public and have these words; the service finds them with or without marks. */
export const publicMaterials = (q: string) => ({
  queryKey: ['materials', 'public', q],
  staleTime: 60_000,
  queryFn: () =>
    api<{ items: Material[] }>(`/propaganda-materials${query({ q, limit: 30 })}`).then((page) =>
      page.items.filter((m) => m.variants.length > 0),
    ),
});
export const material = (id: string) => ({
  queryKey: ['materials', id],
  queryFn: () => api<Material>(`/propaganda-materials/${id}`),
});
export const photo = (use: MaterialUse) => ({
  queryKey: ['material-uses', use.id, 'photo'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => content(`/material-uses/${use.id}/photo`),
});

export const uses = { queryKey: ['material-uses'], queryFn: () => all<MaterialUse>('/material-uses') };

export const recordUse = (input: MaterialUseInput, key: string) =>
  api<MaterialUse>('/material-uses', { method: 'POST', body: input, key });

export const takeBack = (use: MaterialUse) =>
  api<MaterialUse>(`/material-uses/${use.id}/withdraw`, { method: 'POST', key: crypto.randomUUID() });

export const gaps = { queryKey: ['material-gaps'], queryFn: () => api<MaterialGaps>('/material-gaps') };

export const portals = { queryKey: ['portals'], queryFn: () => api<Portals>('/portals') };

export const registerPortal = (input: PortalInput, key: string) =>
  api<Portal>('/portals', { method: 'POST', body: input, key });

import { all, api } from '@/shared/api/client';
import type {
  Material,
  MaterialGaps,
  MaterialUse,
  MaterialUseInput,
  Portal,
  PortalInput,
  Portals,
} from '@/shared/api/generated/types.gen';

export const publicMaterials = {
  queryKey: ['materials', 'public'],
  queryFn: () =>
    all<Material>('/propaganda-materials').then((list) => list.filter((m) => m.variants.length > 0)),
};

export const uses = { queryKey: ['material-uses'], queryFn: () => all<MaterialUse>('/material-uses') };

export const recordUse = (input: MaterialUseInput, key: string) =>
  api<MaterialUse>('/material-uses', { method: 'POST', body: input, key });

export const takeBack = (use: MaterialUse) =>
  api<MaterialUse>(`/material-uses/${use.id}/withdraw`, { method: 'POST', key: crypto.randomUUID() });

export const gaps = { queryKey: ['material-gaps'], queryFn: () => api<MaterialGaps>('/material-gaps') };

export const portals = { queryKey: ['portals'], queryFn: () => api<Portals>('/portals') };

export const registerPortal = (input: PortalInput) =>
  api<Portal>('/portals', { method: 'POST', body: input, key: crypto.randomUUID() });

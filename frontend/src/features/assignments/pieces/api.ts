import { queryOptions } from '@tanstack/react-query';
import { api, query } from '@/shared/api/client';
import type { AssignmentPiece, AssignmentPieceCreate, PieceBearers } from '@/shared/api/generated/types.gen';

export const piecesOf = (assignment: string) =>
  queryOptions({
    queryKey: ['assignment-pieces', assignment],
    queryFn: () =>
      api<{ items: AssignmentPiece[] }>(`/assignment-pieces${query({ assignment })}`).then(
        (page) => page.items,
      ),
  });

export const piece = (id: string) =>
  queryOptions({
    queryKey: ['assignment-piece', id],
    queryFn: () => api<AssignmentPiece>(`/assignment-pieces/${id}`),
  });

export const bearers = (assignment: string) =>
  queryOptions({
    queryKey: ['assignment-pieces', 'bearers', assignment],
    queryFn: () => api<PieceBearers>(`/assignment-pieces/bearers${query({ assignment })}`),
  });

export const give = (body: AssignmentPieceCreate, key: string) =>
  api<AssignmentPiece>('/assignment-pieces', { method: 'POST', key, body });

export const stepOf = (id: string, verb: string, body: unknown) =>
  api<AssignmentPiece>(`/assignment-pieces/${id}/${verb}`, {
    method: 'POST',
    key: crypto.randomUUID(),
    body,
  });

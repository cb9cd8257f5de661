import { queryOptions } from '@tanstack/react-query';
import { api, query } from '@/shared/api/client';
import type {
  ChangeNotice,
  DirectiveChange,
  DirectiveChangeInput,
  DirectivePage,
  DirectiveRelations,
  DueCalendar,
  ImplementingDocument,
  ImplementingDocumentInput,
  ImplementingDocuments,
  SimilarDirective,
} from '@/shared/api/generated/types.gen';

export const relationsOf = (id: string) =>
  queryOptions({
    queryKey: ['relations', id],
    queryFn: () => api<DirectiveRelations>(`/directives/${id}/relations`),
  });
export const similarTo = (id: string) =>
  queryOptions({
    queryKey: ['similar', id],
    queryFn: () => api<{ items: SimilarDirective[] }>(`/directives/${id}/similar`),
    staleTime: 60_000,
  });
export const implementingOf = (id: string, units: 'NOW' | 'THEN') =>
  queryOptions({
    queryKey: ['implementing', id, units],
    queryFn: () => api<ImplementingDocuments>(`/directives/${id}/implementing-documents${query({ units })}`),
  });
export const addDocument = (directive: string, input: ImplementingDocumentInput, key: string) =>
  api<ImplementingDocument>(`/directives/${directive}/implementing-documents`, {
    method: 'POST',
    body: input,
    key,
  });
export const changeDocument = (document: ImplementingDocument, input: ImplementingDocumentInput) =>
  api<ImplementingDocument>(`/implementing-documents/${document.id}`, {
    method: 'PUT',
    body: input,
    ifMatch: document.version,
  });
export const withdrawDocument = (id: string) =>
  api<ImplementingDocument>(`/implementing-documents/${id}/withdraw`, {
    method: 'POST',
    key: crypto.randomUUID(),
  });

export const changeOf = (id: string) =>
  queryOptions({
    queryKey: ['directive-change', id],
    queryFn: () => api<DirectiveChange>(`/directives/${id}/change`),
  });
export const proposeChange = (id: string, input: DirectiveChangeInput) =>
  api<DirectiveChange>(`/directives/${id}/change`, { method: 'POST', body: input, key: crypto.randomUUID() });
export const confirmChange = (id: string, digest: string) =>
  api<DirectiveChange>(`/directives/${id}/change/confirm`, {
    method: 'POST',
    body: { digest },
    key: crypto.randomUUID(),
  });
export const withdrawChange = (id: string) =>
  api<DirectiveChange>(`/directives/${id}/change/withdraw`, { method: 'POST', key: crypto.randomUUID() });
export const findInForce = (q: string) =>
  api<DirectivePage>(`/directives${query({ q, status: 'ACTIVE', limit: 8 })}`);
export const changeNotices = queryOptions({
  queryKey: ['change-notices'],
  queryFn: () => api<{ items: ChangeNotice[] }>('/change-notices'),
});
export const acknowledgeChange = (id: string) =>
  api<ChangeNotice>(`/change-notices/${id}/acknowledge`, { method: 'POST', key: crypto.randomUUID() });
export const dueCalendarOf = (id: string) =>
  queryOptions({
    queryKey: ['due-calendar', id],
    queryFn: () => api<DueCalendar>(`/directives/${id}/due-calendar`),
  });

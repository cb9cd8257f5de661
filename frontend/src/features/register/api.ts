import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type {
  DirectiveRelations,
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
export const implementingOf = (id: string) =>
  queryOptions({
    queryKey: ['implementing', id],
    queryFn: () => api<ImplementingDocuments>(`/directives/${id}/implementing-documents`),
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
  api<ImplementingDocument>(`/implementing-documents/${id}/withdraw`, { method: 'POST', key: crypto.randomUUID() });

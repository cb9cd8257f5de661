import { all, api, content, download, query } from '@/shared/api/client';
import type {
  ActivateDirectiveResponse,
  CorrectionsPatch,
  Intake,
  LetterPages,
  Unit,
} from '@/shared/api/generated/types.gen';
import { pagesOf } from './places';

export const bringIn = (text: string, fileName: string | undefined, key: string) =>
  api<Intake>('/directives/intake', {
    method: 'POST',
    body: { text, ...(fileName ? { fileName } : {}) },
    key,
  });

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: DOCX,
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** A file goes as it is; its bytes tell the service what it is, whatever the name says. */
export const bringInFile = (file: File, key: string) =>
  api<Intake>(`/directives/intake${query({ fileName: file.name.slice(-255) })}`, {
    method: 'POST',
    body: file,
    contentType: TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/pdf',
    key,
  });

export const original = (id: string) =>
  download(`/directives/${id}/letter-file`, 'application/octet-stream, application/problem+json');

export const pagesQuery = (id: string, paged: boolean) => ({
  queryKey: ['letter-pages', id],
  queryFn: async () => (paged ? pagesOf(await api<LetterPages>(`/directives/${id}/letter-file/pages`)) : []),
  staleTime: Number.POSITIVE_INFINITY,
});

export const pictureQuery = (id: string, page: number) => ({
  queryKey: ['letter-page', id, page],
  queryFn: () => content(`/directives/${id}/letter-file/pages/${page}`),
  staleTime: Number.POSITIVE_INFINITY,
});

export const intakeQuery = (id: string) => ({
  queryKey: ['intake', id],
  queryFn: () => api<Intake>(`/directives/${id}/intake`),
  staleTime: 60_000,
});

export const settle = (id: string, patch: CorrectionsPatch, version: number) =>
  api<Intake>(`/directives/${id}/intake`, {
    method: 'PATCH',
    body: patch,
    ifMatch: version,
    contentType: 'application/merge-patch+json',
  });

export const activate = (id: string, key: string) =>
  api<ActivateDirectiveResponse>(`/directives/${id}/activate`, { method: 'POST', key });

export const discard = (id: string, version: number) =>
  api<void>(`/directives/${id}`, { method: 'DELETE', ifMatch: version });

export const unitsOn = (on: string | null) => ({
  queryKey: ['units', on],
  queryFn: () => all<Unit>('/units', on ? { on } : {}),
  staleTime: Number.POSITIVE_INFINITY,
});

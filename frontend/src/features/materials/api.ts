import { api, content, query } from '@/shared/api/client';
import type {
  Material,
  MaterialDirective,
  MaterialInput,
  MaterialLanguage,
  MaterialTopics,
  MaterialTopicsInput,
  NewVariantInput,
  ReaderInvitation,
  VariantDossier,
  VariantInput,
  WaitingReview,
  Warning,
} from '@/shared/api/generated/types.gen';
import { paged } from '@/shared/api/paged';

type Items<T> = { items: T[] };

interface Filters {
  kind?: string | undefined;
  state?: string | undefined;
  language?: string | undefined;
  q?: string | undefined;
}

type WorkPage = Items<Material> & { next: string | null };
export const myWorks = (filters: Filters) =>
  paged(['materials', 'mine', filters], (cursor) =>
    api<WorkPage>(`/propaganda-materials${query({ mine: 'true', ...filters, limit: 50, cursor })}`),
  );
export const publicWorks = (filters: Filters) =>
  paged(['materials', 'public', filters], (cursor) =>
    api<WorkPage>(`/propaganda-materials${query({ ...filters, limit: 30, cursor })}`),
  );
export const waitingReviews = {
  queryKey: ['material-reviews'],
  queryFn: () => api<Items<WaitingReview> & { next: string | null }>('/material-reviews?limit=200'),
};
/** Works of the caller's that end within so many days. */
export const endingWorks = (until: string) => ({
  queryKey: ['materials', 'mine', 'ending', until],
  queryFn: () =>
    api<Items<Material>>(`/propaganda-materials?liveUntil=${until}&limit=200`).then((page) =>
      page.items.toSorted((a, b) => (a.validUntil ?? '').localeCompare(b.validUntil ?? '')),
    ),
});
export const work = (id: string) => ({
  queryKey: ['materials', id],
  queryFn: () => api<Material>(`/propaganda-materials/${id}`),
});
export const variant = (id: string) => ({
  queryKey: ['material-variants', id],
  queryFn: () => api<VariantDossier>(`/material-variants/${id}`),
});
export const languages = {
  queryKey: ['material-languages'],
  staleTime: 3_600_000,
  queryFn: () => api<Items<MaterialLanguage>>('/material-languages').then((l) => l.items),
};
/** What a work may be said to belong to. */
export const directives = {
  queryKey: ['material-directives'],
  staleTime: 3_600_000,
  queryFn: () => api<Items<MaterialDirective>>('/material-directives').then((d) => d.items),
};
/** The caller's works that a newer one may take the place of, the newest first. */
export const successors = {
  queryKey: ['materials', 'mine', 'successors'],
  queryFn: () => api<Items<Material>>('/propaganda-materials?mine=true&limit=200').then((m) => m.items),
};
/** A small picture of a file, once it has been made. */
export const made = (variantId: string, file: string, kind: string) => ({
  queryKey: ['material-variants', variantId, 'made', file, kind],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => content(fileAddress(variantId, file, kind)),
});
export const taxonomy = {
  queryKey: ['material-topics', 'whole'],
  queryFn: () => api<MaterialTopics>('/material-topics'),
};
export const reviseTopics = (version: number, body: MaterialTopicsInput) =>
  api<MaterialTopics>('/material-topics', { method: 'PUT', body, ifMatch: version });
export const topics = {
  queryKey: ['material-topics'],
  staleTime: 3_600_000,
  queryFn: () => api<MaterialTopics>('/material-topics').then((t) => t.items),
};
export const unreadWarnings = {
  queryKey: ['warnings'],
  queryFn: () => api<Items<Warning>>('/warnings?unread=true').then((w) => w.items),
};
export const markRead = (id: string) =>
  api<Warning>(`/warnings/${id}/mark-read`, { method: 'POST', key: crypto.randomUUID() });

export const createWork = (body: MaterialInput) =>
  api<Material>('/propaganda-materials', { method: 'POST', body, key: crypto.randomUUID() });
export const describeWork = (of: Material, body: MaterialInput) =>
  api<Material>(`/propaganda-materials/${of.id}`, { method: 'PUT', body, ifMatch: of.version });
export const addVariant = (material: string, body: NewVariantInput) =>
  api<VariantDossier>(`/propaganda-materials/${material}/variants`, {
    method: 'POST',
    body,
    key: crypto.randomUUID(),
  });
export const writeVariant = (of: VariantDossier, body: VariantInput) =>
  api<VariantDossier>(`/material-variants/${of.id}`, { method: 'PUT', body, ifMatch: of.version });
export const actOn = (id: string, verb: string, body?: unknown) =>
  api<VariantDossier>(`/material-variants/${id}/${verb}`, { method: 'POST', body, key: crypto.randomUUID() });
export const inviteReader = (id: string) =>
  api<ReaderInvitation>(`/material-variants/${id}/invite-reader`, { method: 'POST' });

/** What the form holds, as the service takes it. */
export function inputOf(v: VariantDossier): VariantInput {
  const { title, text, altText, transcript, captions, warning, files } = v.content;
  return {
    title,
    text,
    altText,
    transcript,
    captions,
    warning,
    workingTitle: v.workingTitle,
    readerName: v.readerName,
    files: files.map((f) => f.id),
  };
}

/** A work as it stands, as the service takes it. */
export function workInput(m: Material): MaterialInput {
  return {
    kind: m.kind,
    title: m.title,
    topics: m.topics.map((t) => t.code),
    audience: m.audience,
    campaign: m.campaign,
    directive: m.directive,
    sourceOfFacts: m.sourceOfFacts,
    licence: m.licence,
    rightsHolder: m.rightsHolder,
    validUntil: m.validUntil,
    urgency: m.urgency,
    supersededBy: m.supersededBy,
    workingTitle: m.editing?.workingTitle,
    faces: m.editing?.faces,
    consents: (m.editing?.consents ?? []).map(({ id: _, ...consent }) => consent),
  };
}

export const fileAddress = (variantId: string, file: string, rendition?: string) =>
  `/material-variants/${variantId}/files/${file}${query({ rendition })}`;

/** Which fields another person has left otherwise than they are typed here, with their value in words. */
export function differing(theirs: MaterialInput, typed: MaterialInput): [string, string][] {
  const plain = (value: unknown) => JSON.stringify(value === '' ? null : (value ?? null));
  return (Object.keys(theirs) as (keyof MaterialInput)[])
    .filter((field) => plain(theirs[field]) !== plain(typed[field]))
    .map((field) => {
      const value = theirs[field];
      if (!Array.isArray(value)) return [field, String(value ?? '–')];
      return [field, value.map((one) => (typeof one === 'string' ? one : one.person)).join(', ')];
    });
}

import { api, download } from '@/shared/api/client';
import type {
  ExtensionInput,
  ReportTemplate,
  ReturnInput,
  Submission,
  SubmissionContent,
} from '@/shared/api/generated/types.gen';
import { keptOrLoaded } from '@/shared/offline/kept';
import { lastAccount, store } from '@/shared/offline/store';

const account = () => lastAccount.get() ?? '';

export const submissionQuery = (id: string) => ({
  queryKey: ['submission', id],
  queryFn: () =>
    keptOrLoaded<Submission>(
      () => api(`/submissions/${id}`),
      (s) => store.keepSubmission(account(), s),
      () => store.submission(account(), id),
    ),
  networkMode: 'always' as const,
});

/** A version never changes: what is kept here is as good as the service's. */
export async function loadTemplate(id: string): Promise<ReportTemplate> {
  const kept = await store.template(id);
  if (kept) return kept;
  const template = await api<ReportTemplate>(`/report-templates/${id}`);
  await store.keepTemplate(template);
  return template;
}

export const templateQuery = (id: string | undefined) => ({
  queryKey: ['template', id],
  enabled: Boolean(id),
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => loadTemplate(id ?? ''),
  networkMode: 'always' as const,
});

export const save = (id: string, content: SubmissionContent, version: number) =>
  api<Submission>(`/submissions/${id}`, { method: 'PUT', body: content, ifMatch: version });

export const submit = (id: string, content: SubmissionContent, version: number, key: string) =>
  api<Submission>(`/submissions/${id}/submit`, { method: 'POST', body: content, ifMatch: version, key });

export const act = (
  id: string,
  verb: 'withdraw' | 'open' | 'accept' | 'recall-approval',
  key: string = crypto.randomUUID(),
) => api<Submission>(`/submissions/${id}/${verb}`, { method: 'POST', key });

/** Lays the report before the head of the unit. */
export const requestApproval = (id: string, content: SubmissionContent, version: number, key: string) =>
  api<Submission>(`/submissions/${id}/request-approval`, {
    method: 'POST',
    body: content,
    ifMatch: version,
    key,
  });

/** Approves what was read: the version names it. */
export const approve = (id: string, version: number, key: string) =>
  api<Submission>(`/submissions/${id}/approve`, { method: 'POST', ifMatch: version, key });

export const giveBack = (id: string, input: ReturnInput, key: string) =>
  api<Submission>(`/submissions/${id}/return`, { method: 'POST', body: input, key });

export const requestExtension = (id: string, input: ExtensionInput, key: string) =>
  api<Submission>(`/submissions/${id}/request-extension`, { method: 'POST', body: input, key });

export const grantExtension = (id: string, until: string, key: string) =>
  api<Submission>(`/submissions/${id}/grant-extension`, { method: 'POST', body: { until }, key });

/** The steps that need nothing but a reason. */
export const reasoned = (
  id: string,
  verb: 'waive' | 'reopen' | 'refuse-extension' | 'decline-approval',
  reason: string,
) =>
  api<Submission>(`/submissions/${id}/${verb}`, {
    method: 'POST',
    body: { reason },
    key: crypto.randomUUID(),
  });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const downloadWorkbook = (id: string) => download(`/submissions/${id}/workbook`, XLSX);

export const uploadWorkbook = (id: string, file: Blob, version: number) =>
  api<Submission>(`/submissions/${id}/workbook`, {
    method: 'PUT',
    body: file,
    contentType: XLSX,
    ifMatch: version,
  });

export const downloadReceipt = (id: string) => download(`/submissions/${id}/receipt`, 'application/pdf');

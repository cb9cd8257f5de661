import { api } from '@/shared/api/client';
import type {
  Indicator,
  IndicatorInput,
  IndicatorPage,
  ProposedForm,
  ReportTemplate,
  ReportTemplatePage,
  ReportTemplateSummary,
  TemplateFormInput,
} from '@/shared/api/generated/types.gen';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const templatesQuery = (q: string) => ({
  queryKey: ['templates', q],
  queryFn: () =>
    api<ReportTemplatePage>(`/report-templates?limit=200${q ? `&q=${encodeURIComponent(q)}` : ''}`),
});

export const templateVersionQuery = (id: string | undefined) => ({
  queryKey: ['template', id],
  enabled: Boolean(id),
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => api<ReportTemplate>(`/report-templates/${id}`),
});

export const indicatorsQuery = {
  queryKey: ['indicators'],
  queryFn: () => api<IndicatorPage>('/indicators'),
};

export const define = (input: IndicatorInput, key: string) =>
  api<Indicator>('/indicators', { method: 'POST', body: input, key });

export const retireIndicator = (id: string, reason: string) =>
  api<Indicator>(`/indicators/${id}/retire`, { method: 'POST', body: { reason }, key: crypto.randomUUID() });

/** A new template, or the next version of the one it was taken from. */
export const publish = (form: TemplateFormInput, code: string, base: string | undefined, key: string) =>
  api<ReportTemplate>(base ? `/report-templates/${base}/revise` : '/report-templates', {
    method: 'POST',
    body: base ? { form } : { code, form },
    key,
  });

export const retire = (id: string, reason: string) =>
  api<ReportTemplateSummary>(`/report-templates/${id}/retire`, {
    method: 'POST',
    body: { reason },
    key: crypto.randomUUID(),
  });

export const propose = (file: Blob) =>
  api<ProposedForm>('/report-templates/proposal', {
    method: 'POST',
    body: file,
    contentType: XLSX,
    key: crypto.randomUUID(),
  });

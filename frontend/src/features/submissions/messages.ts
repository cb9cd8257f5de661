import type { ReportTemplate } from '@/shared/api/generated/types.gen';
import type { Language } from '@/shared/i18n/language';
import type { Finding } from './rules';

const SENTENCES: Record<string, Record<Language, string>> = {
  missing: {
    vi: 'Chưa điền. Nếu không có, chọn “Không phát sinh”.',
    en: 'Not filled in. If there is none, choose “None in this period”.',
  },
  'not-an-integer': { vi: 'Cần một số nguyên.', en: 'A whole number is needed.' },
  'too-small': { vi: 'Số này nhỏ quá mức cho phép.', en: 'This number is too small.' },
  'too-large': { vi: 'Số này lớn quá mức cho phép.', en: 'This number is too large.' },
  'missing-text': { vi: 'Chưa viết phần này.', en: 'This part has not been written.' },
  'too-long': { vi: 'Phần này dài quá.', en: 'This part is too long.' },
};

export const messageOf = (finding: Finding, language: Language) =>
  finding.message?.[language] ?? SENTENCES[finding.code]?.[language] ?? finding.code;

/** What a pointer is called on the screen. */
export function nameOf(pointer: string, template: ReportTemplate, language: Language) {
  const [, part, code] = pointer.split('/');
  const label =
    part === 'values'
      ? template.fields.find((f) => f.code === code)?.label
      : template.narrative.find((n) => n.code === code)?.label;
  return part === 'values' ? `${code} ${label?.[language] ?? ''}` : (label?.[language] ?? pointer);
}

export const anchorOf = (pointer: string) => pointer.slice(1).replace('/', '-');

import type { ReportTemplate, TemplateField } from '@/shared/api/generated/types.gen';
import type { Language } from '@/shared/i18n/language';
import type { Typed } from './fields/answer';
import type { Finding } from './rules';

const SENTENCES: Record<string, Record<Language, string>> = {
  missing: {
    vi: 'Chưa điền. Nếu không có, chọn “Không phát sinh”.',
    en: 'Not filled in. If there is none, choose “None in this period”.',
  },
  'not-an-integer': { vi: 'Cần một số nguyên.', en: 'A whole number is needed.' },
  'too-small': { vi: 'Số này nhỏ quá mức cho phép.', en: 'This number is too small.' },
  'too-large': { vi: 'Số này lớn quá mức cho phép.', en: 'This number is too large.' },
  'missing-file': {
    vi: 'Chưa đính kèm tệp. Nếu không có, chọn “Không phát sinh”.',
    en: 'No file is attached. If there is none, choose “None in this period”.',
  },
  'missing-text': { vi: 'Chưa viết phần này.', en: 'This part has not been written.' },
  'too-long': { vi: 'Phần này dài quá.', en: 'This part is too long.' },
};

const BOXES: Record<'number' | 'link', Record<Language, string>> = {
  number: {
    vi: 'Cần một số, ví dụ 1.234 hoặc 12,5.',
    en: 'A number is needed, for example 1.234 or 12,5.',
  },
  link: {
    vi: 'Cần một địa chỉ bắt đầu bằng https://',
    en: 'An address that begins with https:// is needed.',
  },
};

/** What is wrong with what stands in a box of the field, named by row and column in a table. */
export function wrongBox(field: TemplateField | undefined, typed: Typed, language: Language) {
  const [row, code] = (Object.keys(typed)[0] ?? '').split('.');
  const column = field?.columns?.find((c) => c.code === code);
  const sentence = BOXES[(column ?? field)?.type === 'LINK' ? 'link' : 'number'][language];
  return column ? `${column.label[language]} (${Number(row) + 1}): ${sentence}` : sentence;
}

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

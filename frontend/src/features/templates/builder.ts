import type {
  BilingualText,
  FieldType,
  Indicator,
  ProposedField,
  TemplateField,
  TemplateFormInput,
  TemplateRule,
} from '@/shared/api/generated/types.gen';

export const LIMITS = {
  fields: 120,
  groups: 20,
  parts: 20,
  options: 50,
  columns: 10,
  rows: 50,
  longTexts: 20,
};
export const TYPES: FieldType[] = [
  'INTEGER',
  'DECIMAL',
  'SHORT_TEXT',
  'LONG_TEXT',
  'CHOICE',
  'DATE',
  'TABLE',
  'LINK',
  'FILE',
];

export const isNumber = (type: FieldType) => type === 'INTEGER' || type === 'DECIMAL';
export const text = (vi: string, en = ''): BilingualText => ({ vi, en });

export const emptyForm = (): TemplateFormInput => ({
  name: text(''),
  groups: [{ code: 'G1', label: text('Số liệu', 'Figures') }],
  fields: [],
  narrative: [],
  rules: [],
});

/** The next code of a series that nothing in the form has, whatever its case. */
export function nextCode(form: TemplateFormInput, prefix: string): string {
  const taken = new Set(
    [...form.fields, ...form.narrative, ...form.groups].map((one) => one.code.toLowerCase()),
  );
  let number = 1;
  const code = () => `${prefix}${prefix === 'G' ? number : String(number).padStart(2, '0')}`;
  while (taken.has(code().toLowerCase())) number++;
  return code();
}

const counted = (type: FieldType) =>
  isNumber(type)
    ? ({ overUnits: 'SUM', overTime: 'SUM', min: 0 } as const)
    : ({ overUnits: 'NONE', overTime: 'NONE', min: null } as const);

/** What a type needs and the type before did not; what it cannot have is dropped. */
export function ofType(field: TemplateField, type: FieldType): TemplateField {
  const wasNumber = isNumber(field.type);
  return {
    ...field,
    type,
    ...(isNumber(type) ? {} : { derived: false, ratio: null }),
    ...(isNumber(type) && wasNumber ? {} : counted(type)),
    max: isNumber(type) ? field.max : null,
    measureUnit: isNumber(type) ? field.measureUnit : text(''),
    maxLength: null,
    several: type === 'CHOICE' && field.several,
    options: type === 'CHOICE' ? (field.options?.length ? field.options : [option(1), option(2)]) : [],
    columns: type === 'TABLE' ? (field.columns?.length ? field.columns : [column(1)]) : [],
    maxRows: type === 'TABLE' ? (field.maxRows ?? 10) : null,
  };
}

/** Computed when the reports are consolidated, of two numbers that add up; an office enters nothing. */
export const addedUp = (way: TemplateField['overUnits']): Partial<TemplateField> =>
  way === 'RATIO'
    ? {
        overUnits: way,
        overTime: 'LAST',
        derived: true,
        required: false,
        ratio: { numerator: '', denominator: '' },
      }
    : { overUnits: way, derived: false, ratio: null };

/** What a ratio can be made of. */
export const divisible = (fields: TemplateField[]) =>
  fields.filter((f) => !f.derived && f.overUnits === 'SUM');

export const option = (number: number, label = '') => ({ code: `o${number}`, label: text(label) });
export const column = (number: number) => ({
  code: `c${number}`,
  label: text(''),
  type: 'SHORT_TEXT' as const,
  required: false,
  options: [],
});

/** A number no code of the list has yet. */
export const free = (codes: { code: string }[], prefix: string) => {
  let number = codes.length + 1;
  while (codes.some((one) => one.code === `${prefix}${number}`)) number++;
  return number;
};

export function newField(form: TemplateFormInput, group: string, type: FieldType): TemplateField {
  const code = nextCode(form, 'M');
  return ofType(
    {
      code,
      indicator: code,
      group,
      label: text(''),
      help: null,
      measureUnit: text(''),
      type: 'SHORT_TEXT',
      required: false,
      derived: false,
      overUnits: 'NONE',
      overTime: 'NONE',
    },
    type,
  );
}

export function ofIndicator(form: TemplateFormInput, group: string, of: Indicator): TemplateField {
  const taken = form.fields.some((f) => f.code.toLowerCase() === of.code.toLowerCase());
  return {
    ...newField(form, group, of.type),
    code: taken ? nextCode(form, 'M') : of.code,
    indicator: of.code,
    label: of.label,
    help: of.help,
    measureUnit: of.measureUnit,
    overUnits: of.overUnits,
    overTime: of.overTime,
  };
}

export function ofProposal(form: TemplateFormInput, proposed: ProposedField, group: string): TemplateField {
  const made = newField(form, group, proposed.type);
  const taken = [...form.fields, ...form.narrative].some(
    (f) => f.code.toLowerCase() === proposed.code.toLowerCase(),
  );
  const code = taken ? made.code : proposed.code;
  return {
    ...made,
    code,
    indicator: code,
    label: text(proposed.label),
    measureUnit: text(proposed.measureUnit),
    options: proposed.options.length
      ? proposed.options.map((label, at) => option(at + 1, label))
      : made.options,
  };
}

/** Fields stand in the order of their groups, so that up and down are what the eye sees. */
export function tidy(form: TemplateFormInput): TemplateFormInput {
  const place = (field: TemplateField) => form.groups.findIndex((g) => g.code === field.group);
  return { ...form, fields: [...form.fields].sort((a, b) => place(a) - place(b)) };
}

const swapped = <T>(list: T[], one: number, other: number): T[] =>
  list.map((item, at) => (at === one ? list[other] : at === other ? list[one] : item) as T);

/** Up or down among its group's fields; beyond the edge, into the next group. */
export function moveField(form: TemplateFormInput, code: string, by: -1 | 1): TemplateFormInput {
  const at = form.fields.findIndex((f) => f.code === code);
  const field = form.fields[at];
  if (!field) return form;
  const neighbour = form.fields[at + by];
  if (neighbour?.group === field.group) return { ...form, fields: swapped(form.fields, at, at + by) };
  const next = form.groups[form.groups.findIndex((g) => g.code === field.group) + by];
  if (!next) return form;
  const others = form.fields.filter((f) => f !== field);
  const moved = { ...field, group: next.code };
  // From below it comes last in the group above, from above first in the group below
  return tidy({ ...form, fields: by < 0 ? [...others, moved] : [moved, ...others] });
}

export function moveGroup(form: TemplateFormInput, code: string, by: -1 | 1): TemplateFormInput {
  const at = form.groups.findIndex((g) => g.code === code);
  return form.groups[at + by] ? tidy({ ...form, groups: swapped(form.groups, at, at + by) }) : form;
}

/** Its fields go to the group before it, or after it; the last group stays. */
export function removeGroup(form: TemplateFormInput, code: string): TemplateFormInput {
  const at = form.groups.findIndex((g) => g.code === code);
  const heir = form.groups[at - 1] ?? form.groups[at + 1];
  if (!heir) return form;
  return tidy({
    ...form,
    groups: form.groups.filter((g) => g.code !== code),
    fields: form.fields.map((f) => (f.group === code ? { ...f, group: heir.code } : f)),
  });
}

export const movePart = (form: TemplateFormInput, at: number, by: -1 | 1): TemplateFormInput =>
  form.narrative[at + by] ? { ...form, narrative: swapped(form.narrative, at, at + by) } : form;

export interface Remark {
  /** Words of the texts, with what they name. */
  key:
    | 'wNoName'
    | 'wNoCode'
    | 'wEmpty'
    | 'wNoLabel'
    | 'wOptions'
    | 'wColumns'
    | 'wMinMax'
    | 'wRule'
    | 'wRatio'
    | 'aNoUnit'
    | 'aSameLabel'
    | 'aPeople'
    | 'aWide'
    | 'aLong'
    | 'aNothingRequired'
    | 'aRemoved';
  what: string;
  field?: string;
}

/** What must be mended before it can be published. */
export function faults(form: TemplateFormInput, code: string, isNew: boolean): Remark[] {
  const found: Remark[] = [];
  if (!form.name.vi.trim()) found.push({ key: 'wNoName', what: '' });
  if (isNew && !/^[A-Z][A-Z0-9-]{1,29}$/.test(code)) found.push({ key: 'wNoCode', what: '' });
  if (form.fields.length + form.narrative.length === 0) found.push({ key: 'wEmpty', what: '' });
  for (const f of form.fields) {
    const say = (key: Remark['key'], what = f.code) => found.push({ key, what, field: f.code });
    if (!f.label.vi.trim()) say('wNoLabel');
    const options = (f.options ?? []).map((o) => o.label.vi.trim().toLowerCase());
    if (
      f.type === 'CHOICE' &&
      (options.length < 2 || options.includes('') || new Set(options).size < options.length)
    )
      say('wOptions');
    if (f.type === 'TABLE' && (!f.columns?.length || f.columns.some((c) => !c.label.vi.trim())))
      say('wColumns');
    const parts = divisible(form.fields).map((one) => one.code);
    if (f.ratio && !(parts.includes(f.ratio.numerator) && parts.includes(f.ratio.denominator))) say('wRatio');
    if (f.min != null && f.max != null && f.min > f.max) say('wMinMax');
  }
  for (const part of form.narrative)
    if (!part.label.vi.trim()) found.push({ key: 'wNoLabel', what: part.code });
  return found;
}

/** Whether a check counts with the item, or stands at it. */
export const names = (rule: TemplateRule, code: string) =>
  rule.field === code || rule.expression.split(/[^A-Za-z0-9_]+/).includes(code);

/** What a careful colleague would say; nothing of it stops the publishing. */
export function advice(form: TemplateFormInput, base: TemplateFormInput | undefined): Remark[] {
  const found: Remark[] = [];
  const labels = new Map<string, string>();
  for (const f of form.fields) {
    const say = (key: Remark['key'], what = f.label.vi || f.code) => found.push({ key, what, field: f.code });
    const label = f.label.vi.trim().toLowerCase();
    if (label && labels.has(label)) say('aSameLabel');
    labels.set(label, f.code);
    if (isNumber(f.type) && !f.derived && !f.measureUnit.vi.trim()) say('aNoUnit');
    if (
      isNumber(f.type) &&
      f.overUnits === 'SUM' &&
      /^(người|người dân|cán bộ)$/i.test(f.measureUnit.vi.trim())
    )
      say('aPeople');
    if (f.type === 'TABLE' && (f.columns?.length ?? 0) > 5) say('aWide');
  }
  if (form.fields.length > 40) found.push({ key: 'aLong', what: String(form.fields.length) });
  if (
    form.fields.length > 0 &&
    !form.fields.some((f) => f.required) &&
    !form.narrative.some((n) => n.required)
  )
    found.push({ key: 'aNothingRequired', what: '' });
  for (const old of base?.fields ?? []) {
    const kept = form.fields.some((f) => f.indicator === old.indicator);
    if (!kept) found.push({ key: 'aRemoved', what: `${old.code} ${old.label.vi}` });
  }
  return found;
}

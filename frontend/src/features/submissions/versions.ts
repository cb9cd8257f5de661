import type {
  CellValue,
  ReportTemplate,
  SubmissionContent,
  TemplateField,
  Value,
} from '@/shared/api/generated/types.gen';

export interface Migrated {
  content: SubmissionContent;
  /** New code by old code, of the filled fields that have another code now. */
  moved: Record<string, string>;
  /** What the other version has no place for. */
  dropped: SubmissionContent;
}

type Form = Pick<ReportTemplate, 'fields' | 'narrative'>;
const isNumber = (type: string) => type === 'INTEGER' || type === 'DECIMAL';
const isText = (type: string) => type === 'SHORT_TEXT' || type === 'LONG_TEXT';
const compatible = (one: TemplateField, other: TemplateField) =>
  one.type === other.type ||
  (isNumber(one.type) && isNumber(other.type)) ||
  (isText(one.type) && isText(other.type));

/** Which field says the same in the other version, as the server maps them: by code and indicator, else the only one of the indicator. */
function places(from: Form, to: Form): Map<string, TemplateField> {
  const map = new Map<string, TemplateField>();
  const open = to.fields.filter((f) => !f.derived);
  const asked = from.fields.filter((f) => !f.derived);
  for (const field of asked) {
    const at = open.findIndex(
      (f) => f.code === field.code && f.indicator === field.indicator && compatible(field, f),
    );
    if (at >= 0) map.set(field.code, open.splice(at, 1)[0] as TemplateField);
  }
  const left = asked.filter((f) => !map.has(f.code));
  for (const field of left) {
    const mine = left.filter((f) => f.indicator === field.indicator);
    const [there, ...more] = open.filter((f) => f.indicator === field.indicator);
    if (mine.length === 1 && there && more.length === 0 && compatible(field, there))
      map.set(field.code, there);
  }
  return map;
}

type Question = Pick<TemplateField, 'type'> & Partial<Pick<TemplateField, 'options' | 'several'>>;

function fits(question: Question, value: Value): boolean {
  if (value === 'NIL') return true;
  if (typeof value === 'number') return isNumber(question.type);
  if ('text' in value)
    return (
      question.type === 'LONG_TEXT' ||
      (question.type === 'SHORT_TEXT' && value.text.length <= 500 && !/[\n\r]/.test(value.text))
    );
  if ('options' in value)
    return (
      question.type === 'CHOICE' &&
      (question.several || value.options.length <= 1) &&
      value.options.every((code) => question.options?.some((o) => o.code === code))
    );
  if ('date' in value) return question.type === 'DATE';
  return 'url' in value && question.type === 'LINK';
}

function accepts(field: TemplateField, value: Value): boolean {
  if (typeof value !== 'object' || !('rows' in value)) return fits(field, value);
  const cell = (code: string, content: CellValue) => {
    const column = field.columns?.find((c) => c.code === code);
    return column !== undefined && fits(column, content);
  };
  return (
    field.type === 'TABLE' &&
    value.rows.length <= (field.maxRows ?? 50) &&
    value.rows.every((row) => Object.entries(row).every(([code, content]) => cell(code, content)))
  );
}

const nothing = (): SubmissionContent => ({ values: {}, narrative: {}, notes: {} });

/** A content written in one version of a template, said in another. */
export function migrate(content: SubmissionContent, from: Form, to: Form): Migrated {
  const map = places(from, to);
  const migrated: Migrated = { content: nothing(), moved: {}, dropped: nothing() };
  const { content: kept, moved, dropped } = migrated;
  if (content.files) kept.files = content.files;
  for (const [code, value] of Object.entries(content.values)) {
    const place = map.get(code);
    if (place && accepts(place, value)) {
      kept.values[place.code] = value;
      if (place.code !== code) moved[code] = place.code;
    } else dropped.values[code] = value;
  }
  for (const [code, note] of Object.entries(content.notes)) {
    const place = map.get(code);
    if (place && !(code in dropped.values)) kept.notes[place.code] = note;
    else dropped.notes[code] = note;
  }
  for (const [code, text] of Object.entries(content.narrative)) {
    const into = to.narrative.some((n) => n.code === code) ? kept : dropped;
    into.narrative[code] = text;
  }
  return migrated;
}

export const loses = (migrated: Migrated) =>
  Object.keys(migrated.dropped.values).length + Object.keys(migrated.dropped.narrative).length > 0;

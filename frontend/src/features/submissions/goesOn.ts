import type {
  ReportTemplate,
  Submission,
  SubmissionContent,
  TemplateField,
  Value,
} from '@/shared/api/generated/types.gen';

type Previous = Submission['previous'];

/**
 * Whether the last figure is where this one begins: the earlier range lies within this one, or the indicator is a
 * standing figure whose last value holds. Elsewhere the last figure is only something to compare with.
 */
export function goesOn(field: TemplateField, previous: Previous) {
  const isNumber = field.type === 'INTEGER' || field.type === 'DECIMAL';
  const figure = previous?.values[field.code];
  if (!previous || !isNumber || field.derived || typeof figure !== 'number') return false;
  return previous.contained || field.overTime === 'LAST';
}

/** Fields that are blank and may begin with the last figure. */
export const toTake = (template: ReportTemplate, content: SubmissionContent, previous: Previous) =>
  template.fields.filter((f) => content.values[f.code] === undefined && goesOn(f, previous));

/** The figure is still the last one: offered and taken, or typed alike. Both are said, none is hidden. */
export const asBefore = (field: TemplateField, value: Value | undefined, previous: Previous) =>
  value !== undefined && goesOn(field, previous) && value === previous?.values[field.code];

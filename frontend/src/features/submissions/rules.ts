import type {
  ReportTemplate,
  Submission,
  SubmissionContent,
  TemplateRule,
} from '@/shared/api/generated/types.gen';
import { type Figures, truthOf } from '@/shared/rules/evaluate';
import { type Expression, parse } from '@/shared/rules/expression';
import { fieldError } from './fieldChecks';

export interface Finding {
  pointer: string;
  code: string;
  severity: 'ERROR' | 'QUERY';
  /** Of a rule; the codes of fields have sentences of their own. */
  message: { vi: string; en: string } | null;
  noted: boolean;
}

/** What stands beside the figures, from the server and kept on the device. */
export type Comparisons = Pick<Submission, 'previous' | 'lastYear' | 'peers'>;

/** Read once for a version of a template, which never changes; null where this app cannot read it. */
const read = new Map<string, Expression | null>();

function expressionOf(rule: TemplateRule) {
  const known = read.get(rule.expression);
  if (known !== undefined) return known;
  let expression: Expression | null = null;
  try {
    expression = parse(rule.expression);
  } catch {
    // A template kept by an older app, or a rule of a newer one: the server checks it and decides.
  }
  read.set(rule.expression, expression);
  return expression;
}

/** The figures that rules may ask for: the report's own and those it is compared with. */
function figuresOf(values: SubmissionContent['values'], compared: Comparisons): Figures {
  const { previous, lastYear, peers } = compared;
  return (source, field) => {
    switch (source) {
      case 'report':
        return values[field];
      case 'previous':
        return previous?.values[field];
      case 'soFar':
        return previous?.contained ? previous.values[field] : undefined;
      case 'lastYear':
        return lastYear?.values[field];
      case 'median':
        return peers?.medians[field];
    }
  };
}

/** What the server will say about the content, known at once and without a network. */
export function check(
  template: ReportTemplate,
  content: SubmissionContent,
  comparisons: Comparisons,
): Finding[] {
  const found: Finding[] = [];
  const error = (pointer: string, code: string, message: Finding['message'] = null) =>
    found.push({ pointer, code, severity: 'ERROR', message, noted: false });
  for (const field of template.fields) {
    if (field.derived) continue;
    const wrong = fieldError(field, content.values[field.code], content.files);
    if (wrong) error(`/values/${field.code}`, wrong.code, wrong.message);
  }
  for (const part of template.narrative) {
    const text = (content.narrative[part.code] ?? '').trim();
    if (!text && part.required) error(`/narrative/${part.code}`, 'missing-text');
    else if (text.length > part.maxLength) error(`/narrative/${part.code}`, 'too-long');
  }
  const figures = figuresOf(content.values, comparisons);
  for (const rule of template.rules) {
    const expression = expressionOf(rule);
    // broken is what is known not to hold; of an absent figure a rule says nothing
    if (expression && truthOf(expression, figures) === false) {
      found.push({
        pointer: `/values/${rule.field}`,
        code: rule.id,
        severity: rule.severity,
        message: rule.message,
        noted: rule.severity === 'QUERY' && Boolean(content.notes[rule.field]?.trim()),
      });
    }
  }
  return found;
}

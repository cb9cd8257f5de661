import type {
  ReportTemplate,
  SubmissionContent,
  TemplateRule,
  Value,
} from '@/shared/api/generated/types.gen';
import { fieldError } from './fieldChecks';
import { figure } from './values';

export interface Finding {
  pointer: string;
  code: string;
  severity: 'ERROR' | 'QUERY';
  /** Of a rule; the codes of fields have sentences of their own. */
  message: { vi: string; en: string } | null;
  noted: boolean;
}

type Values = Record<string, Value | undefined>;

export interface Previous {
  values: Values;
  /** The earlier period lies within this one, so that a cumulative figure may not fall. */
  contained: boolean;
}

/** An absent value says nothing. The server runs the same rules and decides. */
export function isBroken(
  rule: Pick<TemplateRule, 'kind' | 'left' | 'right' | 'limit'>,
  values: Values,
  previous: Previous,
) {
  const left = figure(values[rule.left]);
  if (left === undefined) return false;
  const right = rule.right ? figure(values[rule.right]) : undefined;
  const before = figure(previous.values[rule.left]);
  const limit = rule.limit ?? 0;
  switch (rule.kind) {
    case 'LESS_OR_EQUAL':
      return right !== undefined && left > right;
    case 'REQUIRES_POSITIVE':
      return left > 0 && right !== undefined && right <= 0;
    case 'RATIO_AT_MOST':
      return right !== undefined && right > 0 && left > right * limit;
    case 'NOT_BELOW_PREVIOUS':
      return previous.contained && before !== undefined && left < before;
    case 'GROWTH_AT_MOST':
      return before !== undefined && before > 0 && left > before * limit;
  }
}

/** What the server will say about the content, known at once and without a network. */
export function check(template: ReportTemplate, content: SubmissionContent, previous: Previous): Finding[] {
  const found: Finding[] = [];
  const error = (pointer: string, code: string, message: Finding['message'] = null) =>
    found.push({ pointer, code, severity: 'ERROR', message, noted: false });
  for (const field of template.fields) {
    if (field.derived) continue;
    const wrong = fieldError(field, content.values[field.code]);
    if (wrong) error(`/values/${field.code}`, wrong.code, wrong.message);
  }
  for (const part of template.narrative) {
    const text = (content.narrative[part.code] ?? '').trim();
    if (!text && part.required) error(`/narrative/${part.code}`, 'missing-text');
    else if (text.length > part.maxLength) error(`/narrative/${part.code}`, 'too-long');
  }
  for (const rule of template.rules) {
    if (isBroken(rule, content.values, previous)) {
      const noted = rule.severity === 'QUERY' && Boolean(content.notes[rule.left]?.trim());
      found.push({
        pointer: `/values/${rule.left}`,
        code: rule.id,
        severity: rule.severity,
        message: rule.message,
        noted,
      });
    }
  }
  return found;
}

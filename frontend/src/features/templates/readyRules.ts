import type { TemplateField, TemplateRule } from '@/shared/api/generated/types.gen';
import { readFor } from '@/shared/rules/fits';
import ready from './ready-rules.json';

export interface RuledForm {
  fields: TemplateField[];
  rules: TemplateRule[];
}

/** The ready rules that fit this form and are not in it yet; last, for each figure that adds up, that it may not fall. */
export function readyRules({ fields, rules }: RuledForm): TemplateRule[] {
  const growing = fields.filter((f) => !f.derived && f.overTime === 'SUM').map(mayNotFall);
  return [...(ready as TemplateRule[]), ...growing].filter(
    (rule) =>
      rules.every((r) => r.id !== rule.id && r.expression !== rule.expression) &&
      'expression' in readFor(rule.expression, fields, rule.severity),
  );
}

const mayNotFall = ({ code }: TemplateField): TemplateRule => ({
  id: `not-below-previous-${code.toLowerCase().replaceAll('_', '-')}`,
  severity: 'QUERY',
  field: code,
  expression: `${code} >= soFar(${code})`,
  message: {
    vi: `Số lũy kế ${code} thấp hơn kỳ trước. Đề nghị kiểm tra lại hoặc ghi rõ lý do.`,
    en: `The cumulative figure ${code} is lower than in the previous period. Please check, or say why.`,
  },
});

/** An id that no rule of the form has. */
export function freshId(rules: TemplateRule[]) {
  let number = rules.length + 1;
  while (rules.some((rule) => rule.id === `rule-${number}`)) number++;
  return `rule-${number}`;
}

import type { CheckSeverity, TemplateField } from '@/shared/api/generated/types.gen';
import { type Expression, parse } from './expression';
import { ExpressionProblem } from './tokens';

type Named = Pick<TemplateField, 'code' | 'type' | 'derived'>;

/** Read and held against a form, as the server will when the template is saved. */
export function readFor(
  text: string,
  fields: Named[],
  severity: CheckSeverity,
): { expression: Expression } | { problem: ExpressionProblem } {
  try {
    const expression = parse(text);
    require(expression, fields, severity);
    return { expression };
  } catch (problem) {
    if (problem instanceof ExpressionProblem) return { problem };
    throw problem;
  }
}

function require(expression: Expression, fields: Named[], severity: CheckSeverity) {
  for (const { source, field: code, at, counted } of expression.uses) {
    const field = fields.find((f) => f.code === code);
    if (!field) throw new ExpressionProblem('unknown-field', at, code);
    const isNumber = field.type === 'INTEGER' || field.type === 'DECIMAL';
    if (field.derived || field.type === 'FILE' || (counted && !isNumber))
      throw new ExpressionProblem('not-entered', at, code);
    // medians move while reports come in: they may ask a question but not stop a report
    if (source === 'median' && severity === 'ERROR') throw new ExpressionProblem('median-in-error', at, code);
  }
}

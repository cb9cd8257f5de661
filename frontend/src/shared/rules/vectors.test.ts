import { describe, expect, it } from 'vitest';
import type { Value } from '@/shared/api/generated/types.gen';
import { type Figures, truthOf } from './evaluate';
import { parse } from './expression';
import { ExpressionProblem } from './tokens';
import vectors from './vectors.json';

type Values = Record<string, Value>;
interface Vector {
  name: string;
  expression: string;
  truth: boolean | null;
  values: Values;
  previous?: Values;
  contained?: boolean;
  lastYear?: Values;
  median?: Values;
}

const figures =
  (vector: Vector): Figures =>
  (source, field) => {
    if (source === 'report') return vector.values[field];
    if (source === 'soFar') return vector.contained ? vector.previous?.[field] : undefined;
    return vector[source]?.[field];
  };

describe('the rules say in the browser what they say on the server', () => {
  for (const vector of vectors.truths as unknown as Vector[])
    it(vector.name, () => {
      expect(truthOf(parse(vector.expression), figures(vector)) ?? null).toBe(vector.truth);
    });
});

describe('what is no rule is refused in the same words at the same place', () => {
  for (const { expression, code, at } of vectors.refused)
    it(`${code}: ${JSON.stringify(expression.slice(0, 40))}`, () => {
      let problem: unknown;
      try {
        parse(expression);
      } catch (error) {
        problem = error;
      }
      expect(problem).toBeInstanceOf(ExpressionProblem);
      expect(problem).toMatchObject({ code, at });
    });
});

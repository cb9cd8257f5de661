import { describe, expect, it } from 'vitest';
import type { Value } from '@/shared/api/generated/types.gen';
import { type Figures, truthOf } from './evaluate';
import { parse } from './expression';
import { fractionOf } from './fraction';
import generated from './generated-vectors.json';
import { ExpressionProblem } from './tokens';

type Values = Record<string, Value>;
type Vector = Record<'values' | 'previous' | 'lastYear' | 'median', Values> & {
  expression: string;
  contained: boolean;
} & ({ truth: boolean | null } | { code: string; at: number });

const figures =
  (vector: Vector): Figures =>
  (source, field) => {
    if (source === 'soFar') return vector.contained ? vector.previous[field] : undefined;
    return vector[source === 'report' ? 'values' : source][field];
  };

function said(vector: Vector) {
  try {
    return { truth: truthOf(parse(vector.expression), figures(vector)) ?? null };
  } catch (problem) {
    if (!(problem instanceof ExpressionProblem)) throw problem;
    return { code: problem.code, at: problem.at };
  }
}

describe('what nobody thought of', () => {
  it('the browser says what the server said', () => {
    const vectors = generated as unknown as Vector[];
    expect(vectors).toHaveLength(600);
    for (const vector of vectors) expect({ ...vector, ...said(vector) }).toEqual(vector);
  });

  it('any number of a script becomes an exact fraction or none', () => {
    const asked = [0.1 + 0.2, 1e308, -0, 5e-324, 1e21, 1e-7, 999999999999999, Number.MAX_SAFE_INTEGER];
    for (const number of asked) {
      const read = fractionOf(String(number));
      expect(read && Number(read.over) / Number(read.under)).toBeDefined();
    }
    expect(fractionOf(String(-0))).toEqual({ over: 0n, under: 1n });
    expect(fractionOf(String(0.1 + 0.2))).toEqual({ over: 30000000000000004n, under: 10n ** 17n });
    expect(fractionOf(String(1e21))).toEqual({ over: 10n ** 21n, under: 1n });
    for (const none of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(fractionOf(String(none))).toBeUndefined();
  });

  it('no text costs much, throws anything else or reaches into the language of the browser', () => {
    const pieces = ['(', 'A+', 'not ', '-', '1', ' ', '\ud800', '\u202e', '__proto__', 'constructor('];
    for (const piece of pieces) {
      const vector = {
        expression: piece.repeat(1_000_000),
        values: {},
        previous: {},
        lastYear: {},
        median: {},
      };
      expect(said({ ...vector, contained: true, truth: null })).toEqual({ code: 'too-long', at: 500 });
    }
    expect(() => parse('constructor > 1')).not.toThrow();
    expect(truthOf(parse('constructor > 1'), () => undefined)).toBeUndefined();
  });
});

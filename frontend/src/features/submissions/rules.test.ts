import { describe, expect, it } from 'vitest';
import type { TemplateRule, Value } from '@/shared/api/generated/types.gen';
import vectors from './rule-vectors.json';
import { isBroken } from './rules';

describe('the rules say in the browser what they say on the server', () => {
  for (const vector of vectors) {
    it(vector.name, () => {
      const previous = { values: vector.previous as Record<string, Value>, contained: vector.contained };
      expect(isBroken(vector.rule as TemplateRule, vector.values as Record<string, Value>, previous)).toBe(
        vector.broken,
      );
    });
  }
});

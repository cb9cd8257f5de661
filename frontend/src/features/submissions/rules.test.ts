import { describe, expect, it } from 'vitest';
import type { ReportTemplate, TemplateRule } from '@/shared/api/generated/types.gen';
import { check } from './rules';

const rule = (expression: string, severity: TemplateRule['severity'] = 'QUERY') => ({
  id: 'rule',
  severity,
  field: 'A',
  expression,
  message: { vi: 'Xem lại.', en: 'Look again.' },
});
const form = (...rules: TemplateRule[]): ReportTemplate => ({
  id: '0',
  code: 'T',
  templateVersion: 1,
  name: { vi: '', en: '' },
  groups: [],
  fields: [],
  narrative: [],
  rules,
});
const content = (values: Record<string, number>, notes = {}) => ({ values, narrative: {}, notes });
const alone = { previous: null, lastYear: null, peers: null };

describe('rules on a report', () => {
  it('are broken by what is known not to hold', () => {
    const found = check(form(rule('A <= B')), content({ A: 2, B: 1 }), alone);
    expect(found).toMatchObject([{ pointer: '/values/A', code: 'rule', severity: 'QUERY', noted: false }]);
    expect(check(form(rule('A <= B')), content({ A: 2 }), alone)).toEqual([]);
  });

  it('let a note answer a query and no error', () => {
    const noted = content({ A: 2, B: 1 }, { A: 'sân vận động' });
    expect(check(form(rule('A <= B')), noted, alone)).toMatchObject([{ noted: true }]);
    expect(check(form(rule('A <= B', 'ERROR')), noted, alone)).toMatchObject([{ noted: false }]);
  });

  it('go on from the earlier report only where its range lies within this one', () => {
    const previous = { periodLabel: 'Kỳ 1', values: { A: 5 }, contained: true };
    expect(check(form(rule('A >= soFar(A)')), content({ A: 4 }), { ...alone, previous })).toHaveLength(1);
    const apart = { ...alone, previous: { ...previous, contained: false } };
    expect(check(form(rule('A >= soFar(A)')), content({ A: 4 }), apart)).toEqual([]);
  });

  it('look at the year before and at the peers', () => {
    const lastYear = { periodLabel: 'Quý I/2025', values: { A: 9 } };
    const peers = { periodLabel: 'Quý I/2026', units: 7, medians: { A: 2 } };
    const compared = { ...alone, lastYear, peers };
    expect(check(form(rule('A >= lastYear(A)')), content({ A: 4 }), compared)).toHaveLength(1);
    expect(check(form(rule('A <= median(A)')), content({ A: 4 }), compared)).toHaveLength(1);
    expect(check(form(rule('A <= median(A)')), content({ A: 2 }), compared)).toEqual([]);
  });

  it('are left to the server where this app cannot read them', () => {
    const older = { ...rule(''), expression: undefined } as unknown as TemplateRule;
    expect(check(form(older, rule('newFunction(A) > 1')), content({ A: 4 }), alone)).toEqual([]);
  });
});

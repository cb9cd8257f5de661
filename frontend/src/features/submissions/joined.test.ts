import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportTemplate, Submission, SubmissionContent } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { type Intent, store } from '@/shared/offline/store';
import { joined } from './joined';
import { deliver } from './outbox';

const { api } = vi.hoisted(() => ({ api: vi.fn() }));
vi.mock('@/shared/api/client', () => ({ api, download: vi.fn(), query: vi.fn(), all: vi.fn() }));

const field = (code: string, indicator: string) => ({ code, indicator, type: 'INTEGER', derived: false });
const template = (id: string, ...fields: ReturnType<typeof field>[]) =>
  ({ id, fields, narrative: [{ code: 'note' }], rules: [] }) as unknown as ReportTemplate;
const OLD = template('old', field('A', 'A'), field('B', 'B'), field('C', 'C'));
const NEW = template('new', field('A', 'A'), field('X', 'B'));
const of = (values: SubmissionContent['values']): SubmissionContent => ({ values, narrative: {}, notes: {} });
const theirs = (values: SubmissionContent['values']) =>
  ({
    id: 's',
    version: 7,
    template: 'new',
    content: of(values),
    allowedActions: [{ action: 'submit', allowed: true }],
  }) as unknown as Submission;

beforeEach(async () => {
  api.mockReset();
  await store.keepTemplate(OLD);
  await store.keepTemplate(NEW);
});

describe('a draft of this device, when the template changed meanwhile', () => {
  it('goes over by indicator and joins what a colleague wrote', async () => {
    const mine = { content: of({ A: 1, B: 5 }), base: of({ A: 1, B: 2 }), template: 'old' };
    const result = await joined(mine, theirs({ A: 9, X: 2 }));
    expect(result).toEqual({ content: of({ A: 9, X: 5 }), clashes: [], lost: null });
  });
  it('names what two people changed, under its new code', async () => {
    const mine = { content: of({ B: 5 }), base: of({ B: 2 }), template: 'old' };
    expect((await joined(mine, theirs({ X: 3 }))).clashes).toEqual([{ part: 'values', code: 'X' }]);
  });
  it('tells what was typed here and has no place any more, not what the server keeps already', async () => {
    const mine = { content: of({ A: 1, C: 8 }), base: of({ A: 1, C: 8 }), template: 'old' };
    expect((await joined(mine, theirs({ A: 1 }))).lost).toBeNull();
    const typed = { ...mine, content: of({ A: 1, C: 9 }) };
    expect((await joined(typed, theirs({ A: 1 }))).lost).toEqual(of({ C: 9 }));
  });
  it('stays as it was where the template did not change', async () => {
    const mine = { content: of({ C: 8 }), base: of({}), template: 'new' };
    expect((await joined(mine, theirs({}))).content).toEqual(of({ C: 8 }));
  });
});

describe('a report that waited on this device', () => {
  const intent = (content: SubmissionContent): Intent => ({
    account: 'me',
    submission: 's',
    key: 'first',
    content,
    baseVersion: 3,
    base: of({ A: 1 }),
    template: 'old',
    createdAt: '2026-11-24T09:00:00Z',
  });
  const stale = new ApiError(412, null);

  it('is sent in the new version, under a new key', async () => {
    api
      .mockRejectedValueOnce(stale)
      .mockResolvedValueOnce(theirs({ A: 1 }))
      .mockResolvedValueOnce(theirs({}));
    await deliver(intent(of({ A: 1, B: 5 })));
    const [path, sent] = api.mock.calls[2] ?? [];
    expect(path).toBe('/submissions/s/submit');
    expect(sent).toMatchObject({ body: of({ A: 1, X: 5 }), ifMatch: 7 });
    expect(sent.key).not.toBe('first');
    expect(await store.intent('me', 's')).toMatchObject({ template: 'new', content: of({ A: 1, X: 5 }) });
  });
  it('goes back to the person where something has no place', async () => {
    api.mockRejectedValueOnce(stale).mockResolvedValueOnce(theirs({ A: 1 }));
    await expect(deliver(intent(of({ A: 1, C: 8 })))).rejects.toBe(stale);
    expect(api).toHaveBeenCalledTimes(2);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '@/shared/api/client';
import type { Problem, Submission } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { type KeptFile, lastAccount, store } from '@/shared/offline/store';
import { send } from '@/shared/tus';
import { flushFiles, onFiles, remove } from './queue';

vi.mock('@/shared/tus', () => ({ send: vi.fn() }));
vi.mock('@/shared/api/client', () => ({ api: vi.fn() }));

const report = { id: 'r' } as Submission;
const kept: KeptFile = {
  account: 'me',
  submission: 'r',
  name: 'họp.jpg',
  size: 3,
  sha256: 'a',
  type: 'image/jpeg',
  blob: new Blob(['abc']),
  thumb: null,
  key: 'k',
  upload: null,
  state: 'waiting',
  addedAt: '2026-10-26T09:20:00Z',
};
const refused = (code: string, status = 422) =>
  new ApiError(status, { type: '', title: code, status, code, detail: `vì ${code}`, traceId: '' } as Problem);
const now = () => store.file('me', 'r', 'a');

beforeEach(async () => {
  vi.resetAllMocks();
  await store.clear('me');
  lastAccount.set('me');
  await store.keepFile(kept);
  vi.mocked(send).mockImplementation(async (_, { onBegun }) => {
    await onBegun?.('u1');
    return 'u1';
  });
  vi.mocked(api).mockResolvedValue(report);
});

describe('files on their way', () => {
  it('are uploaded, given to the report and then let go of', async () => {
    const told: unknown[] = [];
    const stop = onFiles((change) => told.push(change));
    await flushFiles();
    stop();
    expect(api).toHaveBeenCalledWith('/submissions/r/files', {
      method: 'POST',
      body: { upload: 'u1' },
      key: 'add-u1',
    });
    expect(await now()).toMatchObject({ state: 'there', upload: 'u1', blob: null });
    expect(told).toContainEqual({ owner: 'r', current: report });
    await flushFiles();
    expect(send).toHaveBeenCalledTimes(1);
  });
  it('of a duty are given to the duty, and leave the device', async () => {
    await store.keepFile({ ...kept, submission: 'd', kind: 'assignments' });
    await store.dropFile('me', 'r', 'a');
    const told: unknown[] = [];
    const stop = onFiles((change) => told.push(change));
    await flushFiles();
    stop();
    expect(api).toHaveBeenCalledWith('/assignments/d/files', expect.objectContaining({ method: 'POST' }));
    expect(await store.file('me', 'd', 'a')).toBeUndefined();
    expect(told).toContainEqual({ owner: 'd' });
  });
  it('stay when the line breaks, and go on where they were', async () => {
    vi.mocked(send).mockImplementationOnce(async (_, { onBegun }) => {
      await onBegun?.('u1');
      throw new ApiError(0, null);
    });
    await flushFiles();
    expect(await now()).toMatchObject({ state: 'waiting', upload: 'u1' });
    vi.mocked(api).mockResolvedValueOnce({ state: 'RECEIVING' });
    await flushFiles();
    expect(vi.mocked(send).mock.calls[1]?.[1]).toMatchObject({ begun: 'u1' });
    expect((await now())?.state).toBe('there');
  });
  it('begin anew when the service has forgotten them', async () => {
    await store.keepFile({ ...kept, upload: 'old' });
    vi.mocked(api).mockRejectedValueOnce(refused('not-found', 404));
    await flushFiles();
    expect(await now()).toMatchObject({ state: 'there', upload: 'u1' });
  });
  it('wait while the scanner has not spoken and while the report does not name them', async () => {
    vi.mocked(api).mockRejectedValueOnce(refused('file-not-named'));
    await flushFiles();
    vi.mocked(api).mockResolvedValueOnce({ state: 'CHECKING' });
    await flushFiles();
    expect((await now())?.state).toBe('waiting');
    vi.mocked(api).mockResolvedValueOnce({ state: 'READY' });
    await flushFiles();
    expect((await now())?.state).toBe('there');
    expect(send).toHaveBeenCalledTimes(1);
  });
  it('tell why they are refused, and are not tried again', async () => {
    vi.mocked(send).mockRejectedValueOnce(refused('upload-refused'));
    await flushFiles();
    expect(await now()).toMatchObject({ state: 'refused', reason: 'vì upload-refused' });
    await flushFiles();
    expect(send).toHaveBeenCalledTimes(1);
  });
  it('go from the device and from the service when they are taken out', async () => {
    await store.keepFile({ ...kept, upload: 'u9' });
    await remove('r', 'a');
    expect(await now()).toBeUndefined();
    expect(api).toHaveBeenCalledWith('/uploads/u9', { method: 'DELETE', tus: true });
  });
  it('of another person on this device are not touched', async () => {
    await store.keepFile({ ...kept, account: 'other', sha256: 'b' });
    await flushFiles();
    expect((await store.file('other', 'r', 'b'))?.state).toBe('waiting');
    expect(await store.unsent('other')).toEqual({ reports: 0, files: 1 });
    await store.clear('other');
    expect(await store.unsent('other')).toEqual({ reports: 0, files: 0 });
  });
});

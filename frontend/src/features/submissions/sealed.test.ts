// @vitest-environment node
import { expect, it } from 'vitest';
import { isSealed, seal, unseal } from './sealed';

const TEXT = 'Báo cáo quý III: 350 lượt.';

it('opens with its password, however it was typed, and with no other', async () => {
  const file = await seal(TEXT, 'mật khẩu');
  expect(await isSealed(file)).toBe(true);
  expect(await unseal(file, 'mật khẩu'.normalize('NFD'))).toBe(TEXT);
  expect(await unseal(file, 'mat khau')).toBeNull();
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(new TextDecoder().decode(bytes)).not.toContain('350');
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  expect(await unseal(new Blob([bytes]), 'mật khẩu')).toBeNull();
});

it('is told from a file that is open', async () => {
  expect(await isSealed(new Blob(['{"kind":"dondoc-draft"}']))).toBe(false);
  expect(await isSealed(new Blob([]))).toBe(false);
});

it('never seals the same twice', async () => {
  const [one, two] = await Promise.all([seal(TEXT, 'x'), seal(TEXT, 'x')]);
  expect([...new Uint8Array(await one.arrayBuffer())]).not.toEqual([
    ...new Uint8Array(await two.arrayBuffer()),
  ]);
});

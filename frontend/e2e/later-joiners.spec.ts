import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { inForce } from './letters';
import { signedIn } from './people';

test('a unit that joins the group later is asked by the coordinator, for a reason', async ({
  browser,
  request,
}) => {
  const sample = readFileSync('../samples/cong-van-mau.txt', 'utf8');
  const directive = await inForce(request, sample.replaceAll('215/UBND-VHTT', '9301/UBND-VHTT'));
  const login = await request.post('/api/v1/auth/login', {
    data: { username: 'quantri', password: 'mat-khau-cua-kiem-thu' },
  });
  const headers = { Authorization: `Bearer ${(await login.json()).accessToken}` };
  const post = async (path: string, data: object) => {
    const answer = await request.post(`/api/v1${path}`, {
      headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
      data,
    });
    expect(answer.ok()).toBe(true);
    return answer.json();
  };
  const unit = await post('/units', {
    code: 'E2E-DENSAU',
    name: 'UBND xã Đến Sau',
    kind: 'COMMUNE',
    hierarchical: true,
    validFrom: '2025-01-01',
  });
  const groups = await (await request.get('/api/v1/unit-groups', { headers })).json();
  const group = groups.items.find((g: { code: string }) => g.code === 'LC-G-XAPHUONG').id;
  await post(`/unit-groups/${group}/add-members`, { units: [unit.id], validFrom: '2025-01-01' });

  const police = await signedIn(browser, 'congan');
  await police.goto('/hop-viec');
  await expect(
    police.getByRole('link', { name: 'Đơn vị vào nhóm sau, giao thêm hay không' }).first(),
  ).toBeVisible();
  await police.goto(`/van-ban/${directive}`);
  const asked = police.getByRole('region', { name: 'Có 1 đơn vị vào nhóm sau ngày ban hành' });
  await expect(asked.getByLabel('UBND xã Đến Sau')).toBeChecked();
  await expect(asked.getByRole('button', { name: 'Giao cả 1 đơn vị đã chọn' })).toBeDisabled();
  await asked.getByLabel('Lý do').fill('Xã mới thành lập.');
  await asked.getByRole('button', { name: 'Giao cả 1 đơn vị đã chọn' }).click();
  await expect(asked).toHaveCount(0);
  await police.goto(`/nhiem-vu?vanban=${directive}&loc=all`);
  await expect(police.getByText('UBND xã Đến Sau').first()).toBeVisible();

  await post(`/unit-groups/${group}/end-members`, { units: [unit.id], lastDay: '2024-12-31' });
});

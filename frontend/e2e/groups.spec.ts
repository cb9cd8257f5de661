import { expect, test } from '@playwright/test';
import { signedIn } from './people';

test('an administrator makes a group, gives it members and ends one', async ({ browser }) => {
  const admin = await signedIn(browser, 'quantri');
  await admin.getByRole('link', { name: 'Nhóm đơn vị' }).first().click();
  await admin.locator('summary', { hasText: 'Thêm nhóm' }).click();
  await admin.getByLabel('Tên nhóm').fill('Các phường vùng thử');
  await admin.getByLabel('Mã nhóm').fill('E2E-NHOM');
  await admin.getByLabel('Tên khác trong văn bản').fill('phường vùng thử');
  await admin.getByRole('button', { name: 'Thêm nhóm' }).click();
  await expect(admin.getByRole('heading', { name: 'Các phường vùng thử' })).toBeVisible();

  await admin.locator('summary', { hasText: 'Thêm thành viên' }).click();
  await admin.getByLabel('Là thành viên từ ngày').fill('2024-01-01');
  await admin.getByLabel('Đơn vị (tìm rồi chọn)').fill('pom han');
  await admin.getByRole('button', { name: 'Chọn UBND phường Pom Hán' }).click();
  await admin.getByRole('button', { name: 'Thêm thành viên' }).click();
  await expect(admin.getByRole('heading', { name: 'Thành viên (1)' })).toBeVisible();
  await expect(admin.getByText('từ 01/01/2024')).toBeVisible();

  await admin.locator('summary', { hasText: 'Kết thúc' }).click();
  await admin.getByLabel('Ngày cuối là thành viên').fill('2024-12-31');
  await admin.getByRole('button', { name: 'Kết thúc UBND phường Pom Hán' }).click();
  await expect(admin.getByText('từ 01/01/2024 đến hết 31/12/2024')).toBeVisible();
  await admin.getByLabel('Thành viên vào ngày').fill('2024-06-01');
  await expect(admin.getByRole('heading', { name: 'Thành viên (1)' })).toBeVisible();
});

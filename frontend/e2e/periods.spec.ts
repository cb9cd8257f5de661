import { expect, test } from '@playwright/test';
import { goTo, signedIn } from './people';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('the coordinator adds a period, moves its deadline and the units see it', async ({ browser }) => {
  const police = await signedIn(browser, 'congan');
  await police.getByRole('link', { name: 'Văn bản chỉ đạo' }).click();
  await police.getByRole('link', { name: /99\/UBND-DEMO/ }).click();
  await police.getByText('Thêm kỳ báo cáo').first().click();
  await police.getByLabel('Tên kỳ báo cáo').fill('Báo cáo nhanh chiêu lừa mới');
  await police.getByLabel('Ngày', { exact: true }).fill(inDays(12));
  await police.getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
  const period = police.locator('.period', { hasText: 'Báo cáo nhanh chiêu lừa mới' });
  await expect(period.getByText('Đang mở')).toBeVisible();

  const ward = await signedIn(browser, 'phuong.namcuong');
  await expect(ward.locator('.card', { hasText: 'Báo cáo nhanh chiêu lừa mới' })).toBeVisible();

  await period.getByText('Sửa kỳ, đổi hạn').click();
  await period.getByLabel('Ngày', { exact: true }).fill(inDays(-3));
  await period.getByRole('button', { name: 'Lưu' }).click();
  await expect(period.getByText(/không được làm đơn vị nào thành muộn/)).toBeVisible();
  await period.getByLabel('Ngày', { exact: true }).fill(inDays(15));
  await period.getByRole('button', { name: 'Lưu' }).click();
  await expect(period.getByText('Hạn ban đầu:')).toBeVisible();
});

test('the administrator sees what a holiday means before it is recorded', async ({ browser }) => {
  const admin = await signedIn(browser, 'quantri');
  await goTo(admin, 'Lịch làm việc');
  await admin.getByText('Thêm ngày nghỉ hoặc ngày làm bù').click();
  const date = inDays(10);
  await admin.getByLabel('Ngày', { exact: true }).fill(date);
  await admin.getByLabel('Tên (tiếng Việt)').fill('Nghỉ thử');
  await admin.getByLabel('Tên (tiếng Anh)').fill('Trial');
  await admin.getByLabel('Căn cứ (văn bản, thông báo)').fill('Thông báo thử');
  await admin.getByRole('button', { name: 'Xem ảnh hưởng' }).click();
  await admin.getByRole('button', { name: 'Ghi vào lịch' }).click();
  if (date.startsWith(String(new Date().getFullYear())))
    await expect(admin.getByText('Nghỉ thử')).toBeVisible();
});

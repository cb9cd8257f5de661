import { expect, test } from '@playwright/test';
import { signedIn } from './people';

test('a warning stands above the work of the day until the unit has read it', async ({ browser }) => {
  const ward = await signedIn(browser, 'phuong.namcuong');
  const warning = ward.getByRole('listitem').filter({ hasText: 'ứng dụng dịch vụ công giả' });
  await expect(warning.getByText('KHẨN CẤP')).toBeVisible();
  await warning.locator('summary').click();
  await expect(warning.getByText(/Đến trụ sở công an/)).toBeVisible();
  await warning.getByRole('button', { name: 'Đã đọc' }).click();
  await expect(warning).toHaveCount(0);
});

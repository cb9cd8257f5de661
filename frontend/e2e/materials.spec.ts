import { expect, test } from '@playwright/test';
import { signedIn } from './people';

function _crc(bytes: Buffer) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  }
  return ~value >>> 0;
}

test('a warning stands above the work of the day until the unit has read it', async ({ browser }) => {
  const ward = await signedIn(browser, 'phuong.namcuong');
  const warning = ward.getByRole('listitem').filter({ hasText: 'ứng dụng dịch vụ công giả' });
  await expect(warning.getByText('KHẨN CẤP')).toBeVisible();
  await warning.locator('summary').click();
  await expect(warning.getByText(/Đến trụ sở công an/)).toBeVisible();
  await warning.getByRole('button', { name: 'Đã đọc' }).click();
  await expect(warning).toHaveCount(0);
});

import { expect, test } from '@playwright/test';
import { signedIn } from './people';

test('the prefilled Excel file goes out and comes back; a wrong file is told in a sentence', async ({
  browser,
}, info) => {
  const ward = await signedIn(browser, 'phuong.baccuong');
  await ward.locator('.card', { hasText: 'Báo cáo nhanh giữa đợt' }).getByRole('link').click();
  await ward.locator('#values-B01').fill('7');
  await expect(ward.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await ward.getByText('Điền bằng Excel').click();
  const [file] = await Promise.all([
    ward.waitForEvent('download'),
    ward.getByRole('button', { name: 'Tải tệp Excel' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^bao-cao-lc-p-baccuong-K4\.xlsx$/);
  const path = info.outputPath('report.xlsx');
  await file.saveAs(path);

  await ward.locator('#values-B01').fill('8');
  await expect(ward.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await ward.getByLabel('Đưa tệp đã điền lên').setInputFiles(path);
  await expect(ward.getByText(/Đã đọc \d+ số liệu từ tệp/)).toBeVisible();
  await expect(ward.locator('#values-B01')).toHaveValue('7');

  await ward
    .getByLabel('Đưa tệp đã điền lên')
    .setInputFiles({ name: 'x.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') });
  await expect(ward.getByText(/không phải tệp Excel/)).toBeVisible();

  await ward.getByLabel('Đưa tệp đã điền lên').setInputFiles({
    name: 'lon.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.alloc(3_000_000),
  });
  await expect(ward.getByText(/lớn quá 2 MB/)).toBeVisible();
});

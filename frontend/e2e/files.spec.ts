import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { fillReport, signedIn } from './people';
import { photos } from './photos';

async function opened(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator('.card', { hasText: 'Báo cáo nhanh giữa đợt' }).locator('.button-main').click();
  await expect(page.locator('#values-B01')).toBeVisible();
}

test('photos wait on the device without a network, and go by themselves after the report', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'phuong.duyenhai');
  const pictures = await photos(page, 3);
  expect(pictures[0]?.buffer.length).toBeGreaterThan(3_000_000);
  await opened(page);
  const address = page.url();
  await page.reload();
  await expect(page.locator('#values-B01')).toBeVisible();
  await page.context().setOffline(true);

  await fillReport(page);
  await page.locator('#files-report').setInputFiles(pictures);
  await expect(page.locator('.file-list li')).toHaveCount(3);
  await expect(page.locator('.file-list')).toContainText('trên máy này, chờ mạng');
  await expect(page.locator('.file-list img')).toHaveCount(3);
  const sizes = await page.locator('.file-list .quiet').allTextContents();
  for (const text of sizes) expect(Number(/(\d+) KB/.exec(text)?.[1])).toBeLessThanOrEqual(300);
  await expect(page.getByText(/Đang ngoại tuyến – đã lưu trên máy này \d\d:\d\d/)).toBeVisible();
  await page.reload();
  await expect(page.locator('.file-list img')).toHaveCount(3);

  const bodies: number[] = [];
  page.on('request', (r) => {
    if (r.url().endsWith('/submit')) bodies.push(r.postDataBuffer()?.length ?? 0);
  });
  await page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(page.getByText(/Sẽ gửi ngay khi có mạng/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/BN-\d{4}-\d{6}/)).toBeVisible();
  await expect(page.getByText('3/3 tệp đã đến')).toBeVisible();
  expect(Math.max(...bodies)).toBeLessThan(30_000);
  await page.getByText('Quá trình xử lý báo cáo').click();
  await expect(page.locator('.timeline')).toContainText('Đủ ảnh, tệp');

  const police = await signedIn(browser, 'congan');
  await police.goto(address);
  await expect(police.getByText('3/3 tệp đã đến')).toBeVisible();
  await police.getByText(/Xem ảnh/).click();
  await expect(police.locator('.pictures img')).toHaveCount(3);
  await expect
    .poll(() =>
      police
        .locator('.pictures img')
        .first()
        .evaluate((i: HTMLImageElement) => i.naturalWidth),
    )
    .toBeGreaterThan(400);
});

test('a file that is refused says why and can be taken out', async ({ browser }) => {
  const page = await signedIn(browser, 'phong.kinhte');
  await opened(page);
  await page
    .locator('#files-report')
    .setInputFiles({ name: 'danh sách.pdf', mimeType: 'application/pdf', buffer: randomBytes(5000) });
  await expect(page.locator('.file-list')).toContainText('Loại tệp này không được nhận', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Bỏ tệp danh sách.pdf' }).click();
  await expect(page.locator('.file-list')).toHaveCount(0);
});

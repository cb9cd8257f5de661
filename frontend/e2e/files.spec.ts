import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { fillReport, signedIn } from './people';

/** Photos as a phone takes them: twelve million dots, a soft picture under the grain of the sensor. */
async function photos(page: Page, count: number) {
  const made: { name: string; mimeType: string; buffer: Buffer }[] = [];
  for (let i = 0; i < count; i++) {
    const data = await page.evaluate(async (seed) => {
      const [width, height] = [4000, 3000];
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      const sky = context.createLinearGradient(0, 0, width, height);
      sky.addColorStop(0, `hsl(${200 + seed * 20} 60% 70%)`);
      sky.addColorStop(1, `hsl(${90 + seed * 20} 40% 30%)`);
      context.fillStyle = sky;
      context.fillRect(0, 0, width, height);
      const picture = context.getImageData(0, 0, width, height);
      let x = seed + 1;
      for (let at = 0; at < picture.data.length; at += 4) {
        x = (Math.imul(x, 1664525) + 1013904223) | 0;
        const grain = ((x >>> 24) - 128) / 8;
        for (let colour = at; colour < at + 3; colour++)
          picture.data[colour] = (picture.data[colour] ?? 0) + grain;
      }
      context.putImageData(picture, 0, 0);
      return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] as string;
    }, i);
    made.push({ name: `Họp tổ ${i + 1}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(data, 'base64') });
  }
  return made;
}

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

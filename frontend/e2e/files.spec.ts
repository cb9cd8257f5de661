import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { signedIn } from './people';

async function opened(page: Page, period: string) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator('.cards .card', { hasText: period }).locator('.button-main').first().click();
  await expect(page.locator('#values-B01')).toBeVisible();
}

test('a file that is refused says why and can be taken out', async ({ browser }) => {
  const page = await signedIn(browser, 'phong.kinhte');
  await opened(page, 'DEMO');
  await page
    .locator('#files-report')
    .setInputFiles({ name: 'danh sách.pdf', mimeType: 'application/pdf', buffer: randomBytes(5000) });
  await expect(page.locator('.file-list')).toContainText('Loại tệp này không được nhận', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Bỏ tệp danh sách.pdf' }).click();
  await expect(page.locator('.file-list')).toHaveCount(0);
});

import { expect, test } from '@playwright/test';
import { signedIn } from './people';

test('what the reviewer marked comes first, with the message, and without a network too', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'phuong.laocai');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.getByRole('link', { name: 'Sửa và gửi lại' }).first().click();
  const mend = page.getByRole('region', { name: /^Cần sửa/ });
  await expect(mend.getByText('Nơi nhận trả lại báo cáo:')).toBeVisible();
  await page.context().setOffline(true);
  await page.reload();
  await expect(mend.locator('.field-marked').first()).toBeVisible();
  const others = page.locator('.folded .field');
  await expect(others.first()).toBeHidden();
  await page.getByText(/^Các mục khác, không bị đánh dấu/).click();
  await expect(others.first()).toBeVisible();
  const marked = await mend.locator('input[type=text], input:not([type])').first().getAttribute('id');
  await expect(page.locator(`[id="${marked}"]`)).toHaveCount(1);
});

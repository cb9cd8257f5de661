import { expect, test } from '@playwright/test';
import { goTo, signedIn } from './people';

test('an inbox over all directives, walked by keyboard; a piece handed on comes to it', async ({
  browser,
}) => {
  const officer = await signedIn(browser, 'phuong.binhminh');
  await officer.getByRole('link', { name: /^Hộp việc/ }).click();
  await expect(officer.getByRole('heading', { level: 1, name: 'Hộp việc' })).toBeVisible();
  await officer.getByLabel('Loại việc').selectOption({ label: 'Nhiệm vụ mới, chưa tiếp nhận' });
  const today = officer.getByRole('region', { name: 'Hôm nay' });
  await expect(today.locator('li.unread').first()).toBeVisible();
  const first = today.locator('[data-row]').first();
  const unread = await today.locator('li.unread').count();
  await officer.keyboard.press('j');
  await expect(first).toBeFocused();
  const marked = officer.waitForResponse((answer) => answer.url().endsWith('/inbox/mark'));
  await officer.keyboard.press('e');
  await marked;
  await expect(today.locator('li.unread')).toHaveCount(unread - 1);
  await expect(first).toBeFocused();
  await officer.keyboard.press('Enter');
  await expect(officer).toHaveURL(/\/nhiem-vu\/[0-9a-f-]{36}$/);

  const handOn = officer.getByRole('region', { name: 'Phân công trong đơn vị' });
  await handOn.locator('summary', { hasText: 'Phân công một phần việc' }).click();
  await handOn.getByLabel('Người hoặc đơn vị nhận').selectOption({ index: 1 });
  await handOn.getByLabel('Nội dung phần việc').fill('Soạn bài phát thanh về sáu dấu hiệu lừa đảo.');
  await handOn.getByRole('button', { name: 'Phân công', exact: true }).click();
  await expect(handOn.getByText('0/1 phần xong')).toBeVisible();

  await officer.goto('/hop-viec?loai=PIECE');
  await officer.getByRole('link', { name: /Phần việc được phân công/ }).click();
  await officer.getByLabel('Một câu về kết quả').fill('Đã soạn xong và phát thử.');
  await officer.getByRole('button', { name: 'Báo xong' }).click();
  await expect(officer.locator('.page-head')).toContainText('Đã xong');
  await officer.getByRole('link', { name: 'Xem cả nhiệm vụ' }).click();
  await expect(officer.getByText('1/1 phần xong')).toBeVisible();
  await expect(officer.locator('.page-head')).not.toContainText('Hoàn thành');
});

test('a unit takes note of all its new duties in one tap', async ({ browser }) => {
  const officer = await signedIn(browser, 'phuong.kimtan');
  await officer.goto('/hop-viec');
  const fresh = officer.getByRole('link', { name: 'Nhiệm vụ mới, chưa tiếp nhận' });
  await expect(fresh.nth(1)).toBeVisible();
  await officer.getByRole('button', { name: /Tiếp nhận cả \d+ nhiệm vụ mới/ }).click();
  await expect(fresh).toHaveCount(0);
});

test('the bar is one line; what is needed less often opens by keyboard and on a phone', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'congan');
  const bar = page.getByRole('navigation', { name: 'Đôn Đốc' });
  expect((await bar.boundingBox())?.height).toBeLessThan(50);
  const more = bar.getByText('Mục khác');
  await more.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(bar.getByRole('link', { name: 'Đã dùng' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('link', { name: 'Đã dùng' })).toBeHidden();
  await expect(bar.locator('summary')).toBeFocused();

  await page.setViewportSize({ width: 390, height: 844 });
  await goTo(page, 'Nhật ký');
  await expect(page.getByRole('heading', { level: 1, name: 'Nhật ký' })).toBeVisible();
  await expect(bar.getByRole('link', { name: 'Nhật ký' })).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { fillReport, signedIn } from './people';

test('a draft survives a reload without a network, and is sent when there is one', async ({ browser }) => {
  const page = await signedIn(browser, 'xa.taphoi');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator('.group-dueToday .button-main').click();
  await expect(page.locator('#values-B01')).toBeVisible();
  await page.reload();
  await expect(page.locator('#values-B01')).toBeVisible();

  await page.context().setOffline(true);
  await fillReport(page);
  await page.locator('#values-B01').fill('17');
  await expect(page.getByText(/đã lưu trên máy này/i)).toBeVisible();
  await page.reload();
  await expect(page.locator('#values-B01')).toHaveValue('17');
  await expect(page.locator('#narrative-assessment')).toHaveValue(/tổ dân phố/);

  await page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(page.getByText(/Sẽ gửi ngay khi có mạng/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/BN-\d{4}-\d{6}/)).toBeVisible();
});

test('errors are told at the top and lead to their field', async ({ browser }) => {
  const page = await signedIn(browser, 'phong.kinhte');
  await page.locator('.card', { hasText: 'Báo cáo nhanh giữa đợt' }).locator('.button-main').click();
  await page.locator('#values-B01').fill('abc');
  await page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await expect(page.locator('.summary')).toBeFocused();
  await expect(page).toHaveTitle(/^Lỗi:/);
  await expect(page.getByText('Cần một số, ví dụ').first()).toBeVisible();
});

for (const [who, path] of [
  ['phuong.duyenhai', '/'],
  ['congan', '/'],
  ['lanhdao', '/'],
  ['congan', '/van-ban/nhap'],
  ['congan', '/tai-lieu'],
] as const) {
  test(`nothing is out of reach for ${who} on ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, who);
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    const found = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  });
}

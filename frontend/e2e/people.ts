import { type Browser, expect, type Page } from '@playwright/test';

/** A fresh browser in which somebody has signed in. */
export async function signedIn(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill('mat-khau-cua-kiem-thu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Việc cần làm' })).toBeVisible();
  return page;
}

/** A page that the bar keeps under its menu. */
export async function goTo(page: Page, name: string) {
  const bar = page.getByRole('navigation', { name: 'Đôn Đốc' });
  await bar.getByText('Mục khác').click();
  await bar.getByRole('link', { name, exact: true }).click();
}

/** Fills every required figure and the assessment with what the rules allow. */
export async function fillReport(page: Page) {
  for (const [code, value] of [
    ['A01', '1'],
    ['B01', '12'],
    ['B02', '640'],
    ['B03', '210'],
    ['E01', '9'],
  ] as const) {
    const box = page.locator(`#values-${code}`);
    await box.fill(value);
  }
  await page.locator('#narrative-assessment').fill('Đã tuyên truyền tại các tổ dân phố.');
}

/** Explains every figure that asks for it, so that the report can go on. */
export async function explainAll(page: Page) {
  for (const note of await page.locator('[id^="notes-"]').all()) await note.fill('Số liệu đã rà soát.');
}

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signedIn } from './people';

const PAGES = [
  '/cong-bo',
  '/cong-bo/en',
  '/cong-bo/duong-day-nong',
  '/cong-bo/tich-hop',
  '/cong-bo/khong-co',
];

test('a citizen finds, reads and downloads a material without scripts, on a phone', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto('/cong-bo');
  await page.getByLabel('Từ cần tìm').fill('duong dan la');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByRole('link', { name: /Đừng bấm đường dẫn lạ/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đừng bấm đường dẫn lạ');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Bản chữ (văn bản thuần)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^[0-9A-Z]{8}-vi\.txt$/);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
});

test('no page has an accessibility fault or says anything on the console', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) said.push(message.text());
  });
  await page.goto('/cong-bo');
  const work = (await page.locator('.works h2 a').first().getAttribute('href')) ?? '';
  const card = work.replace('/tai-lieu/', '/nhung/');
  for (const path of [...PAGES, work, card]) {
    await page.goto(path);
    const found = await new AxeBuilder({ page }).analyze();
    expect(
      found.violations.map((v) => `${path} ${v.id}: ${v.nodes[0]?.html}`),
      path,
    ).toEqual([]);
  }
  expect(said).toEqual([]);
});

test('a webmaster pastes the examples into a page of another site', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/cong-bo/tich-hop');
  const iframe = await page.locator('[data-example="iframe"] code').textContent();
  const figure = await page.locator('[data-example="static"] code').textContent();
  // Another origin, without scripts
  const portal = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await portal.route('http://127.0.0.1:9/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="vi"><title>Bài</title>${iframe}${figure}`,
    }),
  );
  await portal.goto('http://127.0.0.1:9/bai');
  const card = portal.frameLocator('iframe');
  await expect(card.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(card.getByRole('link', { name: 'Bản chữ (văn bản thuần)' })).toHaveAttribute(
    'href',
    new RegExp(`^${baseURL}/cong-bo/tai-lieu/`),
  );
  await expect(portal.locator('figure img')).toHaveJSProperty('naturalWidth', 1200);
});

test('what a ward used is offered to its report and shows in the gap report', async ({ browser }) => {
  const ward = await signedIn(browser, 'phuong.baclenh');
  await ward.getByRole('link', { name: 'Đã dùng' }).click();
  await ward.getByLabel('Tài liệu', { exact: true }).selectOption({ index: 1 });
  await ward.getByLabel('Nơi dùng').fill('Nhà văn hóa tổ 5');
  await ward.getByLabel(/Số lần/).fill('2');
  await ward.getByLabel(/Số người tiếp cận/).fill('80');
  await ward.getByRole('button', { name: 'Ghi lần dùng này' }).click();
  await expect(ward.getByText('Đã ghi.')).toBeVisible();
  await expect(ward.locator('.uses li')).toHaveCount(1);

  const office = await signedIn(browser, 'vhtt');
  await office.getByRole('link', { name: 'Đã dùng' }).click();
  await office.getByRole('link', { name: 'Tài liệu còn thiếu' }).click();
  await expect(office.getByText(/cặp chủ đề và ngôn ngữ chưa có gì/)).toBeVisible();
  await expect(office.locator('.gaps tbody tr').first()).toBeVisible();
});

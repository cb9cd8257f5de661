import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

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

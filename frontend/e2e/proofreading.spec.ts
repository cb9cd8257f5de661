import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { signedIn } from './people';

const A4 = { width: 794, height: 1123 };
const NUMBER = '317/UBND-VHTT';

/** The sample letter under a number of its own, printed by the browser; and where its number stands on the page. */
async function printed(browser: Browser) {
  const page = await (await browser.newContext({ viewport: A4 })).newPage();
  const lines = readFileSync('../samples/cong-van-mau.txt', 'utf8')
    .replace('215/UBND-VHTT', `<b id="number">${NUMBER}</b>`)
    .split('\n');
  await page.setContent(
    `<style>@page{size:A4;margin:0}body{margin:60px;font:15px/1.5 serif;white-space:pre-wrap}</style>${lines.join('\n')}`,
  );
  await page.emulateMedia({ media: 'print' });
  const box = await page.locator('#number').boundingBox();
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.context().close();
  if (!box) throw new Error('the number is not on the page');
  return { file, x: (box.x + box.width / 2) / A4.width, y: (box.y + box.height / 2) / A4.height };
}

/** The middle of the lit place, as parts of the sheet it lies on. */
async function litPlace(page: Page) {
  const sheet = page.locator('.sheet', { has: page.locator('.lit') }).first();
  const lit = await sheet.locator('.lit').first().boundingBox();
  const whole = await sheet.boundingBox();
  if (!lit || !whole) throw new Error('nothing is lit');
  return {
    x: (lit.x + lit.width / 2 - whole.x) / whole.width,
    y: (lit.y + lit.height / 2 - whole.y) / whole.height,
    width: lit.width / whole.width,
  };
}

test('a letter that bears a secrecy mark is dropped before anything is sent', async ({ browser }) => {
  const page = await signedIn(browser, 'congan');
  await page.goto('/van-ban/nhap');
  const sent: string[] = [];
  page.on('request', (request) => request.url().includes('/intake') && sent.push(request.url()));
  await page.getByLabel('Dán nội dung văn bản').fill('Nội dung mật');
  await page.getByLabel('Văn bản có dấu chỉ độ mật').check();
  await expect(page.getByRole('alert')).toContainText('Luật Bảo vệ bí mật nhà nước');
  await expect(page.getByLabel('Dán nội dung văn bản')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Đọc văn bản' })).toBeDisabled();
  expect(sent).toEqual([]);
});

test('a letter is settled beside its picture, by keyboard alone', async ({ browser }) => {
  const { file, x, y } = await printed(browser);
  const page = await signedIn(browser, 'congan');
  await page.goto('/van-ban/nhap');
  await page
    .getByLabel('Chọn tệp văn bản')
    .setInputFiles({ name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: file });
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(page.getByRole('heading', { name: NUMBER })).toBeVisible();
  const picture = page.getByRole('img', { name: 'Trang 1/' });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(1_000);

  // A field lights its word
  const number = page.locator('[id="item-fields/number"]');
  await number.getByRole('button').first().focus();
  await expect(page.locator('.lit')).toHaveCount(1);
  const lit = await litPlace(page);
  expect(Math.abs(lit.x - x)).toBeLessThan(0.01);
  expect(Math.abs(lit.y - y)).toBeLessThan(0.01);
  expect(lit.width).toBeLessThan(0.25);

  // A word leads to its field
  await page.locator('[id="item-fields/issuedOn"]').getByRole('button').first().focus();
  await expect(number).not.toHaveClass(/item-on/);
  const sheet = await page.locator('.sheet').first().boundingBox();
  if (!sheet) throw new Error('no sheet');
  await page.mouse.click(sheet.x + x * sheet.width, sheet.y + y * sheet.height);
  await expect(number).toHaveClass(/item-on/);

  // By keyboard: next, answer or accept, until nothing is left
  const activate = page.getByRole('button', { name: 'Ban hành vào hệ thống' });
  await expect(activate).toBeDisabled();
  const said = page.locator('.steps-line [role="status"]');
  for (let guard = 0; guard < 60 && !(await activate.isEnabled()); guard++) {
    const before = (await said.textContent()) ?? '';
    await page.keyboard.press('n');
    const question = await page.evaluate(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.press(question ? '1' : 'Enter');
    await expect(said).not.toHaveText(before);
  }
  await expect(said).toHaveText(/^(\d+)\/\1 đã xử lý$/);
  await expect(page.locator('.item-open')).toHaveCount(0);
  await activate.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nội dung giao việc' })).toBeVisible();
});

test('a pasted letter says that it has no pictures', async ({ browser }) => {
  const page = await signedIn(browser, 'congan');
  await page.goto('/van-ban/nhap');
  const letter = readFileSync('../samples/cong-van-mau.txt', 'utf8').replace('215/', '318/');
  await page.getByLabel('Dán nội dung văn bản').fill(letter);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(page.getByText('Văn bản dán, không có ảnh trang.')).toBeVisible();
  await page.locator('[id="item-fields/issuedOn"]').getByRole('button').first().focus();
  await expect(page.locator('.letter mark')).toHaveText('ngày 16 tháng 4 năm 2024');
});

import { expect, test } from '@playwright/test';
import { signedIn } from './people';

const form = '.cards .button-main';

test('a session that ended while typing is signed in again in place, and not a keystroke is lost', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'xa.taphoi');
  await page.locator(form).last().click();
  await page.locator('#values-B01').fill('12');
  await expect(page.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  // Ended from elsewhere: an administrator, another device
  await page.request.post('/api/v1/auth/logout');
  await page.locator('#narrative-assessment').pressSequentially('Đã họp ba tổ dân phố.', { delay: 5 });
  const again = page.getByRole('dialog');
  await expect(again.getByText(/Phiên đã hết/)).toBeVisible({ timeout: 30_000 });
  await again.getByLabel('Tên đăng nhập').fill('xa.taphoi');
  await again.getByLabel('Mật khẩu').fill('mat-khau-cua-kiem-thu');
  await page.keyboard.press('Enter');
  await expect(again).toBeHidden();
  await expect(page.locator('#narrative-assessment')).toHaveValue('Đã họp ba tổ dân phố.');
  await page.locator('#values-B02').fill('345');
  await expect(page.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await page.reload();
  await expect(page.locator('#narrative-assessment')).toHaveValue('Đã họp ba tổ dân phố.');
  await expect(page.locator('#values-B02')).toHaveValue('345');
});

test('after one visit everything opens cold without a network', async ({ browser }) => {
  const page = await signedIn(browser, 'xa.taphoi');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator(form).last().click();
  await expect(page.locator('#values-B01')).toBeVisible();
  const address = page.url();
  const context = page.context();
  await page.close();
  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto('/');
  await expect(cold.locator(form).first()).toBeVisible();
  await cold.goto(address);
  await cold.locator('#values-B01').fill('abc');
  await cold.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await expect(cold.locator('.summary')).toBeFocused();
  await expect(cold.getByText(/Kỳ trước|Lần trước/).first()).toBeVisible();
});

test('signing out warns while something has not reached the server, and then leaves nothing', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'phong.kinhte');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator('.card', { hasText: 'Báo cáo nhanh giữa đợt' }).locator('.button-main').click();
  await expect(page.locator('#values-B01')).toBeVisible();
  await page.context().setOffline(true);
  await page.locator('#values-B01').fill('77');
  await expect(page.getByText(/đã lưu trên máy này/)).toBeVisible();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  const warning = page.getByRole('dialog');
  await expect(warning).toContainText('1 báo cáo');
  await warning.getByRole('button', { name: 'Ở lại để gửi' }).click();
  await expect(page.locator('#values-B01')).toHaveValue('77');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Đăng xuất và xóa' }).click();
  await expect(page.getByLabel('Mật khẩu')).toBeVisible();
  const left = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        indexedDB.open('dondoc').onsuccess = (event) => {
          const all = (event.target as IDBOpenDBRequest).result
            .transaction('drafts')
            .objectStore('drafts')
            .count();
          all.onsuccess = () => done(all.result);
        };
      }),
  );
  expect(left).toBe(0);
});

test('a clock that is wrong is told, and the server’s time decides', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install({ time: Date.now() + 3 * 3_600_000 });
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill('xa.taphoi');
  await page.getByLabel('Mật khẩu').fill('mat-khau-cua-kiem-thu');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Đồng hồ máy này nhanh 1[78]\d phút/)).toBeVisible();
  const right = await signedIn(browser, 'xa.taphoi');
  const remaining = async (of: typeof page) => {
    await of.reload();
    await expect(of.locator('.remaining').first()).toBeVisible();
    return (await of.locator('.remaining').allTextContents()).join();
  };
  // Once more if a minute passed between the two
  await expect(async () => expect(await remaining(page)).toBe(await remaining(right))).toPass();
});

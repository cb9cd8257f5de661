import { type Browser, expect, type Page, test } from '@playwright/test';
import { signedIn } from './people';

/** A device with a lock that its owner always opens. */
async function unlocked(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Signed in, with a key on the device. */
async function withKey(browser: Browser, username: string) {
  const page = await signedIn(browser, username);
  await unlocked(page);
  await page.goto('/toi');
  const add = page.getByRole('button', { name: 'Thêm khóa của thiết bị này' });
  await page.locator('#passkey-current').fill('không phải mật khẩu này');
  await add.click();
  await expect(page.getByRole('alert')).toContainText('Mật khẩu đang dùng không đúng');
  await page.locator('#passkey-current').fill('mat-khau-cua-kiem-thu');
  await add.click();
  await expect(page.getByRole('listitem').filter({ hasText: 'chưa dùng' })).toBeVisible();
  return page;
}

const sign = (page: Page) => page.getByRole('button', { name: 'Đăng nhập bằng khóa của thiết bị' });

test('a passkey is added, signs in, and once removed no longer does', async ({ browser }) => {
  const page = await withKey(browser, 'xa.vanhoa');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await sign(page).click();
  await expect(page.getByRole('link', { name: 'Việc cần làm' })).toBeVisible();
  await page.goto('/toi');
  await expect(page.getByText('dùng gần nhất')).toBeVisible();
  await page.getByRole('button', { name: 'Gỡ', exact: true }).click();
  await expect(page.getByText('dùng gần nhất')).toHaveCount(0);
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await sign(page).click();
  await expect(page.getByRole('alert')).toContainText('Không đăng nhập được bằng khóa của thiết bị này');
});

test('a passkey signs in again over a page that is being written, not a keystroke lost', async ({
  browser,
}) => {
  const page = await withKey(browser, 'xa.cocsan');
  await page.goto('/');
  await page.locator('.cards .button-main').last().click();
  await page.locator('#values-B01').fill('12');
  await expect(page.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await page.request.post('/api/v1/auth/logout');
  await page.locator('#narrative-assessment').pressSequentially('Đã họp hai thôn.', { delay: 5 });
  const again = page.getByRole('dialog');
  await expect(again.getByText(/Phiên đã hết/)).toBeVisible({ timeout: 30_000 });
  await sign(page).click();
  await expect(again).toBeHidden();
  await expect(page.locator('#narrative-assessment')).toHaveValue('Đã họp hai thôn.');
});

test('a device that turns it down is a sentence, and the password still works', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await unlocked(page); // holds no key
  await page.goto('/');
  await page.evaluate(() => {
    navigator.credentials.get = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa của thiết bị' }).click();
  await expect(page.getByRole('alert')).toContainText('Thiết bị chưa xác nhận');
  await page.getByLabel('Tên đăng nhập').fill('xa.taphoi');
  await page.getByLabel('Mật khẩu').fill('mat-khau-cua-kiem-thu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Việc cần làm' })).toBeVisible();
});

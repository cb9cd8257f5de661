import { type BrowserContext, expect, test } from '@playwright/test';

const PROVINCE = 'https://dang-nhap.tinh.example';

/** A province whose sign-in knows one person; the service's own part in it is tested where the service is. */
async function province(context: BrowserContext, baseURL: string, username: string) {
  await context.route('**/api/v1/auth/ways', (route) => route.fulfill({ json: { sso: true } }));
  await context.route('**/api/v1/auth/sso/start', (route) =>
    route.fulfill({ json: { address: `${PROVINCE}/authorize?state=1` } }),
  );
  await context.route(`${PROVINCE}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<a href="${baseURL}/dang-nhap/tinh?code=7&state=1">Tôi là ${username}</a>`,
    }),
  );
  await context.route('**/api/v1/auth/sso/finish', async (route) => {
    expect(route.request().postDataJSON()).toEqual({ answer: 'code=7&state=1' });
    const login = { username, password: 'mat-khau-cua-kiem-thu' };
    const response = await route.fetch({
      url: `${baseURL}/api/v1/auth/login`,
      postData: JSON.stringify(login),
    });
    await route.fulfill({ response });
  });
}

test('an account of the province leads back to the page that was asked for', async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  await province(context, baseURL ?? '', 'xa.taphoi');
  const page = await context.newPage();
  await page.goto('/toi');
  await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản của tỉnh' }).click();
  await page.getByRole('link', { name: 'Tôi là xa.taphoi' }).click();
  await expect(page.getByRole('heading', { name: 'Tài khoản của tôi' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('a session that ended while typing is signed in again through another tab, not a keystroke lost', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext();
  await province(context, baseURL ?? '', 'xa.dongtuyen');
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản của tỉnh' }).click();
  await page.getByRole('link', { name: /Tôi là/ }).click();
  await page.locator('.cards .button-main').last().click();
  await page.locator('#values-B01').fill('12');
  await expect(page.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await page.request.post('/api/v1/auth/logout');
  await page.locator('#narrative-assessment').pressSequentially('Đã họp ba tổ dân phố.', { delay: 5 });
  const again = page.getByRole('dialog');
  await expect(again.getByText(/Phiên đã hết/)).toBeVisible({ timeout: 30_000 });
  const opened = context.waitForEvent('page');
  await again.getByRole('link', { name: 'Đăng nhập bằng tài khoản của tỉnh' }).click();
  await (await opened).getByRole('link', { name: /Tôi là/ }).click();
  await expect(again).toBeHidden();
  await expect(page.locator('#narrative-assessment')).toHaveValue('Đã họp ba tổ dân phố.');
  await page.locator('#values-B02').fill('345');
  await expect(page.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
});

test('a refusal is a sentence with a way on', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.route('**/api/v1/auth/sso/finish', (route) =>
    route.fulfill({ status: 401, json: { status: 401, detail: 'Tài khoản của tỉnh này chưa gắn.' } }),
  );
  await page.goto('/dang-nhap/tinh?code=7&state=1');
  await expect(page.getByRole('alert')).toHaveText('Tài khoản của tỉnh này chưa gắn.');
  await page.getByRole('link', { name: 'Đăng nhập bằng mật khẩu' }).click();
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
  await expect(page.getByRole('button', { name: /tài khoản của tỉnh/ })).toHaveCount(0);
});

test('on a shared computer whoever opens the browser next finds nothing of the one before', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill('xa.taphoi');
  await page.getByLabel('Mật khẩu').fill('mat-khau-cua-kiem-thu');
  await page.getByLabel(/Máy dùng chung/).check();
  await page.keyboard.press('Enter');
  await page.locator('.cards .button-main').last().click();
  await expect(page.locator('#values-B01')).toBeVisible();
  const cookie = (await context.cookies()).find((c) => c.name === 'dondoc_refresh');
  expect(cookie?.expires).toBe(-1);
  await page.evaluate(() =>
    localStorage.setItem(`dondoc-template-${localStorage.getItem('dondoc-account')}-new-copy`, '{}'),
  );
  // The browser is closed: the cookie of the session goes, what the device holds stays
  await page.close();
  await context.clearCookies();
  const next = await context.newPage();
  await next.goto('/');
  await expect(next.getByLabel(/Máy dùng chung/)).toBeChecked();
  const left = () =>
    next.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const open = indexedDB.open('dondoc');
          open.onsuccess = () => {
            const count = open.result.transaction('submissions').objectStore('submissions').count();
            count.onsuccess = () => resolve(count.result);
          };
        }),
    );
  await expect.poll(left).toBe(0);
  await expect.poll(() => next.evaluate(() => Object.keys(localStorage))).toEqual(['dondoc-shared']);
});

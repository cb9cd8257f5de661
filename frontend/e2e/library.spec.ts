import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { signedIn } from './people';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Presses, and waits until the service has answered: the next step goes over the version of this one. */
async function step(page: Page, name: string) {
  const answered = page.waitForResponse(
    (r) => /\/api\/v1\/(?!auth)/.test(r.url()) && r.request().method() !== 'GET',
  );
  await page.getByRole('button', { name, exact: true }).click();
  expect((await answered).status()).toBeLessThan(300);
}

/** A new work with one version, both open to the reviewers; the addresses of both. */
async function sent(editor: Page, title: string, language: string) {
  await editor.goto('/tai-lieu/moi');
  await editor.getByLabel('Tên tài liệu').fill(title);
  await editor.getByLabel('Giả danh công an, viện kiểm sát, tòa án').check();
  await editor.getByLabel('Ai giữ quyền').fill('Phòng Văn hóa và Thông tin');
  await editor.getByLabel('Nguồn thông tin').fill('Công an thành phố');
  await step(editor, 'Lưu');
  await editor.waitForURL((url) => !url.pathname.endsWith('moi'));
  const work = new URL(editor.url()).pathname;
  await editor.getByLabel('Ngôn ngữ').selectOption(language);
  await editor.getByLabel('Dạng').selectOption('TEXT');
  await step(editor, 'Thêm bản');
  await editor.waitForURL(/tai-lieu\/ban\//);
  await editor.getByLabel('Tên bằng ngôn ngữ').fill(title);
  if (language !== 'viet') {
    await editor.getByLabel('Tên tiếng Việt để cán bộ nhận ra').fill(title);
    await editor.getByLabel(/Người đọc thẩm định/).fill('Ông Chảo Láo Tả');
  }
  await editor.getByLabel('Nội dung', { exact: true }).fill('Không nghe, không tin, không chuyển tiền.');
  await step(editor, 'Lưu');
  await step(editor, 'Gửi duyệt');
  return { work, version: new URL(editor.url()).pathname };
}

async function faults(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Đang tải')).toHaveCount(0);
  const found = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.violations.map((v) => `${path} ${v.id}: ${v.nodes[0]?.html}`);
}

async function phone(browser: Browser) {
  return (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
}

test('no screen of editors, reviewers, readers and units has an accessibility fault', async ({ browser }) => {
  test.setTimeout(180_000);
  const editor = await signedIn(browser, 'bientap');
  const { work, version } = await sent(editor, 'Khẩu hiệu để soát trang', 'dao');
  await step(editor, 'Tạo đường dẫn cho người đọc');
  const reader = await editor.getByRole('textbox', { name: 'Chép' }).inputValue();
  const found: string[] = [];
  for (const path of [
    '/tai-lieu',
    '/tai-lieu/moi',
    work,
    version,
    '/con-thieu',
    '/cong-thong-tin',
    '/da-dung',
  ])
    found.push(...(await faults(editor, path)));
  const police = await signedIn(browser, 'congan');
  found.push(...(await faults(police, '/duyet-tai-lieu')));
  const keeper = await signedIn(browser, 'quantri');
  await keeper.goto('/chu-de');
  await keeper.getByRole('button', { name: 'Soạn phiên bản mới' }).click();
  const writing = await new AxeBuilder({ page: keeper }).withTags(TAGS).analyze();
  found.push(...writing.violations.map((v) => `topics ${v.id}: ${v.nodes[0]?.html}`));
  const ward = await signedIn(browser, 'xa.hopthanh');
  for (const path of ['/tai-lieu', '/da-dung', '/hop-viec']) found.push(...(await faults(ward, path)));
  found.push(...(await faults(await phone(browser), reader)));
  expect(found).toEqual([]);
});

test('a reviewer answers at the desk without a mouse', async ({ browser }) => {
  const editor = await signedIn(browser, 'bientap');
  const first = 'Khẩu hiệu một của bàn duyệt';
  const second = 'Khẩu hiệu hai của bàn duyệt';
  const one = await sent(editor, first, 'viet');
  await sent(editor, second, 'viet');

  const police = await signedIn(browser, 'congan');
  await police.goto('/duyet-tai-lieu');
  const now = police.locator('.queue-now');
  await expect(police.getByRole('button', { name: second })).toBeVisible();
  for (let i = 0; i < 30 && !(await now.textContent())?.includes(first); i++)
    await police.keyboard.press('j');
  await expect(police.getByRole('heading', { name: first, exact: true }).first()).toBeVisible();
  await expect(police.getByRole('button', { name: 'Đồng ý', exact: true })).toBeEnabled();
  await police.keyboard.press('r');
  await police.keyboard.type('Ghi thêm số 113.');
  const refused = police.waitForResponse((r) => r.url().endsWith('/request-changes'));
  await police.keyboard.press('Tab');
  await police.keyboard.press('Enter');
  expect((await refused).status()).toBe(200);

  // The next takes its place under the eyes
  await expect(police.getByRole('button', { name: first })).toHaveCount(0);
  for (let i = 0; i < 30 && !(await now.textContent())?.includes(second); i++)
    await police.keyboard.press('k');
  await expect(police.getByRole('heading', { name: second, exact: true }).first()).toBeVisible();
  await expect(police.getByRole('button', { name: 'Đồng ý', exact: true })).toBeEnabled();
  const approved = police.waitForResponse((r) => r.url().endsWith('/approve'));
  await police.keyboard.press('a');
  expect((await approved).status()).toBe(200);
  await expect(police.getByRole('button', { name: second })).toHaveCount(0);

  await editor.goto(one.version);
  await expect(editor.getByText('Cần sửa').first()).toBeVisible();
  await expect(editor.getByText('Ghi thêm số 113.')).toBeVisible();
});

test('a topic gets another name, and whoever looks for it finds its materials at once', async ({
  browser,
}) => {
  const keeper = await signedIn(browser, 'quantri');
  await keeper.goto('/chu-de');
  await keeper.getByRole('button', { name: 'Soạn phiên bản mới' }).click();
  await keeper.getByLabel('Căn cứ của lần sửa này').fill('Thông báo của Cục An toàn thông tin');
  await keeper.locator('#words-ung-dung-doc-hai').fill('apk, ứng dụng zqlạ');
  await step(keeper, 'Lưu thành phiên bản 2');
  await expect(keeper.getByText(/Phiên bản 2/)).toBeVisible();
  await expect
    .poll(async () => (await keeper.request.get('/cong-bo?q=zqla')).text(), { timeout: 15_000 })
    .toContain('Đừng bấm đường dẫn lạ');
});

test('the pack for the printer comes from the public page', async ({ browser }) => {
  const editor = await signedIn(browser, 'bientap');
  await editor.goto('/tai-lieu?q=Tiền vào tài khoản');
  await editor.getByRole('link', { name: 'Tiếng Việt · Hình ảnh' }).first().click();
  await editor.getByLabel(/Chọn tệp/).setInputFiles({
    name: 'ap-phich.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PICTURE, 'base64'),
  });
  const pack = editor.getByRole('button', { name: /Tải gói để in/ });
  await expect(pack).toBeVisible({ timeout: 30_000 });
  const [file] = await Promise.all([editor.waitForEvent('download'), pack.click()]);
  const names = execFileSync('unzip', ['-Z1', (await file.path()) ?? ''], { encoding: 'utf8' });
  expect(names.trim().split('\n').sort()).toEqual([
    '01-print-a3.pdf',
    '02-print-a4.pdf',
    '03-print-a4-bw.pdf',
  ]);
});

/** Eight by eight, red. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC';

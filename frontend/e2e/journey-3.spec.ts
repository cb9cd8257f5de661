import { deflateSync } from 'node:zlib';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { signedIn } from './people';
import { pictured } from './pictures';

const picture = pictured('journey-3');

/** A plain picture kept without compression: a little over 8 MB, so that it goes up in two pieces. */
function poster() {
  const side = 1700;
  const rows = Buffer.alloc(side * (side * 3 + 1), 0xc8);
  for (let row = 0; row < side; row++) rows[row * (side * 3 + 1)] = 0;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Silence, half a second of it. */
function recording() {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + 4000, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(4000, 40);
  return Buffer.concat([head, Buffer.alloc(4000, 0x80)]);
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc(bytes: Buffer) {
  let value = ~0;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 255] ?? 0);
  return ~value >>> 0;
}

/** Presses, and waits until the service has answered: the next step goes over the version of this one. */
async function step(page: Page, name: string) {
  const answered = page.waitForResponse(
    (r) => /\/api\/v1\/(?!auth)/.test(r.url()) && r.request().method() !== 'GET',
  );
  await page.getByRole('button', { name, exact: true }).click();
  expect((await answered).status()).toBeLessThan(300);
}

/** At the desk of everything that waits for the unit: chooses one, and answers by keyboard. */
async function approveAtDesk(page: Page, variant: RegExp) {
  await page.goto('/duyet-tai-lieu');
  const row = page.getByRole('listitem').filter({ hasText: TITLE }).filter({ hasText: variant });
  await row.getByRole('button').click();
  await expect(page.getByRole('heading', { name: TITLE, exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Đồng ý', exact: true })).toBeEnabled();
  await picture(page, '4-desk');
  const answered = page.waitForResponse((r) => r.url().endsWith('/approve'));
  await page.keyboard.press('a');
  expect((await answered).status()).toBe(200);
  await expect(row).toHaveCount(0);
}

/** Somebody without an account, on the phone. */
async function phone(browser: Browser, address: string) {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(address);
  return page;
}

/** Asks again until the public side has seen the change, which it does within a second or two. */
async function publicly(page: Page, address: string, said: RegExp) {
  await expect
    .poll(async () => (await (await page.request.get(address)).text()).normalize('NFC'), { timeout: 15_000 })
    .toMatch(said);
}

const TITLE = 'Nhận biết 5 chiêu lừa đảo';
const POSTER = /Tiếng Việt · Hình ảnh/;
const SCRIPT = /Tiếng Mông · Lời phát thanh/;

test('journey 3: a poster goes live in Vietnamese while its Mông version waits for the reader', async ({
  browser,
}) => {
  const editor = await signedIn(browser, 'bientap');
  await editor.getByRole('link', { name: 'Thêm tài liệu' }).click();
  await editor.getByLabel('Tên tài liệu').fill(TITLE);
  await editor.getByLabel('Giả danh công an, viện kiểm sát, tòa án').check();
  await editor.getByLabel('Ai giữ quyền').fill('Phòng Văn hóa và Thông tin');
  await editor.getByLabel(/Số người nhận ra mặt/).fill('1');
  await editor.getByLabel('Ngày cuối được dùng').fill('2099-12-31');
  await step(editor, 'Lưu');
  const short = editor.getByText(/\/m\/[34679ACDEFGHJKMNPQRTVWXY]{8}/);
  await expect(short).toBeVisible();
  const code = (await short.textContent())?.slice(3) ?? '';
  const work = editor.url();

  // The Vietnamese picture; the line breaks once on its way
  await editor.getByLabel('Dạng').selectOption('IMAGE');
  await step(editor, 'Thêm bản');
  await editor.waitForURL(/tai-lieu\/ban\//);
  let pieces = 0;
  await editor.route('**/api/v1/uploads/*', (route) =>
    route.request().method() === 'PATCH' && pieces++ === 0
      ? route.abort('connectionreset')
      : route.continue(),
  );
  await editor.getByLabel(/Chọn tệp/).setInputFiles({
    name: 'ap-phich.png',
    mimeType: 'image/png',
    buffer: poster(),
  });
  await expect(editor.getByText('ap-phich.png', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(pieces).toBeGreaterThan(2);

  // What is missing is a list of links
  await picture(editor, '1-missing');
  const missing = editor.getByRole('navigation', { name: /mục trước bước sau/ });
  await expect(missing.getByRole('link')).toHaveCount(4);
  await expect(editor.getByRole('button', { name: 'Gửi duyệt' })).toBeDisabled();
  await missing.getByRole('link', { name: 'Ghi mô tả hình' }).click();
  await expect(editor.getByLabel('Mô tả hình')).toBeFocused();
  await editor.getByLabel('Mô tả hình').fill('Một bà cụ cầm điện thoại, bên cạnh là năm dấu hiệu lừa đảo.');
  await editor.getByLabel('Tên bằng ngôn ngữ').fill(TITLE);
  await editor.getByLabel('Nội dung dạng chữ').fill('Dừng lại. Không chuyển tiền. Gọi công an.');
  await step(editor, 'Lưu');
  await missing.getByRole('link', { name: 'Ghi nguồn thông tin' }).click();
  await editor.getByLabel('Nguồn thông tin').fill('Công an thành phố, tháng 10/2026');
  await editor.getByRole('button', { name: 'Thêm người đồng ý' }).click();
  await editor.getByLabel('Người đồng ý').fill('Bà Má (minh họa)');
  await editor.getByLabel('Đồng ý thế nào').fill('Đồng ý bằng lời trước tổ dân phố 3.');
  await step(editor, 'Lưu');
  await editor.getByRole('link', { name: POSTER }).click();
  await expect(editor.getByRole('button', { name: 'In A4 đen trắng' })).toBeVisible({ timeout: 30_000 });
  await step(editor, 'Gửi duyệt');
  await expect(editor.getByText('Đang duyệt').first()).toBeVisible();

  // Mông: asked for the way of writing, the branch, a recording
  await editor.goto(work);
  await editor.locator('summary', { hasText: 'Thêm bản' }).click();
  await editor.getByLabel('Ngôn ngữ').selectOption('mong');
  await editor.getByLabel('Dạng').selectOption('AUDIO_SCRIPT');
  await editor.getByLabel('Chữ Mông Việt Nam (1961)').check();
  await editor.getByLabel(/Ngành, phương ngữ/).selectOption('mww');
  await step(editor, 'Thêm bản');
  await editor.waitForURL(/tai-lieu\/ban\//);
  await expect(editor.getByText(/Tiếng Mông · Chữ Mông Việt Nam \(1961\)/)).toBeVisible();
  const mong = editor.url();
  await editor.getByLabel('Tên bằng ngôn ngữ').fill('Paub 5 yam kev dag');
  await editor.getByLabel('Tên tiếng Việt để cán bộ nhận ra').fill(`${TITLE} (Mông)`);
  await editor.getByLabel(/Người đọc thẩm định/).fill('Cô Giàng Thị Mỷ, giáo viên');
  await editor.getByLabel('Nội dung', { exact: true }).fill('Tsum. Tsis txhob xa nyiaj.');
  await step(editor, 'Lưu');
  for (const [name, mimeType, buffer] of [
    ['loa-xa.wav', 'audio/wav', recording()],
    ['ap-phich-mong.png', 'image/png', poster()],
  ] as const) {
    await editor.getByLabel(/Chọn tệp/).setInputFiles({ name, mimeType, buffer });
    await expect(editor.getByText(name, { exact: true })).toBeVisible({ timeout: 30_000 });
  }
  await picture(editor, '2-mong');
  await step(editor, 'Gửi duyệt');
  await step(editor, 'Tạo đường dẫn cho người đọc');
  const first = await editor.getByRole('textbox', { name: 'Chép' }).inputValue();

  await picture(editor, '3-link-for-the-reader');

  // Police and culture office, each at its desk; nobody of the writers reviews
  const police = await signedIn(browser, 'congan');
  await approveAtDesk(police, POSTER);
  await approveAtDesk(police, SCRIPT);
  const culture = await signedIn(browser, 'vhtt');
  await approveAtDesk(culture, POSTER);

  // The Vietnamese goes live at once, the Mông is promised
  await editor.goto(work);
  await editor.getByRole('link', { name: POSTER }).click();
  await step(editor, 'Công bố ngay');
  await publicly(editor, `/cong-bo/tai-lieu/${code}`, /Bản tiếng Mông · Chữ Mông Việt Nam \(1961\): sắp có/);
  await publicly(editor, '/cong-bo', new RegExp(TITLE));
  await publicly(editor, '/feeds/materials.atom?lang=vi', new RegExp(TITLE));
  expect(await (await editor.request.get('/feeds/materials.atom?lang=hmn')).text()).not.toContain(
    'Paub 5 yam',
  );

  // The reader corrects on the phone, without an account, once
  const reader = await phone(browser, first);
  await expect(reader.getByRole('heading', { name: /Cô Giàng Thị Mỷ/ })).toBeVisible();
  await expect(reader.getByText('Dừng lại. Không chuyển tiền. Gọi công an.')).toBeVisible();
  expect(await reader.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await reader.getByRole('button', { name: /Mở bản ghi: loa-xa.wav/ }).click();
  await expect(reader.locator('audio[controls]')).toBeVisible();
  await reader.getByRole('button', { name: /Xem hình: ap-phich-mong.png/ }).click();
  await expect(reader.getByRole('img', { name: 'ap-phich-mong.png' })).toHaveJSProperty('complete', true);
  await picture(reader, '5-reader');
  await reader.getByRole('button', { name: 'Cần sửa' }).click();
  await reader.getByLabel('Cần sửa chỗ nào').fill('Thiếu chữ ở câu đầu.');
  await reader.getByLabel('Sửa thẳng vào đây').fill('Tsum tso. Tsis txhob xa nyiaj.');
  await step(reader, 'Gửi ý kiến');
  await reader.reload();
  await expect(reader.getByText(/Ý kiến đã được ghi nhận/)).toBeVisible();
  await editor.goto(mong);
  await expect(editor.getByText('Cần sửa').first()).toBeVisible();
  await editor.getByRole('button', { name: 'Đưa bản sửa của người đọc vào ô soạn' }).click();
  await expect(editor.getByLabel('Nội dung', { exact: true })).toHaveValue('Tsum tso. Tsis txhob xa nyiaj.');
  await step(editor, 'Lưu');
  await step(editor, 'Gửi duyệt');
  await step(editor, 'Tạo đường dẫn cho người đọc');
  const again = await phone(browser, await editor.getByRole('textbox', { name: 'Chép' }).inputValue());
  await step(again, 'Đúng rồi, dùng được');
  await approveAtDesk(police, SCRIPT);

  // A time in the past is refused; a later one stands until it is taken back
  await editor.reload();
  await editor.locator('summary', { hasText: 'Lên lịch' }).click();
  await editor.getByLabel('Công bố lúc').fill('2020-01-06T06:00');
  await editor.getByRole('button', { name: 'Lên lịch' }).click();
  await expect(editor.getByText(/Giờ công bố phải ở tương lai/)).toBeVisible();
  const later = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await editor.getByLabel('Công bố lúc').fill(`${later}T06:00`);
  await step(editor, 'Lên lịch');
  await expect(editor.getByText(/Tự công bố lúc 06:00/)).toBeVisible();
  await step(editor, 'Bỏ lịch');
  await step(editor, 'Công bố ngay');
  await publicly(editor, '/feeds/materials.rss?lang=hmn', /Paub 5 yam kev dag/);
  const citizen = await phone(browser, `/m/${code}`);
  await citizen.getByRole('link', { name: /Mông/ }).first().click();
  await expect(citizen.getByText('Tsum tso. Tsis txhob xa nyiaj.')).toBeVisible();

  await picture(citizen, '6-citizen');

  // A mistake: withdrawn, and everywhere it says why
  const why = 'Nhầm một từ ở câu hai.';
  await editor.locator('summary', { hasText: 'Thu hồi' }).click();
  await editor.getByLabel('Lý do').fill(why);
  await step(editor, 'Thu hồi');
  await expect(editor.getByText(`Đã thu hồi: ${why}`)).toBeVisible();
  const tag = new URL(citizen.url()).pathname.split('/').at(-1);
  for (const address of [
    `/cong-bo/tai-lieu/${code}/${tag}`,
    `/cong-bo/nhung/${code}/${tag}`,
    '/feeds/materials.atom?lang=hmn',
    '/feeds/materials.rss?lang=hmn',
    '/feeds/materials.json?lang=hmn',
  ]) {
    await publicly(citizen, address, new RegExp(why));
  }
  expect((await citizen.request.get(`/cong-bo/tai-lieu/${code}/${tag}`)).status()).toBe(410);
  await citizen.reload();
  await picture(citizen, '7-withdrawn');
  await publicly(citizen, `/cong-bo/tai-lieu/${code}/vi`, /Dừng lại. Không chuyển tiền/);
});

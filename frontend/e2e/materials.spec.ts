import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { signedIn } from './people';

/** A picture of noise, so that it does not shrink: about 12 MB, two pieces of an upload. */
function poster() {
  const side = 2000;
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let row = 0; row < side; row++) randomBytes(side * 3).copy(rows, row * (side * 3 + 1) + 1);
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

function crc(bytes: Buffer) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  }
  return ~value >>> 0;
}

async function step(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
}

async function openForReview(page: Page, title: string, variant: RegExp) {
  await page.goto('/tai-lieu?trangthai=IN_REVIEW');
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('link', { name: variant }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

async function reader(browser: Browser, address: string) {
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await phone.goto(address);
  return phone;
}

const TITLE = 'Nhận biết 5 chiêu lừa đảo';
const SCRIPT = /Tiếng Mông · Lời phát thanh/;

test('a poster in Vietnamese goes live while its Mông version waits for the reader (journey 3)', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const editor = await signedIn(browser, 'bientap');
  await expect(editor.getByRole('heading', { name: 'Tài liệu tuyên truyền' })).toBeVisible();
  await editor.getByRole('link', { name: 'Thêm tài liệu' }).click();
  await editor.getByLabel('Tên tài liệu').fill(TITLE);
  await editor.getByLabel('Giả danh công an, viện kiểm sát, tòa án').check();
  await editor.getByLabel('Ai giữ quyền').fill('Phòng Văn hóa và Thông tin');
  await editor.getByLabel(/Số người nhận ra mặt/).fill('1');
  await editor.getByLabel('Ngày cuối được dùng').fill('2099-12-31');
  await step(editor, 'Lưu');
  await expect(editor.getByText(/\/m\/[34679ACDEFGHJKMNPQRTVWXY]{8}/)).toBeVisible();
  const work = editor.url();

  // The Vietnamese picture; the line breaks once on its way
  await editor.getByLabel('Dạng').selectOption('IMAGE');
  await step(editor, 'Thêm bản');
  await expect(editor.getByText('Đang soạn')).toBeVisible();
  let broken = 0;
  await editor.route('**/api/v1/uploads/*', (route) =>
    route.request().method() === 'PATCH' && broken++ === 0
      ? route.abort('connectionreset')
      : route.continue(),
  );
  await editor.getByLabel(/Chọn tệp/).setInputFiles({
    name: 'ap-phich.png',
    mimeType: 'image/png',
    buffer: poster(),
  });
  await expect(editor.getByText('ap-phich.png', { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(broken).toBeGreaterThan(1);
  await expect(editor.getByRole('button', { name: 'In A4 đen trắng' })).toBeVisible({ timeout: 60_000 });

  // What is missing is a list of links
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
  await step(editor, 'Thêm người đồng ý');
  await editor.getByLabel('Người đồng ý').fill('Bà Má (minh họa)');
  await editor.getByLabel('Đồng ý thế nào').fill('Đồng ý bằng lời trước tổ dân phố 3.');
  await step(editor, 'Lưu');
  await expect(editor.getByText('Đã lưu.')).toBeVisible();
  await editor.getByRole('link', { name: /Tiếng Việt · Hình ảnh/ }).click();
  await step(editor, 'Gửi duyệt');
  await expect(editor.getByText('Đang duyệt').first()).toBeVisible();

  // Mông: asked for the way of writing, the branch, a recording
  await editor.goto(work);
  await editor.locator('summary', { hasText: 'Thêm bản' }).click();
  await editor.getByLabel('Ngôn ngữ').selectOption('mong');
  await editor.getByLabel('Dạng').selectOption('AUDIO_SCRIPT');
  await editor.getByLabel('Chữ Mông Việt Nam (1961)').check();
  await editor.getByLabel(/Ngành, phương ngữ/).selectOption('mww');
  await editor.getByLabel(/Có bản âm thanh/).check();
  await step(editor, 'Thêm bản');
  await editor.waitForURL(/tai-lieu\/ban\//);
  await expect(editor.getByText(/Tiếng Mông · Chữ Mông Việt Nam \(1961\)/)).toBeVisible();
  const mong = editor.url();
  await editor.getByLabel('Tên bằng ngôn ngữ').fill('Paub 5 yam kev dag');
  await editor.getByLabel('Tên tiếng Việt để cán bộ nhận ra').fill(`${TITLE} (Mông)`);
  await editor.getByLabel(/Người đọc thẩm định/).fill('Cô Giàng Thị Mỷ, giáo viên');
  await editor.getByLabel('Nội dung', { exact: true }).fill('Tsum. Tsis txhob xa nyiaj.');
  await step(editor, 'Lưu');
  await step(editor, 'Gửi duyệt');
  await step(editor, 'Tạo đường dẫn cho người đọc');
  const first = await editor.getByRole('textbox', { name: 'Chép' }).inputValue();

  // Two reviews in parallel; nobody of the writers reviews
  const police = await signedIn(browser, 'congan');
  await openForReview(police, TITLE, /Tiếng Việt · Hình ảnh/);
  await step(police, 'Đồng ý');
  await expect(police.getByRole('button', { name: 'Đồng ý', exact: true })).toHaveCount(0);
  await openForReview(police, TITLE, SCRIPT);
  await step(police, 'Đồng ý');
  const culture = await signedIn(browser, 'vhtt');
  await openForReview(culture, TITLE, /Tiếng Việt · Hình ảnh/);
  await step(culture, 'Đồng ý');
  await expect(culture.getByText('Đã duyệt').first()).toBeVisible();

  // The Vietnamese goes live at once, the Mông is promised
  await editor.goto(work);
  await editor.getByRole('link', { name: /Tiếng Việt · Hình ảnh/ }).click();
  await step(editor, 'Công bố ngay');
  await expect(editor.getByText('Công khai').first()).toBeVisible();
  const citizen = await (await browser.newContext()).newPage();
  await citizen.goto('/tai-lieu');
  const shown = citizen.getByRole('article').filter({ hasText: TITLE });
  await expect(shown.getByText('Bản tiếng Mông: sắp có')).toBeVisible();

  // The reader corrects on the phone, without an account, once
  const phone = await reader(browser, first);
  await expect(phone.getByRole('heading', { name: /Cô Giàng Thị Mỷ/ })).toBeVisible();
  await expect(phone.getByText('Dừng lại. Không chuyển tiền. Gọi công an.')).toBeVisible();
  await step(phone, 'Cần sửa');
  await phone.getByLabel('Cần sửa chỗ nào').fill('Thiếu chữ ở câu đầu.');
  await phone.getByLabel('Sửa thẳng vào đây').fill('Tsum tso. Tsis txhob xa nyiaj.');
  await step(phone, 'Gửi ý kiến');
  await expect(phone.getByText(/Ý kiến đã được ghi nhận/)).toBeVisible();
  await phone.reload();
  await expect(phone.getByText(/Ý kiến đã được ghi nhận/)).toBeVisible();

  await editor.goto(mong);
  await expect(editor.getByText('Cần sửa').first()).toBeVisible();
  await step(editor, 'Đưa bản sửa của người đọc vào ô soạn');
  await expect(editor.getByLabel('Nội dung', { exact: true })).toHaveValue('Tsum tso. Tsis txhob xa nyiaj.');
  await step(editor, 'Lưu');
  await expect(editor.getByText('Lần 2').first()).toBeVisible();
  await step(editor, 'Gửi duyệt');
  await step(editor, 'Tạo đường dẫn cho người đọc');
  const second = await editor.getByRole('textbox', { name: 'Chép' }).inputValue();
  const again = await reader(browser, second);
  await step(again, 'Đúng rồi, dùng được');
  await expect(again.getByText(/Ý kiến đã được ghi nhận/)).toBeVisible();
  await openForReview(police, TITLE, SCRIPT);
  await step(police, 'Đồng ý');
  await expect(police.getByText('Đã duyệt').first()).toBeVisible();

  // A time in the past is refused; a later one stands
  await editor.reload();
  await editor.locator('summary', { hasText: 'Lên lịch' }).click();
  await editor.getByLabel('Công bố lúc').fill('2020-01-06T06:00');
  await editor.getByRole('button', { name: 'Lên lịch' }).click();
  await expect(editor.getByText(/Giờ công bố phải ở tương lai/)).toBeVisible();
  const monday = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await editor.getByLabel('Công bố lúc').fill(`${monday}T06:00`);
  await editor.getByRole('button', { name: 'Lên lịch' }).click();
  await expect(editor.getByText(/Tự công bố lúc 06:00/)).toBeVisible();
  await step(editor, 'Bỏ lịch');
  await step(editor, 'Công bố ngay');
  await expect(editor.getByText('Công khai').first()).toBeVisible();
  await citizen.reload();
  await expect(shown.getByText(/Tiếng Mông/)).toBeVisible();

  // A mistake: withdrawn with its reason
  await editor.locator('summary', { hasText: 'Thu hồi' }).click();
  await editor.getByLabel('Lý do').fill('Nhầm một từ ở câu hai.');
  await editor.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(editor.getByText('Đã thu hồi: Nhầm một từ ở câu hai.')).toBeVisible();
});

test('a warning stands above the work of the day until the unit has read it', async ({ browser }) => {
  const ward = await signedIn(browser, 'phuong.namcuong');
  const warning = ward.getByRole('listitem').filter({ hasText: 'ứng dụng dịch vụ công giả' });
  await expect(warning.getByText('KHẨN CẤP')).toBeVisible();
  await warning.locator('summary').click();
  await expect(warning.getByText(/Đến trụ sở công an/)).toBeVisible();
  await warning.getByRole('button', { name: 'Đã đọc' }).click();
  await expect(warning).toHaveCount(0);
});

import { expect, type Page, test } from '@playwright/test';
import { signedIn } from './people';

/** A picture as a page can draw one. */
async function photo(page: Page) {
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = 'teal';
    context.fillRect(0, 0, 640, 480);
    return canvas.toDataURL('image/jpeg').split(',')[1] as string;
  });
  return { name: 'Phát tờ rơi.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(data, 'base64') };
}

test('a duty from the first word to the explanation that settles a question', async ({ browser }) => {
  const officer = await signedIn(browser, 'phuong.cocleu');
  await officer.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
  await officer.getByLabel('Tìm (không cần dấu)').fill('DEMO nguoi cao tuoi');
  await expect(officer.locator('.rows li')).toHaveCount(1);
  await officer.locator('.rows a').first().click();
  await officer.getByLabel('Một câu về kết quả đến nay').fill('Đã rà soát 42 hộ ở 9 tổ dân phố.');
  await officer.getByRole('button', { name: 'Thêm văn bản, tin bài' }).click();
  await officer.getByLabel('Tên văn bản, tin bài').fill('Kế hoạch 27/KH-UBND');
  // Cut in the middle it would go on by itself, but only when the service has given the broken one up: files.spec has that
  const carried = officer.waitForResponse(
    (answer) => answer.request().method() === 'PATCH' && answer.url().includes('/uploads/'),
  );
  await officer.locator('#files-duty').setInputFiles(await photo(officer));
  await expect(officer.locator('.file-list')).toContainText('Phát tờ rơi.jpg');
  await carried;
  await officer.reload();
  await expect(officer.getByLabel('Một câu về kết quả đến nay')).toHaveValue(
    'Đã rà soát 42 hộ ở 9 tổ dân phố.',
  );
  await expect(officer.locator('.file-list img')).toHaveCount(1);
  await officer.getByRole('button', { name: 'Lưu tiến độ' }).click();
  await expect(officer.locator('.page-head')).toContainText('Đang thực hiện');
  await officer.locator('.timeline summary', { hasText: 'Xem ảnh (1)' }).first().click();
  await expect(officer.getByRole('img', { name: 'Phát tờ rơi.jpg' })).toBeVisible();
  const first = officer.url();
  await officer.goto('/nhiem-vu');
  await officer.locator('.rows a').filter({ hasNotText: 'người cao tuổi' }).first().click();
  await officer.getByLabel('Một câu về kết quả đến nay').fill('Đã phát tờ rơi ở chợ.');
  await officer.locator('summary', { hasText: 'Dùng lại tệp đơn vị đã gửi' }).click();
  await officer.getByLabel('Phát tờ rơi.jpg').check();
  await officer.getByRole('button', { name: 'Lưu tiến độ' }).click();
  await expect(
    officer.locator('.timeline li').first().getByRole('button', { name: 'Phát tờ rơi.jpg' }),
  ).toBeVisible();
  await officer.goto(first);
  await expect(officer.locator('.timeline')).toContainText('Kế hoạch 27/KH-UBND');
  await officer.getByRole('button', { name: 'Không có gì mới' }).click();
  await expect(officer.locator('.timeline li').first()).toContainText('Không có gì mới');

  const leader = await signedIn(browser, 'lanhdao');
  await leader.goto(officer.url());
  await leader.locator('.timeline summary', { hasText: 'Xem ảnh (1)' }).first().click();
  await expect(leader.getByRole('img', { name: 'Phát tờ rơi.jpg' })).toBeVisible();
  await leader.getByRole('button', { name: '☆ Theo dõi' }).click();
  await expect(leader.getByRole('button', { name: '★ Đang theo dõi' })).toBeVisible();
  await leader.locator('summary', { hasText: 'Yêu cầu giải trình' }).click();
  await leader.locator('details[open] textarea').fill('Khi nào rà soát xong các tổ còn lại?');
  await leader.locator('details[open] button').click();
  await expect(leader.getByText('Đang chờ đơn vị trả lời')).toBeVisible();

  await officer.reload();
  await officer.getByRole('textbox', { name: 'Giải trình' }).fill('Xong trong tuần này.');
  await officer.getByRole('button', { name: 'Trả lời' }).click();
  const asked = officer.getByRole('region', { name: 'Yêu cầu giải trình' });
  await expect(asked.locator('.prose', { hasText: 'Xong trong tuần này.' })).toBeVisible();
  await officer.getByLabel('Một câu về kết quả đến nay').fill('Đã rà soát đủ 61 hộ.');
  await officer.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await expect(officer.locator('.page-head')).toContainText('Chờ xác nhận');

  await leader.reload();
  await leader.getByRole('button', { name: 'Giải trình đạt yêu cầu' }).click();
  await leader.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await expect(leader.locator('.page-head')).toContainText('Hoàn thành');
});

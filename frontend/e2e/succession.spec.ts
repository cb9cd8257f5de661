import { expect, test } from '@playwright/test';
import { goTo, signedIn } from './people';

test('an administrator merges two units, the officer finds her reports at the successor, and all is undone', async ({
  browser,
}) => {
  const admin = await signedIn(browser, 'quantri');
  await admin.getByRole('link', { name: 'Sắp xếp đơn vị' }).click();
  await admin.getByText('Thêm đơn vị').first().click();
  await admin.getByLabel('Tên đơn vị').fill('UBND xã Hợp Nhất Thử');
  await admin.getByLabel('Mã', { exact: true }).fill('E2E-HOPNHAT');
  await admin.getByLabel('Từ ngày').fill('2025-07-01');
  await admin.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await expect(admin.getByText('Đã lưu. UBND xã Hợp Nhất Thử')).toBeVisible();

  await admin.getByText('Quyết định mới').click();
  await admin.getByLabel('Có hiệu lực từ').fill('2025-07-01');
  await admin.getByLabel('Căn cứ (số, ký hiệu văn bản)').fill('NQ thử/NQ-UBTVQH15');
  await admin.getByLabel('Đơn vị cũ (tìm rồi chọn)').fill('thong nhat');
  await admin.getByRole('button', { name: 'Chọn UBND xã Thống Nhất' }).click();
  await admin.getByLabel('Đơn vị nhận (tìm rồi chọn)').fill('hop nhat thu');
  await admin.getByRole('button', { name: 'Chọn UBND xã Hợp Nhất Thử' }).click();
  await admin.getByRole('button', { name: 'Xem trước' }).click();
  await expect(admin.getByText('Sẽ chuyển giao')).toBeVisible();
  await expect(admin.getByText(/Tài khoản: 1 chuyển/)).toBeVisible();
  await admin.getByRole('button', { name: 'Thực hiện' }).click();
  const act = admin.getByRole('region', { name: 'NQ thử/NQ-UBTVQH15' });
  await expect(act.getByText(/Đã thực hiện lúc/)).toBeVisible();

  const officer = await signedIn(browser, 'xa.thongnhat');
  await expect(officer.getByText('UBND xã Hợp Nhất Thử').first()).toBeVisible();
  await expect(officer.locator('.card').first()).toBeVisible();

  const police = await signedIn(browser, 'congan');
  await police.getByRole('link', { name: 'Văn bản chỉ đạo' }).click();
  await police.getByRole('link', { name: /99\/UBND-DEMO/ }).click();
  await police.getByRole('link', { name: 'Bảng theo dõi' }).click();
  await expect(police.getByRole('rowheader', { name: 'UBND xã Hợp Nhất Thử' })).toBeVisible();
  await police.getByRole('combobox', { name: 'Đơn vị' }).selectOption({ label: 'Như khi đó' });
  await expect(police.getByRole('rowheader', { name: 'UBND xã Thống Nhất' })).toBeVisible();
  await expect(police.getByRole('rowheader', { name: 'UBND xã Hợp Nhất Thử' })).toHaveCount(0);

  await act.locator('summary', { hasText: 'Hoàn tác' }).click();
  await act.locator('details[open] textarea').fill('Thử xong');
  await act.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(act.getByText(/Đã hoàn tác lúc/)).toBeVisible();
  await officer.reload();
  await expect(officer.getByText('UBND xã Thống Nhất').first()).toBeVisible();
});

test('support gives a first password, the person chooses her own and sees who looked', async ({
  browser,
}) => {
  const admin = await signedIn(browser, 'quantri');
  await admin.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await admin.getByText('Thêm tài khoản').first().click();
  await admin.getByLabel('Tên đăng nhập').fill('can.bo.moi');
  await admin.getByLabel('Họ và tên').fill('Vàng Thị Mới');
  await admin.getByRole('button', { name: 'Thêm tài khoản' }).click();
  await expect(admin.getByRole('heading', { name: 'Vàng Thị Mới' })).toBeVisible();
  await admin.getByText('Giao vai trò').first().click();
  await admin.getByRole('searchbox', { name: 'Đơn vị' }).fill('pom han');
  await admin.getByRole('button', { name: 'Chọn UBND phường Pom Hán' }).click();
  await admin.getByRole('button', { name: 'Giao vai trò' }).click();
  await expect(admin.getByText('Cán bộ đơn vị, UBND phường Pom Hán')).toBeVisible();
  await admin.getByRole('button', { name: 'Cấp mật khẩu ban đầu' }).click();
  const said = await admin.getByText(/Mật khẩu ban đầu: /).textContent();
  const first = /: ([a-z0-9-]{19})/.exec(said ?? '')?.[1] ?? '';
  expect(first).toMatch(/^(?:[a-z0-9]{4}-){3}[a-z0-9]{4}$/);

  const page = await (await browser.newContext()).newPage();
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill('can.bo.moi');
  await page.getByLabel('Mật khẩu').fill(first);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bạn đang dùng mật khẩu ban đầu')).toBeVisible();
  await page.getByLabel('Mật khẩu đang dùng').fill(first);
  await page.getByLabel('Mật khẩu mới').fill('nắng vàng trên đỉnh Fansipan');
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByText('UBND phường Pom Hán').first()).toBeVisible();

  await admin.getByText('Xem thay để hỗ trợ').first().click();
  await admin.getByLabel('Lý do').fill('Hỗ trợ thử');
  await admin.getByRole('button', { name: /Xem thay để hỗ trợ/ }).click();
  await expect(admin.getByText('Bạn đang xem thay Vàng Thị Mới')).toBeVisible();
  await admin.getByRole('button', { name: 'Thôi xem thay' }).click();
  await expect(admin.getByRole('link', { name: 'Tài khoản', exact: true })).toBeVisible();

  await goTo(page, 'Nhật ký');
  await expect(page.getByText('Xem thay để hỗ trợ').first()).toBeVisible();
  await expect(page.getByText(/Hỗ trợ thử/)).toBeVisible();
});

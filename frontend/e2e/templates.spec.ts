import { expect, test } from '@playwright/test';
import { goTo, signedIn } from './people';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a clerk makes a template, uses it in a period, and an officer fills and sends it', async ({
  browser,
}) => {
  const clerk = await signedIn(browser, 'congan');
  const mark = Date.now().toString(36).toUpperCase();
  const label = `Báo cáo mô hình ${mark}`;
  await goTo(clerk, 'Mẫu báo cáo');
  await clerk.getByRole('link', { name: 'Tạo mẫu mới', exact: true }).click();
  await clerk.getByLabel('Tên mẫu').fill(label);
  await clerk.getByLabel('Mã mẫu').fill(`MH-${mark}`);

  const builder = clerk.locator('.builder > div');
  const add = async (kind: string, name: string) => {
    await builder.locator('.group-box').getByLabel('Loại').last().selectOption({ label: kind });
    await builder.getByRole('button', { name: /^Thêm mục vào nhóm/ }).click();
    await builder.getByLabel('Tên mục').fill(name);
  };
  // From the dictionary: its unit and the way it adds up come along
  await builder.getByText('Chọn từ danh mục chỉ tiêu').click();
  await builder.getByLabel('Tìm chỉ tiêu').fill('buoi truc tiep');
  await builder.getByRole('checkbox', { name: /B01/ }).check();
  await builder.getByRole('button', { name: /Thêm 1 chỉ tiêu/ }).click();
  await add('Số nguyên', 'Số mô hình hay');
  await builder.getByLabel('Đơn vị tính').fill('mô hình');
  await add('Chữ, một dòng', 'Tên mô hình');
  await add('Lựa chọn', 'Kênh đã dùng');
  await builder.getByLabel('Được chọn nhiều phương án').check();
  await builder.getByLabel('Phương án 1').fill('Loa truyền thanh');
  await builder.getByLabel('Phương án 2').fill('Nhóm Zalo');
  await add('Ngày', 'Ngày tổ chức');
  await add('Bảng nhỏ', 'Theo tổ dân phố');
  await builder.getByLabel('Tên cột 1').fill('Tổ');
  await builder.getByRole('button', { name: 'Thêm cột' }).click();
  await builder.getByLabel('Tên cột 2').fill('Số buổi');
  await builder.getByLabel('Loại của cột 2').selectOption({ label: 'Số nguyên' });

  // Moved without a hand that drags
  await builder.getByRole('button', { name: 'Đưa Ngày tổ chức lên' }).focus();
  await clerk.keyboard.press('Enter');
  await expect(builder.locator('.item-name').nth(3)).toContainText('Ngày tổ chức');
  // The form as the officer will see it
  await expect(clerk.getByLabel('Xem thử trên điện thoại').getByText('Kênh đã dùng')).toBeVisible();
  // The draft lives through a reload
  await clerk.reload();
  await expect(builder.getByLabel('Tên mẫu')).toHaveValue(label);
  await builder.getByRole('button', { name: 'Phát hành mẫu' }).click();
  await expect(clerk.getByText(`Đã phát hành ${label}, phiên bản 1`)).toBeVisible();

  await clerk.getByRole('link', { name: 'Văn bản chỉ đạo' }).click();
  await clerk.getByRole('link', { name: /99\/UBND-DEMO/ }).click();
  await clerk.getByText('Thêm kỳ báo cáo').first().click();
  await clerk.getByLabel('Tên kỳ báo cáo').fill(`Kỳ ${label}`);
  await clerk.getByLabel('Ngày', { exact: true }).fill(inDays(13));
  await clerk
    .getByRole('combobox', { name: 'Mẫu báo cáo' })
    .selectOption({ label: `${label} (MH-${mark}, phiên bản 1)` });
  await clerk.getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
  await expect(clerk.locator('.period', { hasText: `Kỳ ${label}` })).toBeVisible();

  const officer = await signedIn(browser, 'xa.taphoi');
  await officer.setViewportSize({ width: 390, height: 844 });
  await officer
    .locator('.card', { hasText: `Kỳ ${label}` })
    .getByRole('link')
    .first()
    .click();
  await officer.getByRole('textbox', { name: /Buổi tuyên truyền trực tiếp/ }).fill('4');
  await officer.getByRole('textbox', { name: /Số mô hình hay/ }).fill('1');
  await officer.getByRole('textbox', { name: /Tên mô hình/ }).fill('Tổ công nghệ số');
  await officer.getByLabel('Nhóm Zalo').check();
  await officer.getByLabel(/Ngày tổ chức/).fill('2026-11-20');
  await officer.getByLabel('Tổ, dòng 1').fill('Tổ 5');
  await officer.getByLabel('Số buổi, dòng 1').fill('4');
  await officer.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(officer.getByRole('cell', { name: 'Tổ 5', exact: true })).toBeVisible();
  await expect(officer.getByText('Nhóm Zalo')).toBeVisible();
  await officer.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(officer.getByText('Đã nhận báo cáo')).toBeVisible();
});

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { draft, inForce } from './letters';
import { signedIn } from './people';

const sample = readFileSync('../samples/cong-van-mau.txt', 'utf8').replaceAll('/2024', '/2027');
const letter = (number: string, above: string) =>
  sample.replaceAll('215/UBND-VHTT', number).replaceAll('88/KH-UBND', above);

test('a ward says what it has issued, and who has not is counted', async ({ browser, request }) => {
  const id = await inForce(request, letter('9101/UBND-VHTT', '9102/KH-UBND'));
  const ward = await signedIn(browser, 'phuong.duyenhai');
  await ward.goto(`/van-ban/${id}`);
  await expect(ward.getByText('9102/KH-UBND')).toBeVisible();
  await expect(ward.getByText('chưa có trong sổ').first()).toBeVisible();
  await ward.getByRole('link', { name: 'Ai đã ban hành văn bản triển khai' }).click();
  await expect(ward.getByText('chưa ban hành', { exact: true })).toBeVisible();
  await ward.locator('summary', { hasText: 'Ghi văn bản triển khai' }).click();
  await ward.getByLabel('Số, ký hiệu').fill('27/KH-UBND');
  await ward.getByLabel('Trích yếu').fill('Kế hoạch triển khai tại phường');
  await ward.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(ward.getByText('27/KH-UBND')).toBeVisible();

  const police = await signedIn(browser, 'congan');
  await police.goto(`/van-ban/${id}/van-ban-trien-khai`);
  await expect(police.getByText(/Đã ban hành 1\/\d+ đơn vị/)).toBeVisible();
  await police.getByRole('combobox', { name: 'Đơn vị' }).selectOption({ label: 'Như khi đó' });
  await expect(police.getByText(/Đã ban hành 1\/\d+ đơn vị/)).toBeVisible();
  await police.getByLabel('Chỉ đơn vị chưa ban hành').check();
  await expect(police.getByRole('rowheader', { name: 'UBND phường Duyên Hải' })).toHaveCount(0);
});

test('a letter replaces another: the difference first, then the units read what changed', async ({
  browser,
  request,
}) => {
  const old = await inForce(request, letter('9201/UBND-VHTT', '9202/KH-UBND'));
  const later = await draft(
    request,
    letter('9203/UBND-VHTT', '9202/KH-UBND')
      .replace('bằng loa truyền thanh,', 'bằng loa truyền thanh mỗi ngày hai lần,')
      .replace(
        '- Cập nhật thủ đoạn mới mỗi tuần và gửi các đơn vị.',
        '- Lập đường dây nóng nhận phản ánh của người dân.',
      ),
  );
  const police = await signedIn(browser, 'congan');
  await police.goto(`/van-ban/${later.id}/ra-soat`);
  const similar = police.getByRole('region', { name: 'Văn bản gần giống trong sổ' });
  await expect(similar.getByText(/giống khoảng \d+ %/).first()).toBeVisible();

  await police.getByRole('link', { name: 'Xem trước lịch các hạn' }).click();
  await expect(police.getByRole('heading', { name: 'Tháng 5/2027' })).toBeVisible();
  await expect(police.getByText('trùng hạn').first()).toBeVisible();
  await expect(police.getByRole('heading', { name: 'Khối lượng theo tuần' })).toBeVisible();

  await police.goto(`/van-ban/${later.id}/ra-soat`);
  await police.locator('summary', { hasText: 'Sửa đổi, thay thế, bãi bỏ' }).click();
  await police.getByLabel('Lý do (đơn vị sẽ đọc khi nhiệm vụ kết thúc)').fill('Thay bằng văn bản mới');
  await police.getByLabel('Văn bản bị thay đổi (tìm rồi chọn)').fill('9201');
  await police.getByRole('button', { name: 'Chọn 9201/UBND-VHTT' }).click();
  await expect(police.locator('.change-lines mark', { hasText: 'mỗi ngày hai lần,' }).first()).toBeVisible();
  await police.getByRole('button', { name: 'Tôi đã xem, xác nhận bảng đối chiếu' }).click();
  await expect(police.getByText('Đã xác nhận bảng đối chiếu.')).toBeVisible();
  await police.getByRole('button', { name: 'Ban hành vào hệ thống' }).click();
  await expect(police.getByRole('heading', { name: 'Nội dung giao việc' })).toBeVisible();
  await police.goto(`/van-ban/${old}`);
  await expect(police.getByText('được thay thế bởi')).toBeVisible();

  const ward = await signedIn(browser, 'xa.taphoi');
  const notices = ward.getByRole('region', { name: /Nhiệm vụ có thay đổi/ });
  await expect(notices.getByText('mỗi ngày hai lần')).toBeVisible();
  await notices.getByRole('button', { name: 'Đã nắm nội dung thay đổi' }).first().click();
  await expect(notices).toHaveCount(0);
});

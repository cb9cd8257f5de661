import { expect, test } from '@playwright/test';
import { signedIn } from './people';

test('a series is made from a preset, tried before it is kept, changed, and ended with what stays named', async ({
  browser,
}) => {
  const police = await signedIn(browser, 'congan');
  await police.getByRole('link', { name: 'Văn bản chỉ đạo' }).click();
  await police.getByRole('link', { name: /99\/UBND-DEMO/ }).click();
  await police.getByText('Thêm chế độ báo cáo định kỳ').click();
  await police
    .getByRole('button', { name: 'Báo cáo quý I, 06 tháng, 09 tháng, năm (Nghị định 09/2019)' })
    .click();
  await police.getByLabel('Tên chế độ báo cáo').fill('Báo cáo định kỳ thử');
  await police.getByRole('button', { name: 'Xem tám kỳ tới' }).click();
  const next = police.getByRole('table', { name: 'Các kỳ sắp tới' });
  await expect(next.getByRole('row')).toHaveCount(9);
  await expect(next.getByText(/trùng với/).first()).toBeVisible();
  await police.getByRole('button', { name: 'Lưu chế độ báo cáo' }).click();

  const series = police.locator('.period', { hasText: 'Báo cáo định kỳ thử' });
  await expect(series).toBeVisible();
  await series.getByText('Sửa chế độ báo cáo').click();
  await series.getByLabel('Báo cáo 06 tháng: Ngày').fill('25');
  await series.getByRole('button', { name: 'Xem tám kỳ tới' }).click();
  await expect(series.getByText(/Ảnh hưởng đến 1 kỳ/)).toBeVisible();
  await series.getByRole('button', { name: 'Lưu chế độ báo cáo' }).click();
  await expect(series.getByText(/trước ngày 25\/06/)).toBeVisible();

  await series.getByText('Kết thúc chế độ báo cáo', { exact: true }).first().click();
  await series.getByLabel('Lý do').fill('Văn bản mới thay thế.');
  await series.getByRole('button', { name: 'Xem ảnh hưởng' }).click();
  await expect(series.getByText('bỏ', { exact: true }).first()).toBeVisible();
  await series.getByRole('button', { name: 'Kết thúc chế độ báo cáo' }).click();
  await expect(series.getByText(/kết thúc \d\d\/\d\d\/\d{4}/)).toBeVisible();
});

test('a weekly rhythm is offered: a weekday in place of a day, and the next eight weeks before it is kept', async ({
  browser,
}) => {
  const police = await signedIn(browser, 'congan');
  await police.getByRole('link', { name: 'Văn bản chỉ đạo' }).click();
  await police.getByRole('link', { name: /99\/UBND-DEMO/ }).click();
  await police.getByText('Thêm chế độ báo cáo định kỳ').click();
  await police.getByRole('combobox', { name: 'Định kỳ' }).selectOption('hằng tuần');
  await police.getByRole('combobox', { name: 'Ngày', exact: true }).selectOption('thứ Năm');
  await expect(police.getByRole('combobox', { name: 'Số liệu' })).toHaveValue('CALENDAR');
  await police.getByRole('button', { name: 'Xem tám kỳ tới' }).click();
  const next = police.getByRole('table', { name: 'Các kỳ sắp tới' });
  await expect(next.getByRole('rowheader', { name: /^Báo cáo tuần \d+\/\d{4}/ })).toHaveCount(8);
});

import { expect, test } from '@playwright/test';
import { fillReport, signedIn } from './people';

const REPORT = 'Báo cáo nhanh giữa đợt';

test('a query is asked without a network, its note travels to the reviewer with what it is compared with', async ({
  browser,
}) => {
  const ward = await signedIn(browser, 'phuong.pomhan');
  await ward.locator('.card', { hasText: REPORT }).getByRole('link').click();
  await expect(ward.locator('#values-B02')).toBeVisible();
  const row = ward.locator('.field', { has: ward.locator('#values-B02') });
  await expect(row.getByText(/Trung vị đơn vị cùng loại: /)).toBeVisible();
  await fillReport(ward);

  await ward.context().setOffline(true);
  await ward.locator('#values-B03').fill('700');
  await expect(ward.getByText(/Lượt học sinh, sinh viên \(B03\) không được lớn hơn/)).toBeVisible();
  await ward.locator('#values-B03').fill('70');
  await expect(ward.getByText(/không được lớn hơn/)).toHaveCount(0);
  await ward.locator('#values-B02').fill('30000');
  await expect(row.getByText(/Trung bình trên 2.000 lượt người mỗi buổi/)).toBeVisible();
  await ward.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await expect(ward.locator('.summary')).toBeFocused();
  await ward.locator('#notes-B02').fill('Lồng ghép ở lễ hội của phường.');
  await ward.context().setOffline(false);
  await ward.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await ward.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(ward.getByText(/BN-\d{4}-\d{6}/)).toBeVisible();

  const police = await signedIn(browser, 'congan');
  await police.goto(ward.url());
  const queries = police.locator('.queries');
  await expect(queries.getByText('Đơn vị giải thích: Lồng ghép ở lễ hội của phường.')).toBeVisible();
  await expect(queries.getByText('Đã báo cáo: 30.000')).toBeVisible();
  await expect(queries.getByText(/Trung vị đơn vị cùng loại: /)).toBeVisible();
});

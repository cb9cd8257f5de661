import { expect, test } from '@playwright/test';
import { signedIn } from './people';

const REPORT = 'Báo cáo nhanh giữa đợt';

test('a unit asks for more time, the coordinator answers in two clicks, both deadlines stay readable', async ({
  browser,
}) => {
  const ward = await signedIn(browser, 'phuong.kimtan');
  await ward.locator('.card', { hasText: REPORT }).getByRole('link').click();
  await expect(ward.getByRole('heading', { name: REPORT })).toBeVisible();
  // Typed before, and still there after the answer has changed the version of the report
  await ward.locator('#values-B01').fill('7');
  await ward.getByText('Xin gia hạn', { exact: true }).first().click();
  const until = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10);
  await ward.getByLabel('Gia hạn đến hết ngày').fill(until);
  await ward.getByLabel('Lý do').fill('Hai tổ dân phố chưa họp xong.');
  await ward.getByRole('button', { name: 'Xin gia hạn' }).click();
  await expect(ward.getByText(/đang chờ trả lời/)).toBeVisible();

  const police = await signedIn(browser, 'congan');
  await police.getByRole('link', { name: new RegExp(`Kim Tân.*${REPORT}`) }).click();
  await police.getByRole('button', { name: /Đồng ý gia hạn đến/ }).click();
  await expect(police.getByText(/Được gia hạn đến hết .* \(hạn ban đầu: hết /)).toBeVisible();
  await police.goto('/');
  await police.locator('.card', { hasText: REPORT }).getByRole('link', { name: 'Bảng theo dõi' }).click();
  await police.getByLabel('Trạng thái').selectOption('EXT_GRANTED');
  await expect(police.locator('.cell', { hasText: 'gia hạn' })).toHaveCount(1);

  await ward.locator('#values-B02').fill('70');
  await expect(ward.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await expect(ward.getByText(/Được gia hạn đến hết/)).toBeVisible();
  await ward.reload();
  await expect(ward.locator('#values-B01')).toHaveValue('7');
  await expect(ward.locator('#values-B02')).toHaveValue('70');
});

test('two officers on one draft: other fields are joined, the same field shows both values', async ({
  browser,
}) => {
  const one = await signedIn(browser, 'phuong.xuantang');
  await one.locator('.card', { hasText: REPORT }).getByRole('link').click();
  const two = await signedIn(browser, 'phuong.xuantang');
  await two.goto(one.url());
  await expect(two.locator('#values-B01')).toBeVisible();

  await one.locator('#values-B01').fill('7');
  await one.locator('#values-E01').fill('5');
  await expect(one.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await two.locator('#values-B02').fill('70');
  await expect(two.locator('#values-B01')).toHaveValue('7');
  await expect(two.getByText(/Đã lưu trên máy chủ/)).toBeVisible();

  // The first has not seen the second's change: both now write the same place
  await two.locator('#values-E01').fill('9');
  await expect(two.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await one.locator('#values-E01').fill('6');
  const choice = one.getByRole('alertdialog');
  await one.getByRole('link', { name: 'Có người vừa sửa: xem và chọn' }).click();
  await expect(choice).toBeInViewport();
  await expect(choice.getByRole('radio', { name: /6/ })).toBeChecked();
  await choice.getByRole('radio', { name: /9/ }).check();
  await choice.getByRole('button', { name: 'Dùng các lựa chọn này' }).click();
  await expect(one.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await one.reload();
  await expect(one.locator('#values-E01')).toHaveValue('9');
  await expect(one.locator('#values-B02')).toHaveValue('70');
});

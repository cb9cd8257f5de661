import { expect, test } from '@playwright/test';
import { explainAll, fillReport, signedIn } from './people';

const REPORT = 'Báo cáo nhanh giữa đợt';
const OTHER = 'Báo cáo kết quả đợt 3';

test('the officer prepares, the head approves on a phone, which sends', async ({ browser }) => {
  const head = await signedIn(browser, 'chutich.hopthanh');
  await head.setViewportSize({ width: 390, height: 844 });
  await head.getByRole('link', { name: 'Cách gửi báo cáo của đơn vị' }).click();
  await head.getByLabel('Cán bộ trình, thủ trưởng duyệt rồi mới gửi').check();
  await head.getByRole('button', { name: 'Lưu' }).click();
  await expect(head.getByText('Đã lưu.')).toBeVisible();

  const officer = await signedIn(browser, 'xa.hopthanh');
  await officer.locator('.card', { hasText: REPORT }).getByRole('link').click();
  await fillReport(officer);
  await explainAll(officer);
  await expect(officer.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await officer.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(officer.getByText(/Thời điểm duyệt là thời điểm nộp/)).toBeVisible();
  await officer.getByRole('button', { name: 'Trình duyệt' }).click();
  await expect(officer.getByRole('heading', { name: 'Chờ thủ trưởng duyệt' })).toBeVisible();

  await head.goto('/');
  await head.getByRole('link', { name: 'Xem và duyệt' }).click();
  const wide = await head.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await head.locator('summary', { hasText: 'Đưa lại cho cán bộ' }).click();
  await head.locator('details[open] textarea').fill('Kiểm tra lại số buổi.');
  await head.getByRole('button', { name: 'Đưa lại cho cán bộ' }).click();

  await officer.reload();
  await expect(officer.getByText('Kiểm tra lại số buổi.')).toBeVisible();
  await officer.locator('#values-B01').fill('14');
  await expect(officer.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await officer.getByRole('button', { name: 'Kiểm tra' }).click();
  await officer.getByRole('button', { name: 'Trình duyệt' }).click();
  await expect(officer.getByRole('heading', { name: 'Chờ thủ trưởng duyệt' })).toBeVisible();

  await head.goto('/nhiem-vu');
  await expect(head.getByRole('navigation').getByText('1 báo cáo chờ duyệt')).toBeAttached();
  await head.goto('/');
  await head.getByRole('link', { name: 'Xem và duyệt' }).click();
  await head.getByRole('button', { name: 'Duyệt và gửi' }).click();
  await expect(head.getByRole('heading', { name: /Đã nhận báo cáo/ })).toBeVisible();
  await officer.reload();
  await officer.getByText('Quá trình xử lý báo cáo').first().click();
  await expect(officer.getByText('Thủ trưởng duyệt và gửi')).toBeVisible();
});

test('asked and approved without a network: each goes out by itself when it is back', async ({ browser }) => {
  const head = await signedIn(browser, 'chutich.hopthanh');
  await head.setViewportSize({ width: 390, height: 844 });
  await head.getByRole('link', { name: 'Cách gửi báo cáo của đơn vị' }).click();
  await head.getByLabel('Cán bộ trình, thủ trưởng duyệt rồi mới gửi').check();
  await head.getByRole('button', { name: 'Lưu' }).click();
  await expect(head.getByText('Đã lưu.')).toBeVisible();

  const officer = await signedIn(browser, 'xa.hopthanh');
  await officer.locator('.card', { hasText: OTHER }).getByRole('link').click();
  await fillReport(officer);
  await explainAll(officer);
  await expect(officer.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await officer.context().setOffline(true);
  await officer.locator('#values-B01').fill('15');
  await expect(officer.getByText(/Đang ngoại tuyến/).first()).toBeVisible();
  await officer.getByRole('button', { name: 'Kiểm tra' }).click();
  await officer.getByRole('button', { name: 'Trình duyệt' }).click();
  await expect(officer.getByText(/ngay khi có mạng/)).toBeVisible();
  await officer.context().setOffline(false);
  await expect(officer.getByRole('heading', { name: 'Chờ thủ trưởng duyệt' })).toBeVisible();

  await head.goto('/');
  await head.locator('.card', { hasText: OTHER }).getByRole('link', { name: 'Xem và duyệt' }).click();
  await expect(head.getByText('15', { exact: true })).toBeVisible();
  await head.context().setOffline(true);
  await head.getByRole('button', { name: 'Duyệt và gửi' }).click();
  await expect(head.getByText(/Đã duyệt trên máy này/)).toBeVisible();
  await officer.reload();
  await expect(officer.getByRole('heading', { name: 'Chờ thủ trưởng duyệt' })).toBeVisible();
  await head.context().setOffline(false);
  await expect(head.getByRole('heading', { name: /Đã nhận báo cáo/ })).toBeVisible();
});

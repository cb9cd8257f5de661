import { expect, test } from '@playwright/test';
import { explainAll, fillReport, signedIn } from './people';

const REPORT = 'Báo cáo nhanh giữa đợt';

test('the queue is worked off by keyboard, plain reports together, and a question travels both ways', async ({
  browser,
}) => {
  const ward = await signedIn(browser, 'xa.camduong');
  await ward.locator('.card', { hasText: REPORT }).getByRole('link').click();
  await fillReport(ward);
  await explainAll(ward);
  await ward.getByRole('button', { name: 'Kiểm tra' }).click();
  await ward.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(ward.getByRole('heading', { name: /Đã nhận báo cáo/ })).toBeVisible();

  const police = await signedIn(browser, 'congan');
  await police.getByRole('link', { name: 'Xem xét lần lượt' }).click();
  await expect(police.getByRole('heading', { name: /Xem xét báo cáo/ })).toBeVisible();
  const row = police.locator('.queue-list li', { hasText: 'Cam Đường' }).filter({ hasText: REPORT });
  await row.getByRole('button').click();
  await expect(police.getByText(/^\d+ trên \d+$/)).toBeVisible();
  await police.getByText('Ý kiến trao đổi').click();
  await police.getByLabel('Viết ý kiến').fill('Đã gồm buổi tại trường học chưa?');
  await police.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(police.getByText('Đã gồm buổi tại trường học chưa?')).toBeVisible();

  await police.getByRole('heading', { name: /Xem xét báo cáo/ }).click();
  await police.keyboard.press('r');
  await police.getByLabel(/Lý do trả lại/).fill('Đề nghị rà lại số buổi.');
  await police.getByRole('button', { name: /^Trả lại/ }).click();
  await expect(row).toHaveCount(0);

  await ward.reload();
  await expect(ward.getByText('Đề nghị rà lại số buổi.')).toBeVisible();
  await ward.getByText(/Ý kiến trao đổi/).click();
  await ward.getByLabel('Trả lời').fill('Đã gồm.');
  await ward.getByRole('button', { name: 'Trả lời' }).click();
  await expect(ward.getByText('Đã gồm.', { exact: false }).first()).toBeVisible();
});

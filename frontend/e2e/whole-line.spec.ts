import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fillReport, signedIn } from './people';

const REAL = '../../shared/data/directive-1013.ocr.txt';
const letter = existsSync(REAL) ? REAL : '../samples/cong-van-mau-ocr.txt';
const number = existsSync(REAL) ? '1013/UBND-VHTT' : '215/UBND-VHTT';

test('from the letter to the accepted report', async ({ browser }) => {
  const police = await signedIn(browser, 'congan');
  await police.getByRole('link', { name: 'Nhập văn bản' }).click();
  await police.getByLabel('Dán nội dung văn bản').fill(readFileSync(letter, 'utf8'));
  await police.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(police.getByRole('heading', { name: number })).toBeVisible();
  const putInForce = police.getByRole('button', { name: 'Ban hành vào hệ thống' });
  await expect(putInForce).toBeDisabled();

  // Every question that must be answered, then every reading that is not certain
  const register = police.getByRole('radio', { name: /vẫn tạo mới/ });
  const questions = police.locator('.pane-fields > .question');
  const mustAnswer = police.locator(
    'h2:has-text("Câu hỏi cần trả lời") ~ .question:not(h2:has-text("Đã đọc được") ~ .question)',
  );
  for (let i = 0; i < (await mustAnswer.count()); i++) {
    const question = mustAnswer.nth(i);
    const first = (await register.count()) > 0 && i === 0 ? register : question.getByRole('radio').first();
    await first.check();
    await expect(question.getByText('Đã trả lời')).toBeVisible();
  }
  await expect(questions.first()).toBeVisible();
  while ((await police.getByRole('button', { name: 'Đúng', exact: true }).count()) > 0) {
    const before = await police.getByRole('button', { name: 'Đúng', exact: true }).count();
    await police.getByRole('button', { name: 'Đúng', exact: true }).first().click();
    await expect(police.getByRole('button', { name: 'Đúng', exact: true })).toHaveCount(before - 1);
  }
  await expect(putInForce).toBeEnabled();
  await putInForce.click();
  await expect(police.getByRole('heading', { name: 'Nội dung giao việc' })).toBeVisible();
  const directive = police.url().split('/').at(-1) ?? '';

  const ward = await signedIn(browser, 'phuong.duyenhai');
  await ward.goto(`/van-ban/${directive}`);
  await ward.getByLabel('Chỉ việc của đơn vị tôi').check();
  await expect(ward.locator('.clauses .mine').first()).toBeVisible();
  await ward.getByRole('link', { name: 'Bảng theo dõi' }).click();
  await ward.locator('.cell').first().click();
  await fillReport(ward);
  await expect(ward.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await ward.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await ward.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(ward.getByText(/BN-\d{4}-\d{6}/)).toBeVisible();
  const report = ward.url();

  // Whoever holds the receipt may check it, without an account
  const address = await ward.getByRole('link', { name: 'Kiểm tra biên nhận' }).getAttribute('href');
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(address ?? '');
  await expect(stranger.getByText('Biên nhận đúng')).toBeVisible();
  await stranger.goto(`${address?.slice(0, -1)}x`);
  await expect(stranger.getByText(/Không có biên nhận/)).toBeVisible();

  await police.goto(report);
  await police.getByLabel('Đánh dấu').nth(3).check();
  await police.locator('summary', { hasText: 'Trả lại (1)' }).click();
  await police.getByLabel('Lý do trả lại').fill('Đề nghị rà lại số lượt người.');
  await police
    .getByRole('button', { name: /Trả lại/ })
    .last()
    .click();
  await expect(police.getByText('↩ Trả lại')).toBeVisible();

  await ward.reload();
  await expect(ward.getByText('Đề nghị rà lại số lượt người.')).toBeVisible();
  await ward.locator('#values-B02').fill('600');
  await expect(ward.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
  await ward.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await ward.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(ward.getByText('Đã nhận báo cáo', { exact: false })).toBeVisible();

  await police.reload();
  await police.getByRole('button', { name: 'Chấp nhận' }).click();
  await expect(police.getByText('✓ Đã nhận')).toBeVisible();
  await ward.reload();
  await ward.getByText('Quá trình xử lý báo cáo').click();
  await expect(ward.locator('.timeline li')).toHaveText([
    /Đã gửi/,
    /Nơi nhận đã mở.*Công an thành phố/,
    /Trả lại/,
    /Đã gửi/,
    /Nơi nhận đã mở/,
    /Chấp nhận/,
  ]);
  await expect(ward.getByText('Lần gửi 2 so với lần 1')).toBeVisible();
  await expect(ward.locator('.changes ins')).toHaveText('600');
  await police.goto(`/van-ban/${directive}/bang-theo-doi`);
  await expect(police.locator('.cell-good').first()).toBeVisible();
});

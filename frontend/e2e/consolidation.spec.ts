import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { explainAll, fillReport, signedIn } from './people';

const PERIOD = 'Báo cáo chuyên đề để tổng hợp';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function send(ward: Page) {
  await ward.locator('.card', { hasText: PERIOD }).getByRole('link').click();
  await fillReport(ward);
  await explainAll(ward);
  await ward.getByRole('button', { name: 'Kiểm tra' }).click();
  await ward.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(ward.getByRole('heading', { name: /Đã nhận báo cáo/ })).toBeVisible();
}

test('a period is consolidated, a late report is noticed, and the ward learns where its figures went', async ({
  browser,
}) => {
  const police = await signedIn(browser, 'congan');
  await police.getByRole('link', { name: 'Văn bản chỉ đạo' }).click();
  await police.getByRole('link', { name: /99\/UBND-DEMO/ }).click();
  await police.getByText('Thêm kỳ báo cáo').first().click();
  await police.getByLabel('Tên kỳ báo cáo').fill(PERIOD);
  await police.getByLabel('Ngày', { exact: true }).fill(inDays(20));
  await police.getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
  const period = police.locator('.period', { hasText: PERIOD });

  const ward = await signedIn(browser, 'phuong.kimtan');
  await send(ward);
  await period.getByRole('link', { name: 'Tổng hợp' }).click();
  await police.getByRole('button', { name: 'Bắt đầu tổng hợp' }).click();
  await expect(police.getByText(/^1\/\d+ đơn vị$/).first()).toBeVisible();

  // A figure leads to the report it is made of
  await police.getByRole('button', { name: 'Nguồn của B02: 640' }).click();
  await expect(police.getByRole('link', { name: 'UBND phường Kim Tân' }).first()).toBeVisible();

  // What a unit wrote goes in with its name, and is kept when the fingers rest
  await police.getByRole('button', { name: 'Đưa vào' }).first().click();
  await expect(police.getByLabel('Đánh giá chung')).toHaveValue(/tổ dân phố\. \(UBND phường Kim Tân\)/);
  await expect(police.getByText('Đã lưu.')).toBeVisible();

  const late = await signedIn(browser, 'xa.hopthanh');
  await send(late);
  await police.reload();
  await expect(police.getByText(/Có thay đổi sau khi lấy số liệu: 1 báo cáo/)).toBeVisible();
  await police.getByRole('button', { name: 'Lấy lại số liệu' }).click();
  await expect(police.getByRole('button', { name: 'Nguồn của B02: 1.280' })).toBeVisible();
  await expect(police.getByLabel('Đánh giá chung')).toHaveValue(/Kim Tân/);

  const found = await new AxeBuilder({ page: police })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);

  const paper = police.waitForEvent('download');
  await police.getByRole('button', { name: /thể thức: Word/ }).click();
  expect((await paper).suggestedFilename()).toMatch(/^bao-cao-tong-hop-.*\.docx$/);

  await police.locator('summary', { hasText: 'Phát hành' }).click();
  await police.getByLabel('Số, ký hiệu').fill('87/BC-CATP');
  await police.getByRole('button', { name: 'Phát hành' }).click();
  await expect(police.getByText('Đã phát hành')).toBeVisible();
  await expect(police.getByLabel('Đánh giá chung')).toHaveCount(0);

  await ward.reload();
  await expect(ward.getByText(/Đã dùng trong báo cáo tổng hợp số 87\/BC-CATP/)).toBeVisible();
  await ward.getByText('Số liệu của đơn vị trong số chung').click();
  await expect(ward.getByRole('row', { name: /B02.* 640 1\.280/ })).toBeVisible();
  await ward.getByText('Quá trình xử lý báo cáo').click();
  await expect(ward.getByText('Dùng trong báo cáo tổng hợp', { exact: true })).toBeVisible();
});

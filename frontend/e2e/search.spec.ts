import { expect, test } from '@playwright/test';
import { signedIn } from './people';

test('everything written is found from anywhere, without marks, and led to', async ({ browser }) => {
  const officer = await signedIn(browser, 'phuong.duyenhai');
  await officer.keyboard.press('/');
  await officer.keyboard.type('nguoi cao tuoi');
  await officer.keyboard.press('Enter');
  await expect(
    officer.getByRole('heading', { level: 1, name: 'Kết quả tìm “nguoi cao tuoi”' }),
  ).toBeVisible();
  const clauses = officer.getByRole('region', { name: 'Mục của văn bản' });
  await expect(clauses.locator('mark').first()).toHaveText('người');
  await clauses.getByRole('link').first().click();
  await expect(officer).toHaveURL(/\/van-ban\/[0-9a-f-]{36}$/);

  await officer.goto('/tim?q=1013');
  await expect(
    officer.getByRole('region', { name: 'Văn bản chỉ đạo' }).getByRole('link').first(),
  ).toContainText('1013/UBND-VHTT');

  await officer.getByLabel('Tìm (không cần dấu)').fill('khongaivietchunay');
  await officer.keyboard.press('Enter');
  await expect(officer.getByText('Không tìm thấy gì')).toBeVisible();
});

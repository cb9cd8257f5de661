import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, expect, test } from '@playwright/test';
import { goTo, signedIn } from './people';
import { pictured } from './pictures';

const picture = pictured('journey-5');

/** Eight by eight, red. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC';

/** A page of somebody else's, at an origin of its own. */
async function foreignPage(body: string): Promise<[Server, string]> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="vi"><title>Bài của cổng</title><h1>Bài</h1>${body}</html>`);
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/bai`];
}

async function example(browser: Browser, name: string) {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/cong-bo/tich-hop');
  const code = (await page.locator(`[data-example="${name}"] code`).textContent()) ?? '';
  await page.context().close();
  return code;
}

test('journey 5: the commands of the instructions run as they stand', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/cong-bo/tich-hop');
  await picture(page, '1-instructions');
  const shell = async (name: string) => {
    const code = (await page.locator(`[data-example="${name}"] code`).textContent()) ?? '';
    return execFileSync('bash', ['-c', code], { encoding: 'utf8', timeout: 20_000 });
  };
  expect(await shell('curl-head')).toMatch(/^etag: .+/im);
  expect((await shell('curl-etag')).trim().endsWith('304')).toBe(true);
  expect(JSON.parse(await shell('oembed'))).toMatchObject({ version: '1.0', type: 'rich' });
  for (const name of ['rss', 'atom', 'json', 'rss-filtered', 'atom-filtered']) {
    const address = (await page.locator(`[data-example="${name}"] code`).textContent()) ?? '';
    const feed = await page.request.get(address);
    expect(feed.status(), address).toBe(200);
    expect(feed.headers()['access-control-allow-origin'], address).toBe('*');
  }
});

test('journey 5: a card and a picture in a page of another site, without scripts', async ({
  browser,
  baseURL,
}) => {
  const iframe = await example(browser, 'iframe');
  const figure = await example(browser, 'static');
  const [server, address] = await foreignPage(iframe + figure);
  try {
    const portal = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const said: string[] = [];
    portal.on('console', (message) => said.push(message.text()));
    await portal.goto(address);
    const card = portal.frameLocator('iframe');
    await expect(card.getByRole('heading', { level: 1 }), said.join('\n')).toBeVisible();
    await expect(card.getByRole('link', { name: 'Bản chữ (văn bản thuần)' })).toHaveAttribute(
      'href',
      new RegExp(`^${baseURL}/cong-bo/tai-lieu/`),
    );
    const shown = portal.locator('figure img');
    await expect.poll(async () => (await shown.boundingBox())?.width).toBe(600);
    await expect(shown).toHaveJSProperty('naturalWidth', 1200);
    await expect(shown).toHaveAttribute('alt', /\S/);
    expect(said).toEqual([]);
    await picture(portal, '2-in-a-portal');
  } finally {
    server.close();
  }
});

test('journey 5: what a ward used is offered to its report, confirmed with one tap', async ({ browser }) => {
  const ward = await signedIn(browser, 'phuong.baclenh');
  await ward.getByRole('link', { name: 'Tài liệu tuyên truyền' }).click();
  const work = ward.getByRole('article').filter({ hasText: 'Đừng bấm đường dẫn lạ' });
  await work.getByRole('link', { name: 'Chúng tôi đã dùng' }).click();
  await expect(ward.getByLabel('Tài liệu', { exact: true }).locator('option:checked')).toContainText(
    'Đừng bấm đường dẫn lạ',
  );
  await ward.getByLabel('Hình thức').selectOption('SPEAKER');
  // Within the days of the report whichever side of midnight this runs on
  await ward.getByLabel('Ngày dùng').fill(new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10));
  await ward.getByLabel('Nơi dùng').fill('Nhà văn hóa tổ 5');
  await ward.getByLabel(/Số lần/).fill('2');
  await ward.getByLabel(/Số người tiếp cận/).fill('80');
  await ward.getByLabel('Ảnh (nếu có)').setInputFiles({
    name: 'buoi-noi-chuyen.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PICTURE, 'base64'),
  });
  await ward.getByRole('button', { name: 'Ghi lần dùng này' }).click();
  await expect(ward.getByText('Đã ghi.')).toBeVisible();
  const recorded = ward.locator('.uses li').filter({ hasText: 'Nhà văn hóa tổ 5' });
  await recorded.getByRole('button', { name: 'Xem ảnh' }).click();
  await expect(recorded.getByRole('img', { name: /Nhà văn hóa tổ 5/ })).toHaveJSProperty('naturalWidth', 8);

  await ward.getByRole('link', { name: 'Việc cần làm' }).click();
  await ward
    .getByRole('listitem')
    .filter({ hasText: 'Báo cáo nhanh giữa đợt' })
    .first()
    .getByRole('link', { name: /báo cáo/i })
    .click();
  const offered = ward.getByRole('region', { name: 'Gợi ý số liệu từ những lần đã ghi' });
  await expect(offered.getByText('B02: 80')).toBeVisible();
  await picture(ward, '3-report');
  const saved = ward.waitForResponse((r) => r.request().method() === 'PUT' && r.ok());
  await offered.getByRole('button', { name: /B02/ }).click();
  await expect(ward.locator('#values-B02')).toHaveValue('80');
  await expect(offered.getByText('B02: 80')).toHaveCount(0);
  await saved;

  const office = await signedIn(browser, 'vhtt');
  await goTo(office, 'Đã dùng');
  await expect(office.getByText(/Nhà văn hóa tổ 5/)).toBeVisible();
  await office.getByRole('link', { name: 'Tài liệu còn thiếu' }).click();
  await expect(office.getByText(/cặp chủ đề và ngôn ngữ chưa có gì/)).toBeVisible();
  await expect(
    office
      .getByRole('row', { name: /UBND phường Bắc Lệnh/ })
      .getByRole('cell')
      .first(),
  ).toHaveText(/[1-9]/);
  await picture(office, '4-gaps');
  const citizen = await (await browser.newContext()).newPage();
  await citizen.goto('/cong-bo?q=duong+dan+la');
  await citizen.getByRole('link', { name: /Đừng bấm đường dẫn lạ/ }).click();
  await expect(citizen.getByText(/Các đơn vị đã dùng/)).toBeVisible();
});

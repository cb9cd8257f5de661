import { type Browser, expect, type Page, test } from '@playwright/test';
import { signedIn } from './people';
import { photos } from './photos';
import { pictured } from './pictures';
import { WeakLine } from './weakLine';

const PASSWORD = 'mat-khau-cua-kiem-thu';
const OFFICER = 'phuong.xuantang';
const picture = pictured('journey-1');

const KB = 1024;
const PHOTOS = 6;
const told: string[] = [];
const tell = (what: string, m: { up: number; down: number; seconds: number }) =>
  told.push(
    `${what}: ${m.seconds.toFixed(1)} s, ${(m.up / KB).toFixed(1)} KB up, ${(m.down / KB).toFixed(1)} KB down`,
  );

async function onThePhone(browser: Browser, line: WeakLine) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    baseURL: await line.open(),
  });
  return context.newPage();
}

async function signIn(page: Page) {
  await page.getByLabel('Tên đăng nhập').fill(OFFICER);
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.keyboard.press('Enter');
}

const button = (page: Page) => page.locator('.group-dueToday .button-main').first();

test('a ward officer on deadline day, on a weak line', async ({ browser }) => {
  test.setTimeout(240_000);
  const line = new WeakLine(Number(process.env.E2E_PORT));
  const phone = await onThePhone(browser, line);
  try {
    await test.step('home: what is due today, and one button', async () => {
      const first = await line.counted(async () => {
        await phone.goto('/');
        await phone.getByLabel('Mật khẩu').waitFor();
      });
      tell('sign-in page, first visit', first);
      expect.soft(first.down).toBeLessThan(170 * KB);
      tell(
        'home after signing in',
        await line.counted(async () => {
          await signIn(phone);
          await button(phone).waitFor();
        }),
      );
      await picture(phone, '1-home');
      await phone.evaluate(() => navigator.serviceWorker.ready);
    });

    await test.step('the second visit asks for little', async () => {
      await settled(line);
      let requests = 0;
      const count = (request: { url: () => string }) => {
        if (request.url().includes('/api/')) requests++;
      };
      phone.on('request', count);
      const second = await line.counted(async () => {
        await phone.reload();
        await button(phone).waitFor();
      });
      phone.off('request', count);
      tell(`home, second visit (${requests} requests)`, second);
      // The session, the reports, those sent lately, the duties, the warnings and the changed letters
      expect.soft(requests).toBeLessThanOrEqual(6);
      expect.soft(second.down).toBeLessThan(40 * KB);
      expect.soft(second.seconds).toBeLessThan(5);
    });

    await test.step('the link of a reminder leads, over the sign-in, to the report', async () => {
      await button(phone).press('Enter');
      await phone.locator('#values-B02').waitFor();
      const report = phone.url();
      const elsewhere = await (await browser.newContext()).newPage();
      await elsewhere.goto(new URL(report).pathname);
      await signIn(elsewhere);
      await expect(elsewhere.locator('#values-B02')).toBeVisible();
      expect(new URL(elsewhere.url()).pathname).toBe(new URL(report).pathname);
      await elsewhere.context().close();
    });

    await test.step('the net goes: typing goes on, and where it is kept is said', async () => {
      await expect(phone.getByText(/^Kỳ trước:/).first()).toBeVisible();
      line.cut();
      await phone.context().setOffline(true);
      // What goes on from the last period is taken at once, each figure with its source
      await phone.getByRole('button', { name: /^Lấy số kỳ trước làm mốc/ }).press('Enter');
      await expect.poll(() => phone.locator('.carried').count()).toBeGreaterThanOrEqual(9);
      await phone.locator('#values-A01').fill('2');
      await phone.locator('#values-B01').fill('12');
      await phone.locator('#values-B02').fill('99999');
      await expect(phone.getByText(/Đang ngoại tuyến – đã lưu trên máy này \d\d:\d\d/)).toBeVisible();
      await picture(phone, '2-offline');
    });

    await test.step('a figure out of line is asked about, an empty one is told at the top', async () => {
      await expect(phone.locator('.query').getByText('Cần giải thích').first()).toBeVisible();
      const broadcasts = phone.locator('.field', { has: phone.locator('#values-C02') });
      const last = Number(/Kỳ trước: (\d+)/.exec((await broadcasts.textContent()) ?? '')?.[1]);
      expect(last).toBeGreaterThan(0);
      await phone.locator('#values-C02').fill(String(10 * last));
      await expect(broadcasts.getByText(/gấp từ 10 lần kỳ trước trở lên/)).toBeVisible();
      await phone.locator('#values-C02').fill('');
      await phone.locator('#values-E01').fill('');
      await phone.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).press('Enter');
      await expect(phone.locator('.summary')).toBeFocused();
      await picture(phone, '3-errors');
      await phone
        .locator('.summary a', { hasText: 'B03' })
        .or(phone.locator('.summary a').first())
        .first()
        .press('Enter');
      await phone.locator('#values-B03').fill('210');
      await phone.locator('#values-E01').fill('9');
      await phone.locator('#narrative-assessment').fill('Đã tuyên truyền tại các tổ dân phố.');
      await phone.locator('#notes-B02').fill('Mít tinh toàn phường, có điểm danh.');
      await picture(phone, '4-explained');
    });

    await test.step('six photos: small at once, kept on the phone with their pictures', async () => {
      const taken = await photos(await phone.context().newPage(), PHOTOS);
      for (const photo of taken) expect(photo.buffer.length).toBeGreaterThan(3_000_000);
      await phone.locator('#files-report').setInputFiles(taken);
      const rows = phone.locator('.file-list li');
      // Twelve million dots each: a matter of the machine, not of the line
      await expect(rows.locator('img')).toHaveCount(PHOTOS, { timeout: 60_000 });
      for (const text of await rows.locator('.quiet').allTextContents()) {
        expect(text).toContain('trên máy này, chờ mạng');
        expect(Number(/(\d+) KB/.exec(text)?.[1])).toBeLessThanOrEqual(300);
      }
      await rows.first().scrollIntoViewIfNeeded();
      await picture(phone, '5-photos');
    });

    await test.step('a colleague wrote meanwhile: both values, and the person chooses', async () => {
      const colleague = await signedIn(browser, OFFICER);
      await colleague.goto(new URL(phone.url()).pathname);
      await colleague.locator('#values-B03').fill('150');
      await expect(colleague.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
      await colleague.context().close();
      line.mend();
      await phone.context().setOffline(false);
      const choice = phone.getByRole('alertdialog');
      await expect(choice).toContainText('210');
      await expect(choice).toContainText('150');
      await choice.scrollIntoViewIfNeeded();
      await picture(phone, '6-both-values');
      await choice.getByRole('radio').first().press(' ');
      await choice.getByRole('button').last().press('Enter');
      await expect(phone.locator('#values-B03')).toHaveValue('210');
      await expect(phone.getByText(/Đã lưu trên máy chủ/)).toBeVisible();
    });

    await test.step('sent without a net, it waits; with one, it goes', async () => {
      line.cut();
      await phone.context().setOffline(true);
      await phone.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).press('Enter');
      await phone.getByRole('button', { name: 'Gửi báo cáo' }).press('Enter');
      await expect(phone.getByText(/Sẽ gửi ngay khi có mạng/)).toBeVisible();
      await phone.getByText('Tệp dự phòng', { exact: true }).press('Enter');
      await expect(phone.getByRole('button', { name: 'Lưu tệp dự phòng' })).toBeVisible();
      await picture(phone, '7-waits');
    });

    await test.step('the answer is lost on the way; sent again, it is the same receipt', async () => {
      line.mend();
      line.swallowAnswers();
      const arrived = phone.waitForRequest((request) => request.url().endsWith('/submit'));
      await phone.context().setOffline(false);
      const key = (await arrived).headers()['idempotency-key'];
      await sentOnTheServer(browser, phone);
      line.cut();
      line.mend();
      const again = phone.waitForResponse((response) => response.url().endsWith('/submit'));
      const sending = await line.counted(async () => {
        await phone
          .getByRole('button', { name: 'Thử lại' })
          .or(phone.getByText(/BN-\d{4}-\d{6}/))
          .first()
          .press('Enter');
        await expect(phone.getByText(/BN-\d{4}-\d{6}/).first()).toBeVisible();
      });
      tell('report sent again, to the receipt', sending);
      const answer = await again;
      expect(answer.request().headers()['idempotency-key']).toBe(key);
      expect(answer.headers()['idempotency-replayed']).toBe('true');
      expect.soft(sending.up + sending.down).toBeLessThan(30 * KB);
      await expect(phone.getByRole('heading', { name: /Đúng hạn/ })).toBeVisible();
      const code = phone.getByRole('img', { name: /Mã QR/ });
      await expect.poll(() => code.evaluate((i: HTMLImageElement) => i.naturalWidth)).toBeGreaterThan(0);
      await expect(phone.getByRole('button', { name: 'Tải biên nhận (PDF)' })).toBeVisible();
      await picture(phone, '8-receipt');
    });

    await test.step('the line breaks under a photo: what was there already is not sent again', async () => {
      const begun = await phone.waitForRequest((r) => r.method() === 'PATCH');
      const carried = line.up;
      await expect.poll(() => line.up - carried, { intervals: [100] }).toBeGreaterThan(60 * KB);
      const resumed = phone.waitForRequest((r) => r.method() === 'PATCH' && r.url() === begun.url());
      line.cut();
      line.mend();
      expect(Number((await resumed).headers()['upload-offset'])).toBeGreaterThan(0);
      await expect(
        phone.getByText(/[1-5]\/6 tệp đã đến, [1-5] tệp đang tải – không ảnh hưởng hạn/),
      ).toBeVisible();
      await picture(phone, '9-photos-follow');
    });

    await test.step('next morning: opened by whom, and sent once', async () => {
      const police = await signedIn(browser, 'congan');
      await police.goto(new URL(phone.url()).pathname);
      await expect(police.getByRole('button', { name: 'Chấp nhận' })).toBeVisible();
      line.broaden();
      await phone.reload();
      await expect(phone.getByText(/Công an thành phố đã mở \d\d:\d\d/)).toBeVisible();
      await expect(phone.getByText('6/6 tệp đã đến')).toBeVisible();
      await phone.getByText('Quá trình xử lý báo cáo').press('Enter');
      await expect(phone.locator('.timeline li')).toHaveText([/Đã gửi/, /Nơi nhận đã mở/, /Đủ ảnh, tệp/]);
      await picture(phone, '10-opened');
    });
  } finally {
    line.close();
    process.stdout.write(`${told.map((row) => `    weak line · ${row}`).join('\n')}\n`);
  }
});

/** The service worker fetches on its own after the first visit: until nothing moves for two seconds. */
async function settled(line: WeakLine) {
  let before = -1;
  await expect
    .poll(
      () => {
        const still = before === line.down;
        before = line.down;
        return still;
      },
      { intervals: [2000], timeout: 60_000 },
    )
    .toBe(true);
}

/** Seen by a colleague on a good line. */
async function sentOnTheServer(browser: Browser, phone: Page) {
  const colleague = await signedIn(browser, OFFICER);
  await colleague.goto(new URL(phone.url()).pathname);
  await expect(async () => {
    await colleague.reload();
    await expect(colleague.getByText(/BN-\d{4}-\d{6}/).first()).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await colleague.context().close();
}

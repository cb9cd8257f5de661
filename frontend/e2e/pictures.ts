import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** PICTURES=1 writes the steps of a journey to docs/pictures. */
export const pictured = (journey: string) => async (page: Page, name: string) => {
  if (process.env.PICTURES !== '1') return;
  const folder = `../docs/pictures/${journey}`;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
};

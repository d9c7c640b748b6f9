// What a screen is to somebody who does not see it: kept as a text, one file for each screen, in English.

import { existsSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './person';

/** Why a screen's text is not kept. */
const leftOut: [RegExp, string][] = [
  [/-(es|zh-Hans)$/, 'the same page in another language'],
  [/^plain-guides/, 'all guides in one: 120 kB of prose'],
];

/** What the page counts as the browser tells it: files by their names of this build, and seconds. */
const counted = /assets\/|since it opened/;

/** Sees that this is still the screen that was kept. What stands around it is kept once, as `frame`. */
export async function hearsAsKept(page: Page, name: string): Promise<void> {
  if (leftOut.some(([names]) => names.test(name))) return;
  await isAsKept(page.getByRole('main'), name);
}

/** Sees that what stands around a screen is as it was kept. */
export async function hearsTheFrameAsKept(page: Page): Promise<void> {
  await page.getByRole('main').evaluate((main) => { main.hidden = true; });
  await isAsKept(page.locator('body'), 'frame');
}

/**
 * Compares every letter. Playwright's own comparison of such texts writes a pattern in place of each number, and any
 * number would do for the one to call.
 */
async function isAsKept(part: Locator, name: string): Promise<void> {
  const heard = async () => `${(await part.ariaSnapshot()).split('\n').filter((line) => !counted.test(line)).join('\n')}\n`;
  const file = test.info().snapshotPath('aria', `${name}.yml`);
  if (existsSync(file)) {
    // A part may still be on its way. What is wrong after that, the comparison below shows.
    await expect.poll(heard).toBe(readFileSync(file, 'utf8')).catch(() => undefined);
  }
  expect.soft(await heard()).toMatchSnapshot(['aria', `${name}.yml`]);
}

// The lines of help as a person meets them, and the clock by which they answer.

import type { Locator, Page } from '@playwright/test';

export const physicianLine = 'Physician Support Line';

/** Everyone on the shipped list, in the order in which the page shows them. */
export const everyone = [
  'In danger right now',
  '988 Suicide & Crisis Lifeline',
  'Crisis Text Line',
  'Veterans Crisis Line',
  physicianLine,
  'Doc To Doc',
  'Ohio Professionals Health Program',
  'National Maternal Mental Health Hotline',
  'National Domestic Violence Hotline',
];

/** At these hours nobody is in doubt: a Wednesday without a holiday, Eastern time. */
export const atThreeAtNight = '2026-10-14T07:00:00Z';
export const atThreeInTheAfternoon = '2026-10-14T19:00:00Z';

/** One line of the list. */
export function entry(page: Page, name: string): Locator {
  return page.locator('#app .listed', { has: page.getByRole('heading', { name, exact: true }) });
}

/** The names on the list, from the top. */
export function listed(page: Page): Promise<string[]> {
  return page.locator('#app .listed h3').allTextContents();
}

/** Everything that the strip which follows the clock says, from the left. */
export function stripSays(page: Page): Promise<string[]> {
  return page.locator('#strip a').evaluateAll((links) => links.map(({ textContent }) => (textContent ?? '').trim()));
}

/** It is another time, and the person looks at the page again. */
export async function looksAgainAt(page: Page, time: string, event = 'visibilitychange'): Promise<void> {
  await page.clock.setFixedTime(time);
  await page.evaluate((name) => document.dispatchEvent(new Event(name, { bubbles: true })), event);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

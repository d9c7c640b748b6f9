// The whole check, end to end, in each way that a person can answer it.

import { devices } from '@playwright/test';
import { expect, test, type Person } from '../person';
import * as sheets from '../sheets';

const answers = {
  burnout: [2],
  mood: [2, 1, 3, 2, 1, 1, 2, 1, 1],
  worry: [3, 2, 1, 2, 1, 1, 4],
  afterwards: [2, 1, 2, 1, 2],
  company: [1, 2, 3],
  alcohol: [3, 2, 2],
};

/** From the first question to the result; the totals are worked out from the papers alone. */
async function takesTheCheck(person: Person): Promise<void> {
  await person.fill(sheets.burnout, answers.burnout);
  await person.fill(sheets.mood, answers.mood);
  await person.sees(sheets.difficulty);
  await person.answer(2);
  await person.fill(sheets.worry, answers.worry);
  await person.sees(sheets.event);
  await person.answer(1);
  await person.sees(sheets.frightening);
  await person.answer(2);
  await person.fill(sheets.afterwards, answers.afterwards);
  await person.fill(sheets.company, answers.company);
  await person.fill(sheets.alcohol, answers.alcohol);
  await person.seesResult();
  for (const name of ['burnout', 'mood', 'worry', 'afterwards', 'company', 'alcohol'] as const) {
    await person.seesPlace(sheets[name].name, sheets.place(sheets[name], answers[name]));
  }
}

test('by mouse', async ({ person, page }) => {
  await person.open();
  await page.getByRole('link', { name: 'Check in on yourself' }).click();
  await person.sees('Before you start');
  await person.start();
  await takesTheCheck(person);
});

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
  test.use({ ...phone, viewport: { width: 390, height: 844 }, hand: 'touch' });

  test('by touch', async ({ person, page }) => {
    await person.open();
    await page.getByRole('link', { name: 'Check in on yourself' }).tap();
    await person.start();
    await takesTheCheck(person);
  });
});

test.describe('by keyboard alone', () => {
  test.use({ hand: 'keys' });

  test('from the first Tab to the result, focus on each new heading', async ({ person, page }) => {
    await person.open();
    await expect(page.locator('body')).toBeFocused();
    await person.press(page.getByRole('link', { name: 'Check in on yourself' }));
    await person.headingHasFocus();
    await person.start();
    await takesTheCheck(person);
    await person.headingHasFocus();
  });
});

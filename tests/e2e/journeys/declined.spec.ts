// "Prefer not to answer" everywhere: no score, and no calm word that nothing supports.

import { expect, test } from '../person';
import * as sheets from '../sheets';

/** Every question of a check in which nothing is answered, in order. */
const asked = [
  ...sheets.burnout.questions,
  ...sheets.mood.questions,
  ...sheets.worryShort.questions,
  sheets.event,
  sheets.frightening,
  ...sheets.company.questions,
  ...sheets.alcohol.questions,
];

test('a check without one answer says nothing about the person', async ({ person, page }) => {
  await person.begin();
  for (const words of asked) {
    await person.sees(words);
    await person.decline();
  }
  await person.seesResult();
  const main = page.locator('#app main');
  await expect(main).toContainText('Some questions were left open');
  await expect(main).toContainText('There is nothing to score');
  await expect(main).toContainText('people answer at 988 day and night');
  await expect(main).not.toContainText('Nothing in your answers reached a published line');
  await expect(main).not.toContainText(/out of \d|in the range|lowest published range/);
  await expect(main.locator('svg')).toHaveCount(0);
});

test('one open question leaves its scale without a score', async ({ person }) => {
  await person.begin('Mood');
  await person.hurry([1, 1, 1, 1, 'decline', 1, 1, 1, 1]);
  await person.seesResult();
  await person.seesPlace('Mood', 'Not scored, because a question was left open.');
  await expect(person.page.locator('#app main')).toContainText('Some questions were left open');
});

test('what was answered still counts as a floor', async ({ person }) => {
  await person.begin('Mood');
  await person.hurry([4, 4, 4, 4, 'decline', 1, 1, 1, 1, 1]);
  await person.seesResult();
  await person.seesPlace(
    'Mood',
    'Not scored, because a question was left open. The answers you did give already add up to at least 12.',
  );
  await expect(person.page.locator('#app main')).not.toContainText('in the range called');
});

test('an open question about self-harm is followed by 988, whatever else was answered', async ({ person, page }) => {
  await person.begin('Mood');
  await person.hurry([1, 1, 1, 1, 1, 1, 1, 1, 'decline']);
  await person.seesResult();
  await expect(page.locator('#app main')).toContainText('people answer at 988 day and night');
});

// Answering without a mouse: which keys choose, which go on, and where focus is.

import { expect, test } from '../person';
import * as sheets from '../sheets';

const [first, second, third] = sheets.mood.questions;

test.use({ hand: 'keys' });

test('nothing takes focus when the page opens', async ({ person, page }) => {
  await person.open('#/find');
  await person.sees('Find help');
  await expect(page.locator('body')).toBeFocused();
});

test('the first Tab reaches the way past the strip, and it works', async ({ person, page }) => {
  await person.open('#/check-in');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await person.sees('Before you start');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.activeElement?.closest('#app main') !== null);
  expect(inside, 'the next Tab is inside the page').toBe(true);
});

test('the arrow keys choose and stay; Enter goes on', async ({ person, page }) => {
  await person.begin('Mood');
  await person.headingHasFocus();
  await person.tabTo(person.at(1).getByRole('radio'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(person.at(3).getByRole('radio')).toBeChecked();
  await person.waits();
  await person.sees(first);
  await page.keyboard.press('Enter');
  await person.sees(second);
  await person.headingHasFocus();
});

test('the space bar chooses and stays', async ({ person, page }) => {
  await person.begin('Mood');
  await person.tabTo(person.at(1).getByRole('radio'));
  await page.keyboard.press('Space');
  await expect(person.at(1).getByRole('radio')).toBeChecked();
  await person.waits();
  await person.sees(first);
});

test('with going on by itself switched off, a number chooses and Enter goes on', async ({ person, page }) => {
  await person.begin('Mood');
  await page.getByRole('checkbox', { name: 'Go on by itself after each answer' }).uncheck();
  await person.heading.focus();
  await page.keyboard.press('3');
  await expect(person.at(3).getByRole('radio')).toBeChecked();
  await person.waits();
  await person.sees(first);
  await page.keyboard.press('Enter');
  await person.sees(second);
  // The choice stays switched off on the next question.
  await person.headingHasFocus();
  await page.keyboard.press('1');
  await expect(person.at(1).getByRole('radio')).toBeChecked();
  await person.waits();
  await person.sees(second);
});

test.describe('somebody who asked for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('is never moved on, and goes on by Next', async ({ person, page }) => {
    person.hand = 'mouse';
    await person.begin('Mood');
    await person.answer(2);
    await expect(person.at(2).getByRole('radio')).toBeChecked();
    await person.waits();
    await person.sees(first);
    await person.pressButton('Next');
    await person.sees(second);
  });
});

test('a number that no answer has does nothing', async ({ person, page }) => {
  await person.begin('Mood');
  await person.headingHasFocus();
  for (const key of ['0', '5', '9']) await page.keyboard.press(key);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
});

test('a number outside of the question does nothing', async ({ person, page }) => {
  await person.begin('Mood');
  await person.headingHasFocus();
  const outside = [
    page.locator('#strip a').first(),
    page.locator('.languages a').first(),
    page.locator('.leave'),
    page.getByRole('button', { name: 'Back' }),
    page.getByRole('button', { name: 'Prefer not to answer' }),
    page.getByRole('checkbox'),
    page.locator('#app summary'),
    page.locator('.foot a'),
  ];
  for (const place of outside) {
    await place.focus();
    await page.keyboard.press('2');
    await expect(place).toBeFocused();
  }
  // Where nothing has the focus.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('2');
  await person.waits();
  await person.sees(first);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  // The same key answers where it should.
  await person.heading.focus();
  await page.keyboard.press('2');
  await person.sees(second);
});

test('a key that is held down answers one question', async ({ person, page }) => {
  await person.begin('Mood');
  await person.headingHasFocus();
  await page.keyboard.down('2');
  await person.sees(second);
  await person.headingHasFocus();
  // The keyboard repeats a key that stays down.
  await page.keyboard.down('2');
  await page.keyboard.down('2');
  await page.keyboard.up('2');
  await person.waits();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await person.sees(second);
});

test('the progress is told once, politely', async ({ person, page }) => {
  await person.begin('Mood');
  const said = page.locator('#app > [role=status]');
  await expect(said).toHaveText(/^Question 1 of (about )?9\.$/);
  await person.answer(1);
  await person.sees(second);
  await expect(said).toHaveText(/^Question 2 of (about )?(9|10)\.$/);
  await person.answer(1);
  await person.sees(third);
});

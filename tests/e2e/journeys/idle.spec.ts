// A page on a shared computer that nobody touches any more: warned of, put off by any touch, then forgotten.

import type { Page } from '@playwright/test';
import { brokenRules } from '../axe';
import { filled, walk } from '../library';
import { cutOff, inEveryLook, tooSmall, tooWide } from '../looks';
import { expect, test } from '../person';
import * as sheets from '../sheets';
import { speak, tongues } from '../tongues';

const notice = (page: Page) => page.getByRole('alert');
const asked = 'Is anybody still here?';
const over = 'went back to its start';

/** So many minutes, and a moment: what falls due on the way is looked at only once. */
async function pass(page: Page, minutes: number): Promise<void> {
  await page.clock.fastForward(minutes * 60_000);
  await page.clock.fastForward(15_000);
}

test.beforeEach(({ page }) => page.clock.install({ time: new Date('2026-10-14T15:00:00-04:00') }));

test('a check is warned of after ten minutes, kept by a key as often as one likes, and forgotten after twelve', async ({ person, page }) => {
  await person.begin('Mood');
  await person.answer(3);
  for (const key of ['Shift', 'Tab', 'a', 'ArrowDown', 'Shift', 'Tab', 'a', 'ArrowDown', 'Shift', 'Tab', 'a']) {
    await pass(page, 9);
    await expect(notice(page)).toHaveCount(0);
    await pass(page, 1);
    await expect(notice(page)).toContainText(asked);
    await expect(notice(page)).toContainText('In 2 minutes');
    await person.sees(sheets.mood.questions[1]);
    await page.keyboard.press(key);
    await expect(notice(page)).toHaveCount(0);
  }
  await pass(page, 10);
  await expect(notice(page)).toContainText(asked);
  await pass(page, 2);
  await expect(notice(page)).toContainText(over);
  await person.sees('You carry a great deal');
  for (const words of sheets.mood.questions) await expect(page.locator('html')).not.toContainText(words);
  expect(new URL(page.url()).hash).toBe('#/');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(notice(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Check in on yourself' }).click();
  await person.start('Mood');
  await person.sees(sheets.mood.questions[0]);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a tap on the notice keeps the page and chooses nothing below it', async ({ person, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await person.begin('Mood');
  await pass(page, 10);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await person.sees(sheets.mood.questions[0]);
});

for (const tag of ['en', ...tongues]) {
  test(`the notice holds in every width and colour, in ${tag}`, async ({ person, page }) => {
    await person.begin('Mood');
    if (tag !== 'en') await speak(page, tag);
    await pass(page, 10);
    await expect(notice(page)).toHaveCount(1);
    await inEveryLook(page, async (look) => {
      expect.soft(await tooWide(page), `nothing sticks out (${look})`).toEqual([]);
      expect.soft(await tooSmall(page), `a thumb can hit it (${look})`).toEqual([]);
      expect.soft(await cutOff(page), `no text is cut off (${look})`).toEqual([]);
      expect.soft(await brokenRules(page), `axe (${look})`).toEqual([]);
    });
    await expect(notice(page), 'looking at it does not put it off').toHaveCount(1);
  });
}

test('a device that slept for an hour wakes to a page that has forgotten', async ({ person, page }) => {
  await person.open('#/colleague');
  await person.pressButton(filled(walk.begin));
  await pass(page, 60);
  await expect(notice(page)).toContainText(over);
  await person.sees('You carry a great deal');
});

test('whoever comes too late does not find what was there', async ({ person, page }) => {
  await person.begin('Mood');
  // The clock goes on, and no timer does: as on a device whose lid was closed.
  await page.clock.pauseAt(new Date('2026-10-14T15:20:00-04:00'));
  await page.keyboard.press('a');
  await person.sees('You carry a great deal');
});

test('a first screen that nobody used is left alone, and so is the list of those who answer', async ({ person, page }) => {
  for (const [door, heading] of [['', 'You carry a great deal'], ['#/find', 'Find help']]) {
    await person.open(door);
    await pass(page, 30);
    await expect(notice(page)).toHaveCount(0);
    await person.sees(heading);
  }
});

for (const door of ['#/find', '#/guides']) {
  test(`words that are looked for at ${door} do not stay for the next person`, async ({ person, page }) => {
    await person.open(door);
    await page.getByRole('searchbox').fill('suicide');
    await pass(page, 13);
    await person.sees('You carry a great deal');
    await person.open(door);
    await expect(page.getByRole('searchbox')).toHaveValue('');
  });
}

test('words that were looked for and wiped away by hand leave nothing to forget', async ({ person, page }) => {
  await person.open('#/find');
  await page.getByRole('searchbox').fill('suicide');
  await page.getByRole('searchbox').fill('');
  await pass(page, 30);
  await expect(notice(page)).toHaveCount(0);
  await person.sees('Find help');
});

test.describe('a letter', () => {
  test('waits half an hour, warns for five minutes, and is then erased', async ({ page }) => {
    await page.goto('/request/');
    await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
    const message = page.getByLabel('Anything you would like to say');
    await message.fill('It has been a hard month.');
    await pass(page, 29);
    await expect(notice(page)).toHaveCount(0);
    await pass(page, 1);
    await expect(notice(page)).toContainText('In 5 minutes');
    await message.press('End');
    await expect(notice(page)).toHaveCount(0);
    await expect(message).toHaveValue('It has been a hard month.');
    await pass(page, 30);
    await pass(page, 5);
    await expect(notice(page)).toContainText(over);
    await expect(message).toHaveValue('');
  });
});

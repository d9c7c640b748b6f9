// Hasty hands: a second press must not answer what it was not meant for.

import type { Page } from '@playwright/test';
import { expect, test, type Person } from '../person';
import * as sheets from '../sheets';

const [first, second] = sheets.mood.questions;

/** The second press of a pair, as the browser counts it. */
async function again(page: Page): Promise<void> {
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
}

/** Where a press on this answer lands. */
async function middle(person: Person, position: number) {
  const box = await person.at(position).boundingBox();
  if (!box) throw new Error('the answer is not drawn');
  return [box.x + box.width / 2, box.y + box.height / 2] as const;
}

test('a slow double click answers one question', async ({ person, page }) => {
  await person.begin('Mood');
  await person.sees(first);
  const [x, y] = await middle(person, 2);
  await page.mouse.click(x, y);
  await person.sees(second);
  await again(page);
  await person.waits();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await person.sees(second);
});

for (const [width, height] of [[320, 640], [390, 844], [1280, 720]]) {
  test(`a second press about self-harm cannot press the help away (${width} px)`, async ({ person, page }) => {
    await page.setViewportSize({ width, height });
    await person.begin('Mood');
    await person.hurry(new Array(8).fill(1));
    for (const option of [2, 3, 4]) {
      await person.sees('Thoughts that you would be better off dead');
      await person.at(option).scrollIntoViewIfNeeded();
      const [x, y] = await middle(person, option);
      await page.mouse.click(x, y);
      await person.sees('you come first');
      // Only looked at: a link there would open somebody else's page.
      const below = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('button')?.textContent, [x, y]);
      expect(below, 'nothing that leads away from the help lies under the second press').toBeUndefined();
      await person.pressButton('Back');
    }
  });
}

test('a slow double click on "Prefer not to answer" passes over one question', async ({ person, page }) => {
  await person.begin('Mood');
  await person.hurry(new Array(7).fill(1));
  const decline = await page.getByRole('button', { name: 'Prefer not to answer' }).boundingBox();
  const [x, y] = [decline!.x + decline!.width / 2, decline!.y + decline!.height / 2];
  await page.mouse.click(x, y);
  await person.sees('Thoughts that you would be better off dead');
  // The next question may have moved it: its own press would count, and so must not.
  await page.evaluate(() => {
    const button = [...document.querySelectorAll<HTMLElement>('#app button')].find(({ textContent }) => textContent === 'Prefer not to answer');
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 }));
  });
  await person.waits();
  await person.sees('Thoughts that you would be better off dead');
  await person.decline();
  await expect(person.heading).not.toContainText('Thoughts that you would be better off dead');
});

test('pressing Back within the beat goes back, and nowhere else', async ({ person, page }) => {
  await person.begin('Mood');
  await person.answer(1);
  await person.sees(second);
  await page.evaluate(() => {
    const answer = document.querySelectorAll<HTMLElement>('.answer')[2];
    answer.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    document.querySelector<HTMLElement>('#app button.back')?.click();
  });
  await person.sees(first);
  await person.waits();
  await person.sees(first);
});

test('a changed mind within the beat counts', async ({ person, page }) => {
  await person.begin('Mood');
  await person.headingHasFocus();
  await page.keyboard.press('2');
  await page.keyboard.press('4');
  await person.sees(second);
  await person.pressButton('Back');
  await person.sees(first);
  await expect(person.at(4).getByRole('radio')).toBeChecked();
});

// Leaving a page leaves nothing on it: the last screen a colleague sees on a shared computer.

import { expect, test, type Person } from '../person';
import { neutral, playNeutralPage } from '../away';
import * as sheets from '../sheets';

const [first, second, third] = sheets.mood.questions;

/** In the middle of a check, with answers given and one chosen. */
async function halfway(person: Person): Promise<void> {
  await person.begin('Mood');
  await person.hurry([4, 3]);
  await person.sees(third);
  await person.choose(2);
}

async function atTheResult(person: Person): Promise<void> {
  await person.begin('Mood');
  await person.hurry([4, 4, 4, 1, 1, 1, 1, 1, 1, 2]);
  await person.seesPlace('Mood', '9 out of 27, in the range called mild');
}

/** Nothing on the page was said or chosen by anybody. */
async function nothingIsLeft(person: Person): Promise<void> {
  const { page } = person;
  await person.started();
  await person.sees('Before you start');
  await expect(page.getByRole('radio')).toHaveCount(0);
  const left = await page.evaluate(() => document.documentElement.outerHTML);
  for (const words of [first, second, third, 'out of 27', 'in the range called', 'Question 3']) {
    expect(left).not.toContain(words);
  }
  // A new check starts blank.
  await person.start('Mood');
  await person.sees(first);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
}

const moments = [
  { name: 'half-way', reach: halfway },
  { name: 'at the result', reach: atTheResult },
];

for (const { name, reach } of moments) {
  test(`reload ${name}`, async ({ person, page }) => {
    await reach(person);
    await page.reload();
    await nothingIsLeft(person);
  });

  test(`another page and Back ${name}`, async ({ person, page, context }) => {
    await playNeutralPage(context);
    await reach(person);
    await page.goto(neutral);
    await page.goBack();
    await nothingIsLeft(person);
  });

  test(`Leave ${name} blanks at once, goes to a neutral page, and Back shows nothing`, async ({ person, page, context }) => {
    let letGo = () => {};
    await playNeutralPage(context, new Promise((done) => { letGo = done; }));
    await reach(person);
    // In one go inside the page: once the neutral page is on its way, the test cannot look any more.
    const shown = await page.evaluate(async () => {
      document.querySelector<HTMLElement>('a.leave')?.click();
      await new Promise(requestAnimationFrame);
      const { x, y, width, height } = document.querySelector('.blank')?.getBoundingClientRect() ?? new DOMRect();
      const said = document.querySelector('#app > [role=status]')?.textContent;
      return { cover: { x, y, width, height }, said, words: document.querySelector('#app')?.textContent };
    });
    expect(shown.cover).toEqual({ x: 0, y: 0, ...page.viewportSize() });
    expect(shown.said).toBe('Leaving this page. Your answers are erased.');
    expect(shown.words).not.toMatch(/Trouble falling|out of 27/);
    letGo();
    await expect(page).toHaveURL(neutral);
    await page.goBack();
    await nothingIsLeft(person);
  });

  test(`Shift three times ${name} leaves`, async ({ person, page, context }) => {
    await playNeutralPage(context);
    await reach(person);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await expect(page).toHaveURL(neutral);
    await page.goBack();
    await nothingIsLeft(person);
  });
}

test('Shift twice, and Shift with other keys, stays', async ({ person, page }) => {
  await halfway(person);
  for (const key of ['Shift', 'Shift', 'Tab', 'Shift', 'Shift']) await page.keyboard.press(key);
  await person.sees(third);
});

test('erase and leave: the answers go, help stays, and Back shows nothing', async ({ person, page, context }) => {
  await playNeutralPage(context);
  await atTheResult(person);
  await person.pressButton('Erase and leave');
  await person.sees('Your answers are erased.');
  await person.headingHasFocus();
  await expect(page.locator('#app')).not.toContainText('out of 27');
  await expect(page.locator('#app a[href="tel:988"]')).toBeVisible();
  await page.goBack();
  await nothingIsLeft(person);
});

test('from erased to the neutral page, and Back', async ({ person, page, context }) => {
  await playNeutralPage(context);
  await atTheResult(person);
  await person.pressButton('Erase and leave');
  await page.getByRole('link', { name: 'Go to a neutral page' }).click();
  await expect(page).toHaveURL(neutral);
  await page.goBack();
  await nothingIsLeft(person);
});

test('a duplicated or copied address opens at the start', async ({ person, page, context }) => {
  await halfway(person);
  const copy = await context.newPage();
  await copy.goto(page.url());
  await expect(copy.locator('#app h1')).toHaveText('Before you start');
});

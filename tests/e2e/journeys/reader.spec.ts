// For whom the page should be: chosen by whoever likes, for the order alone, and gone with everything else.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { neutral, playNeutralPage } from '../away';
import { brokenRules } from '../axe';
import { atThreeInTheAfternoon } from '../lines';
import { cutOff, inEveryLook, tooSmall, tooWide } from '../looks';
import { expect, test, type Person } from '../person';
import { picture } from '../pictures';

const words = JSON.parse(readFileSync(new URL('../../../public/content/en/catalogue.json', import.meta.url), 'utf8')) as Record<string, string>;

const [check, colleague, find, ask] = ['Check in on yourself', 'Help a colleague', 'Find help', 'Ask for a peer'];
const loved = 'Help someone you love';
const usual = [check, colleague, find, ask];

/** What each sees, written out by hand: the doors, and the guides that are named. */
const seen: [string, string[], string[]][] = [
  ['A physician in practice', [check, find, ask, colleague], ['After a difficult event', 'For trainees', 'All guides']],
  ['A resident or fellow', [check, find, colleague, ask], ['For trainees', 'After a difficult event', 'All guides']],
  ['A medical student', [check, find, colleague, ask], ['For trainees', 'After a difficult event', 'All guides']],
  ['Another clinician', [check, find, colleague, ask], ['After a difficult event', 'For trainees', 'All guides']],
  ['A leader of physicians', [colleague, find, check, ask], ['For leaders', 'After a difficult event', 'For trainees', 'All guides']],
  ['Family of a physician', [loved, find, check, ask], ['After a difficult event', 'For trainees', 'All guides']],
  ['Anyone', usual, ['After a difficult event', 'For trainees', 'All guides']],
];

const doors = (page: Page) => page.locator('#app .door h2');
const fold = (page: Page) => page.locator('#app .for-whom');
const summary = (page: Page) => fold(page).locator('summary');
const group = (page: Page) => fold(page).getByRole('group', { name: words.reader_ask });
const option = (page: Page, name: string): Locator => group(page).getByRole('radio', { name, exact: true });

/** Chooses with the mouse. */
async function chooses(page: Page, name: string): Promise<void> {
  if (!(await group(page).isVisible())) await summary(page).click();
  await group(page).locator('.answer', { has: page.getByText(name, { exact: true }) }).click();
  await expect(option(page, name)).toBeChecked();
}

/** The first screen, at which nobody has said who they are. */
async function isAsItWas(person: Person): Promise<void> {
  const { page } = person;
  await person.started();
  await person.sees('You carry a great deal');
  await expect(doors(page)).toHaveText(usual);
  await expect(summary(page)).toHaveText(words.reader_ask);
  await summary(page).click();
  await expect(option(page, 'Anyone')).toBeChecked();
  await expect(page.locator('html')).not.toContainText(loved);
}

test('it asks nobody: the doors are there, in their order, before anything is unfolded', async ({ person, page }) => {
  await person.open();
  await expect(doors(page)).toHaveText(usual);
  await expect(group(page)).toHaveCount(0);
});

test('each choice moves what it says and nothing else, and nothing is announced, asked or written down', async ({ person, page, watching }) => {
  await person.open();
  await summary(page).click();
  const [asked, address, title] = [watching.requests.length, page.url(), await page.title()];
  const history = await page.evaluate(() => window.history.length);
  await expect(group(page)).toContainText(words.reader_about);
  await expect(group(page).getByRole('radio')).toHaveCount(7);
  for (const [name, order, guides] of seen) {
    const before = await option(page, name).evaluate((one) => one.getBoundingClientRect().top + scrollY);
    await chooses(page, name);
    await expect(doors(page)).toHaveText(order);
    await expect(page.locator('#app .door.first h2')).toHaveText(order[0]);
    await expect(page.locator('#app .reads button')).toHaveText(guides);
    await expect(option(page, name), 'what was pressed keeps the focus').toBeFocused();
    const after = await option(page, name).evaluate((one) => one.getBoundingClientRect().top + scrollY);
    expect(Math.abs(after - before), `${name} stays where it was pressed`).toBeLessThan(2);
    await expect(page.locator('#app > [role=status]')).toHaveText('');
    await expect(summary(page)).toContainText(name === 'Anyone' ? words.reader_ask : name);
  }
  expect(page.url()).toBe(address);
  expect(await page.title()).toBe(title);
  expect(await page.evaluate(() => window.history.length)).toBe(history);
  expect(watching.requests.length, 'no request during all of it').toBe(asked);
});

test.describe('by keyboard alone', () => {
  test.use({ hand: 'keys' });

  test('it is reached, opened, answered with the arrows, and the doors follow', async ({ person, page }) => {
    await person.open();
    await person.press(summary(page));
    await expect(group(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(option(page, 'Anyone')).toBeFocused();
    for (const [name, order] of seen.slice(0, -1)) {
      await page.keyboard.press('ArrowDown');
      await expect(option(page, name)).toBeChecked();
      await expect(option(page, name)).toBeFocused();
      await expect(doors(page)).toHaveText(order);
    }
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => document.activeElement?.querySelector('h2')?.textContent);
    expect(next, 'the next Tab is the first door').toBe(loved);
    await page.keyboard.press('Enter');
    await person.sees(loved);
    await person.headingHasFocus();
  });
});

test('a family is spoken to as one, and told plainly whom the program serves', async ({ person, page }) => {
  await page.clock.setFixedTime(atThreeInTheAfternoon);
  await person.open();
  await chooses(page, 'Family of a physician');
  await page.getByRole('link', { name: loved }).click();
  await person.sees(loved);
  await expect(page.locator('#app main')).toContainText(words.family_lead);
  await expect(page.locator('#app main')).toContainText(words.family_danger);
  await expect(page.locator('#app main')).not.toContainText(words.colleague_danger);
  expect.soft(await brokenRules(page)).toEqual([]);
  await picture(page, 'reader-family-hub');
  const nav = page.getByRole('navigation', { name: 'Ways in' });
  await expect(nav.getByRole('link')).toHaveText(['Check in', loved, find, ask]);
  await nav.getByRole('link', { name: ask }).click();
  await expect(page.locator('#app main')).toContainText(words.served_family);
  await expect(page.locator('#app main')).not.toContainText(words.served_physicians);
  expect.soft(await brokenRules(page)).toEqual([]);
  await picture(page, 'reader-family-ask');
  await nav.getByRole('link', { name: find }).click();
  const line = (name: string) => page.locator('.line', { has: page.getByRole('heading', { name, exact: true }) });
  for (const name of ['Physician Support Line', 'Doc To Doc', 'Ohio Professionals Health Program']) {
    await expect(line(name)).toContainText(words.served_physicians);
  }
  const lines = page.locator('.line.listed h3');
  await expect(lines.first()).toHaveText('In danger right now');
  await expect(lines.nth(1)).toHaveText('988 Suicide & Crisis Lifeline');
  await picture(page, 'reader-family-find');
});

test('the others are told what is known of whom the program serves', async ({ person, page }) => {
  const told: [string, string | null][] = [
    ['A physician in practice', null],
    ['A resident or fellow', words.served_training],
    ['A medical student', words.served_training],
    ['Another clinician', words.served_clinician],
    ['A leader of physicians', null],
  ];
  await person.open();
  for (const [name, said] of told) {
    await chooses(page, name);
    await page.locator('#app .door', { hasText: ask }).click();
    await person.sees(ask);
    for (const words of told.flatMap(([, words]) => words ?? [])) {
      await expect(page.locator('#app main').getByText(words, { exact: true })).toHaveCount(words === said ? 1 : 0);
    }
    await page.locator('.wordmark').click();
    await expect(summary(page), 'asking for a peer does not forget it').toContainText(name);
  }
});

test('a result offers nobody first who does not serve them, and their own group is the first to compare with', async ({ person, page }) => {
  await page.clock.setFixedTime(atThreeInTheAfternoon);
  const offers: [string, string[], string][] = [
    ['Anyone', ['Physician Support Line', 'A clinician of your own', 'Doc To Doc'], 'Physicians'],
    ['A resident or fellow', ['Physician Support Line', 'A clinician of your own', 'Doc To Doc'], 'Residents and fellows'],
    ['Family of a physician', ['988 Suicide & Crisis Lifeline', 'A clinician of your own', 'Doc To Doc'], 'The general public'],
    ['Another clinician', ['988 Suicide & Crisis Lifeline', 'A clinician of your own', 'Doc To Doc'], 'The general public'],
  ];
  for (const [name, order, group] of offers) {
    await person.open();
    await chooses(page, name);
    await page.getByRole('link', { name: check }).click();
    await person.start('Worry');
    await person.hurry([3, 3, 3, 2, 2, 2, 2]);
    await person.seesResult();
    await expect(page.locator('#app :is(.sheet.next, .lines .line) h2'), name).toHaveText(order);
    const compare = page.getByRole('group', { name: 'Compare with' });
    await expect(compare.locator('.answer').first()).toHaveText(group);
    await expect(compare.locator('.answer')).toHaveCount(5);
    await expect(compare.getByRole('radio', { checked: true }), 'nobody is compared unasked').toHaveCount(0);
    await page.reload();
  }
});

test('somebody in danger finds the same whoever they say they are', async ({ person, page }) => {
  await page.clock.setFixedTime(atThreeInTheAfternoon);
  const found: string[][] = [];
  const after: string[][] = [];
  for (const name of ['Anyone', 'Family of a physician', 'Another clinician']) {
    await person.open();
    await chooses(page, name);
    await page.getByRole('link', { name: check }).click();
    await person.start('Mood');
    await person.hurry([1, 1, 1, 1, 1, 1, 1, 1, 2]);
    await expect(page.locator('#app :is(.sheet.care, .line) h2').first()).toBeVisible();
    found.push(await page.locator('#app :is(.sheet.care, .line) h2').allTextContents());
    await person.pressButton('I am safe right now. Go on');
    await person.hurry([1]);
    await person.seesResult();
    after.push(await page.locator('#app :is(.sheet.next, .lines .line) h2').allTextContents());
    await page.reload();
  }
  expect(found[0][0]).toBe('988 Suicide & Crisis Lifeline');
  for (const other of [1, 2]) {
    expect(found[other]).toEqual(found[0]);
    expect(after[other]).toEqual(after[0]);
  }
});

test.describe('it is gone', () => {
  const leader = 'A leader of physicians';

  test('after a reload', async ({ person, page }) => {
    await person.open();
    await chooses(page, leader);
    await page.reload();
    await isAsItWas(person);
  });

  test('after leaving, and coming back', async ({ person, page, context }) => {
    await playNeutralPage(context);
    await person.open();
    await chooses(page, leader);
    await page.locator('a.leave').click();
    await expect(page).toHaveURL(neutral);
    await person.open();
    await isAsItWas(person);
  });

  test('with the answers, when they are erased', async ({ person, page }) => {
    await person.open();
    await chooses(page, leader);
    await page.getByRole('link', { name: check }).click();
    await person.start('Company');
    await person.hurry([1, 1, 1]);
    await person.seesResult();
    await person.pressButton('Erase and leave');
    await page.getByRole('link', { name: 'Back to the start' }).click();
    await isAsItWas(person);
  });

  test('when nobody has touched the page for twelve minutes', async ({ person, page }) => {
    await page.clock.install({ time: new Date('2026-10-14T15:00:00-04:00') });
    await person.open();
    await chooses(page, leader);
    await page.clock.fastForward(10 * 60_000);
    await page.clock.fastForward(15_000);
    await expect(page.getByRole('alert')).toContainText('Is anybody still here?');
    await page.clock.fastForward(2 * 60_000);
    await page.clock.fastForward(15_000);
    await expect(page.getByRole('alert')).toContainText('went back to its start');
    await page.getByRole('button', { name: 'Close' }).click();
    await isAsItWas(person);
  });
});

test('narrow and wide, light and dark, shut and open', async ({ person, page }) => {
  await person.open();
  await inEveryLook(page, async (name) => {
    if (name.startsWith('320')) {
      // Its name may go on below; where it begins is seen.
      const line = await page.locator('#app .door.first h2').evaluate((one) => one.getClientRects()[0].top + scrollY + parseFloat(getComputedStyle(one).lineHeight));
      expect.soft(line, 'the first door begins in the first window').toBeLessThan(640);
    }
    expect.soft(await tooWide(page), name).toEqual([]);
    expect.soft(await tooSmall(page), name).toEqual([]);
    await picture(page, `reader-shut-${name}`);
  });
  await chooses(page, 'A medical student');
  await inEveryLook(page, async (name) => {
    expect.soft(await tooWide(page), name).toEqual([]);
    expect.soft(await tooSmall(page), name).toEqual([]);
    expect.soft(await cutOff(page), name).toEqual([]);
    expect.soft(await brokenRules(page), name).toEqual([]);
    await picture(page, `reader-open-${name}`);
  });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await picture(page, 'reader-forced');
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await expect(fold(page)).toBeHidden();
});

test('the page before its program leaves the same room', async ({ browser, baseURL, person, page }) => {
  const viewport = { width: 320, height: 640 };
  await page.setViewportSize(viewport);
  await person.open();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  const still = await context.newPage();
  await still.goto(`${baseURL}`);
  await expect(still.locator('#plain .door h2')).toHaveText(usual);
  const between = async (part: Locator) => {
    const [lead, door] = [await part.locator('.lead').first().boundingBox(), await part.locator('.door').first().boundingBox()];
    return (door?.y ?? 0) - (lead?.y ?? 0) - (lead?.height ?? 0);
  };
  const room = await between(page.locator('#app'));
  expect(room).toBeGreaterThan(44);
  expect(Math.abs((await between(still.locator('#plain'))) - room), 'no door moves as the program starts').toBeLessThan(1);
  await context.close();
});

// How common a score is, and the step that fits: chosen by the person, kept nowhere, and silent in danger.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { brokenRules } from '../axe';
import { atThreeAtNight, atThreeInTheAfternoon } from '../lines';
import { cutOff, tooSmall, tooWide, widths } from '../looks';
import { expect, test, type Person } from '../person';
import { picture } from '../pictures';

type Told = { audiences: Record<string, { name: string; unknown: string }> };
const words = JSON.parse(readFileSync(new URL('../../../public/content/en/norms.json', import.meta.url), 'utf8')) as Told;
const none = (audience: string) => words.audiences[audience].unknown;

/** What stands beside each topic, written out by hand from the papers. */
const mood = {
  physician: 'About 11 of 100 practicing physicians in Michigan scored 10 or more.',
  resident: 'About 21 of 100 residents scored 10 or more.',
  student: 'About 14 of 100 medical students at one school scored 10 or more.',
  public: none('public'),
};
const others: Record<string, Record<string, string>> = {
  'Burnout, in your own words': { physician: 'About 25 of 100 family physicians in the United States scored 3 or more.' },
  Worry: { public: 'About 5 of 100 people in Germany scored 10 or more.' },
  Company: { physician: 'Family physicians in the United States scored 5.3 on average.' },
};

/** The full check: burnout, mood, worry in full, an event, company, alcohol. */
const checked = [3, ...new Array(8).fill(2), 1, 1, 3, 3, 2, 2, 2, 2, 2, 1, 1, 2, 2, 1, 1];

async function atResult(person: Person, answers: (number | 'decline')[], topic?: string): Promise<void> {
  await person.page.clock.setFixedTime(atThreeInTheAfternoon);
  await person.begin(topic);
  await person.hurry(answers);
  await person.seesResult();
}

async function afterAll(person: Person): Promise<void> {
  await person.page.clock.setFixedTime(atThreeInTheAfternoon);
  await person.begin();
  await person.hurry(checked);
  if (await person.page.getByRole('button', { name: 'Show my result' }).isVisible()) await person.pressButton('Show my result');
  await person.seesResult();
}

const compare = (page: Page) => page.getByRole('group', { name: 'Compare with' });
const question = (page: Page) => page.getByRole('group', { name: 'What stands in the way?' });
const offered = (page: Page) => page.locator('#app :is(.sheet.next, .lines .line) h2').allTextContents();

/** Chooses with the mouse and stays where it is. */
async function chooses(page: Page, group: 'compare' | 'way', name: string): Promise<void> {
  const set = group === 'compare' ? compare(page) : question(page);
  const radio = set.getByRole('radio', { name, exact: true });
  const before = await radio.evaluate((one) => one.getBoundingClientRect().top);
  const label = set.locator('.answer', { has: page.getByText(name, { exact: true }) });
  await label.evaluate((one) => (one as HTMLElement).scrollIntoView({ block: 'center' }));
  const stood = await radio.evaluate((one) => one.getBoundingClientRect().top);
  expect(Number.isFinite(before)).toBe(true);
  await label.click();
  await expect(radio).toBeChecked();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const stands = await radio.evaluate((one) => one.getBoundingClientRect().top);
  expect(Math.abs(stands - stood), `${name} stays where it was pressed`).toBeLessThan(2);
  await expect(radio, 'and keeps the focus').toBeFocused();
}

test('every group beside every topic, narrow and wide, and nothing is asked of the network', async ({ person, page, watching }) => {
  await afterAll(person);
  const asked = watching.requests.length;
  await expect(page.locator('.how-common'), 'nobody is compared unasked').toHaveCount(0);
  await expect(compare(page).getByRole('radio', { checked: true })).toHaveCount(0);
  for (const [audience, sentence] of Object.entries(mood)) {
    await chooses(page, 'compare', words.audiences[audience].name);
    await expect(person.topic('Mood').locator('.how-common')).toContainText(sentence);
    for (const [topic, told] of Object.entries(others)) {
      await expect(person.topic(topic).locator('.how-common')).toContainText(told[audience] ?? none(audience));
    }
    // No figure on alcohol can be shown for anybody, so nothing is said of it.
    await expect(person.topic('Alcohol').locator('.how-common')).toHaveCount(0);
    for (const figure of await page.locator('figure.how-common').all()) {
      await expect(figure).toContainText('Common does not mean harmless.');
      await expect(figure.locator('.cited')).toContainText(/\d{4}|PMC/);
      await expect(figure.locator('svg')).toHaveAttribute('aria-hidden', 'true');
      expect(await figure.textContent()).not.toMatch(/percentile|normal|better|worse/i);
    }
    for (const [width, height] of Object.entries(widths)) {
      await page.setViewportSize({ width: Number(width), height });
      await picture(page, `how-common-${audience}-${width}`);
      expect.soft(await tooWide(page), `${audience} ${width}`).toEqual([]);
      expect.soft(await tooSmall(page), `${audience} ${width}`).toEqual([]);
      expect.soft(await cutOff(page), `${audience} ${width}`).toEqual([]);
      if (audience === 'physician') expect.soft(await brokenRules(page), `axe ${width}`).toEqual([]);
    }
  }
  const filled = () => person.topic('Mood').locator('.hundred .mark.on').evaluate((one) => (one.getAttribute('d') ?? '').split('M').length - 1);
  await chooses(page, 'compare', 'Residents and fellows');
  expect(await filled()).toBe(21);
  await chooses(page, 'compare', 'Nobody');
  await expect(page.locator('.how-common')).toHaveCount(0);
  expect(watching.requests.length, 'no request during all of it').toBe(asked);
});

test('dark, in forced colors and on paper', async ({ person, page }) => {
  await afterAll(person);
  await chooses(page, 'compare', 'Physicians');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'how-common-dark');
  expect.soft(await brokenRules(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await picture(page, 'how-common-forced');
  const stroke = (on: string) => page.locator(`.hundred .mark${on}`).first().evaluate((one) => getComputedStyle(one).fill);
  expect(await stroke('.on')).not.toBe(await stroke(':not(.on)'));
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await page.setViewportSize({ width: 720, height: 900 });
  await picture(page, 'how-common-print');
  await expect(compare(page)).toBeHidden();
  await expect(question(page)).toBeHidden();
  await expect(person.topic('Mood').locator('.how-common')).toContainText(mood.physician);
});

test.describe('nothing is compared', () => {
  test('where somebody marked self-harm, and nobody is asked what stands in the way', async ({ person, page }) => {
    await person.begin('Mood');
    await person.hurry([2, 2, 1, 1, 1, 1, 1, 1, 2]);
    await person.pressButton('I am safe right now. Go on');
    await person.hurry([1]);
    await person.seesResult();
    await page.getByText('Show how my answers scored').click();
    await expect(page.locator('article').first()).toBeVisible();
    await expect(compare(page)).toHaveCount(0);
    await expect(question(page)).toHaveCount(0);
    await expect(page.locator('.how-common')).toHaveCount(0);
    await picture(page, 'how-common-none-crisis');
  });

  test('where that question was left open', async ({ person, page }) => {
    await atResult(person, [2, 2, 1, 1, 1, 1, 1, 1, 'decline', 1], 'Mood');
    await expect(compare(page)).toHaveCount(0);
  });

  test('after something frightening', async ({ person, page }) => {
    await atResult(person, [1, 2, 2, 2, 2, 1, 1], 'After an event');
    await expect(compare(page)).toHaveCount(0);
    await expect(page.locator('.how-common')).toHaveCount(0);
  });

  test('beside the strongest answer about burnout, while the rest may be', async ({ person, page }) => {
    await person.begin();
    await person.hurry([5, ...checked.slice(1)]);
    await person.pressButton('Show my result');
    await person.seesResult();
    await chooses(page, 'compare', 'Physicians');
    await expect(person.topic('Burnout, in your own words').locator('.how-common')).toHaveCount(0);
    await expect(person.topic('Mood').locator('.how-common')).toContainText(mood.physician);
  });

  test('where a question was skipped', async ({ person, page }) => {
    await atResult(person, [2, 'decline', 2], 'Company');
    await expect(compare(page)).toHaveCount(0);
  });
});

test('what stands in the way changes who stands first, and says something true', async ({ person, page, watching }) => {
  await atResult(person, [3, 3, 3, 2, 2, 2, 2], 'Worry');
  const asked = watching.requests.length;
  const usual = await offered(page);
  expect(usual).toEqual(['Physician Support Line', 'A clinician of your own', 'Doc To Doc']);
  const status = question(page).getByRole('status');
  await expect(status).toHaveText('');
  const answers: [string, RegExp, string[]][] = [
    ['No time', /89 percent of 108/, ['Physician Support Line', '988 Suicide & Crisis Lifeline', 'A clinician of your own']],
    ['Privacy', /they do not share what you say with employers.*limits/s, ['Physician Support Line', 'Doc To Doc', 'A clinician of your own']],
    ['My license', /We did not find what the form asks today/, ['Physician Support Line', 'Doc To Doc', 'A clinician of your own']],
    ['It is not bad enough', /82 percent of 3,171/, ['Physician Support Line', 'Doc To Doc', 'A clinician of your own']],
    ['None of these', /^First above: Physician Support Line\.$/, usual],
  ];
  for (const [name, told, order] of answers) {
    await chooses(page, 'way', name);
    await expect(status).toContainText(told);
    expect(await offered(page), name).toEqual(order);
    if (name !== 'None of these') await expect(status.locator('.cited').first()).toBeVisible();
    await picture(page, `next-step-${name.toLowerCase().replace(/\W+/g, '-')}`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await chooses(page, 'way', 'Privacy');
  await picture(page, 'next-step-320');
  expect.soft(await tooWide(page)).toEqual([]);
  expect.soft(await tooSmall(page)).toEqual([]);
  expect.soft(await brokenRules(page)).toEqual([]);
  expect(watching.requests.length).toBe(asked);
});

test('at night somebody who answers stands first, whatever stands in the way', async ({ person, page }) => {
  await page.clock.setFixedTime(atThreeAtNight);
  await person.begin('Worry');
  await person.hurry([3, 3, 3, 2, 2, 2, 2]);
  await person.seesResult();
  for (const name of ['No time', 'Privacy', 'My license', 'It is not bad enough', 'None of these']) {
    await chooses(page, 'way', name);
    const order = await offered(page);
    expect(order[0], name).toBe('988 Suicide & Crisis Lifeline');
    expect(order.length, name).toBeLessThanOrEqual(3);
    await expect(page.locator('#app .sheet.next .state')).toHaveClass(/open/);
  }
});

test('a choice is gone with the answers, and stays while somebody looks back', async ({ person, page }) => {
  await atResult(person, [3, 3, 3, 2, 2, 2, 2], 'Worry');
  await chooses(page, 'way', 'My license');
  await chooses(page, 'compare', 'The general public');
  await person.pressButton('Back');
  await person.pressButton('Next');
  await person.seesResult();
  await expect(question(page).getByRole('radio', { name: 'My license' })).toBeChecked();
  await expect(compare(page).getByRole('radio', { name: 'The general public' })).toBeChecked();
  await expect(person.topic('Worry').locator('.how-common')).toContainText('people in Germany');
  await person.pressButton('Erase and leave');
  await person.sees('Your answers are erased.');
  await atResult(person, [3, 3, 3, 2, 2, 2, 2], 'Worry');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.locator('.how-common')).toHaveCount(0);
});

test.describe('by keyboard alone', () => {
  test.use({ hand: 'keys' });

  test('the question and the choice are reached, answered and left', async ({ person, page }) => {
    await atResult(person, [3, 3, 3, 2, 2, 2, 2], 'Worry');
    const first = question(page).getByRole('radio').first();
    await person.tabTo(first);
    await page.keyboard.press('Space');
    await expect(first).toBeChecked();
    await page.keyboard.press('ArrowDown');
    const second = question(page).getByRole('radio').nth(1);
    await expect(second).toBeChecked();
    await expect(second).toBeFocused();
    await expect(question(page).getByRole('status')).toContainText('says this of itself');
    const group = compare(page).getByRole('radio').first();
    await person.tabTo(group);
    await page.keyboard.press('Space');
    await expect(person.topic('Worry').locator('.how-common')).toContainText(none('physician'));
    for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown');
    await expect(person.topic('Worry').locator('.how-common')).toContainText('people in Germany');
    await expect(compare(page).getByRole('radio', { name: 'The general public' })).toBeFocused();
  });
});

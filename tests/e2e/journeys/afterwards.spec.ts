// What is taken from a result to others and to later: a sheet for one's own doctor, a plan for a worse hour, a day to
// check in again. All of it on the device.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { after } from '../afterwards';
import { brokenRules } from '../axe';
import { inEveryLook, tooSmall, tooWide } from '../looks';
import { pagesOf, paper } from '../paper';
import { expect, test, type Person } from '../person';
import { picture, pictures } from '../pictures';
import * as sheets from '../sheets';

const { doctor, onward, plan, again } = after;

/** Answers of the mood questionnaire; the last is the one about self-harm. */
const troubled = [3, 3, 3, 2, 3, 2, 2, 1, 2];
const calmMood = [3, 3, 3, 2, 3, 2, 2, 1, 1];

/** The whole check, with every question that it can ask. */
const everything = {
  first: [4, ...calmMood, 2, 3, 4, 3, 2, 2, 1, 3, 2, 2, 2, 1, 2, 1, 2, 3, 2, 3, 4, 3, 2],
  wornOut: [1, 2, 3, 2, 2, 2, 2, 1, 2, 1, 2, 3, 2],
  patients: [3, 4, 3, 2, 3, 5],
};

async function wholeCheck(person: Person, mood = everything.first): Promise<void> {
  await person.begin();
  await person.hurry(mood);
  await person.sees('13 more questions');
  await person.pressButton('Answer 13 more');
  await person.hurry(everything.wornOut);
  await person.pressButton('Answer six more');
  await person.hurry(everything.patients);
  await person.seesResult();
}

async function inDanger(person: Person): Promise<void> {
  await person.begin('Mood');
  await person.hurry(troubled);
  await person.pressButton('I am safe right now. Go on');
  await person.hurry([2]);
  await person.seesResult();
}

async function company(person: Person): Promise<void> {
  await person.begin('Company');
  await person.hurry([2, 'decline', 3]);
  await person.seesResult();
}

/** Catches what the page puts on the clipboard. */
const catchesCopies = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      Object.assign(window, { copied: text });
      return Promise.resolve();
    };
  });

const copied = (page: Page) => page.evaluate(() => (window as unknown as { copied: string }).copied);

/** The words alone: a sheet sets by place what a text sets by signs. */
const words = (text: string) => text.replace(/[\s:;()]+/g, '');

/** The texts of an element in their order, but for those that only a screen reader needs. */
const drawn = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('.unseen')) text += walker.currentNode.textContent;
    return text;
  });

test('the sheet: every question as it was answered, on one page of paper', async ({ person, page }) => {
  await catchesCopies(page);
  await page.addInitScript(() => { window.print = () => { document.documentElement.dataset.asked = 'yes'; }; });
  await wholeCheck(person);
  await person.pressButton(onward.doctor.name);
  await person.sees(doctor.title);
  await person.headingHasFocus();
  const sheet = page.locator('.answers-sheet');
  // 31 of the check, and 19 of the offers.
  await expect(sheet.locator('tbody tr')).toHaveCount(50);
  await expect(sheet).toContainText(`Mood: ${sheets.place(sheets.mood, calmMood)}`);
  await expect(sheet).toContainText('Kroenke K, Spitzer RL, Williams JBW');
  await expect(sheet).not.toContainText(/Doc To Doc|Columbus Medical/);
  await inEveryLook(page, async (look) => {
    await picture(page, `doctor-everything-${look}`);
    expect.soft(await tooWide(page), look).toEqual([]);
  });
  await person.pressButton('Print');
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'yes');
  await person.pressButton('Copy as text');
  expect(words(await copied(page))).toBe(words(await drawn(page, '.answers-sheet')));

  await page.setViewportSize({ width: 800, height: 1000 });
  await page.emulateMedia({ colorScheme: 'light' });
  await paper(page);
  await picture(page, 'doctor-everything-print');
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.top, .foot, #app h1').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.help-now a[href="tel:988"]:visible')).toHaveCount(1);
  await page.emulateMedia({ media: null });
  for (const format of ['Letter', 'A4']) {
    expect(pagesOf(await page.pdf({ format, path: `${pictures}/doctor-${format}.pdf` })), format).toBe(1);
  }
});

test('a check that was skipped wherever it could be fits on one page, too', async ({ person, page }) => {
  await person.begin();
  await person.hurry([4, ...new Array(10).fill('decline')]);
  // Where the gates were skipped, what hangs on them is asked.
  for (let left = 60; left > 0 && (await page.getByRole('button', { name: 'Prefer not to answer' }).count()) > 0; left -= 1) await person.hurry(['decline']);
  await person.pressButton('Answer 13 more');
  await person.hurry(new Array(13).fill('decline'));
  await person.pressButton('Answer six more');
  await person.hurry(new Array(6).fill('decline'));
  await person.seesResult();
  await person.pressButton(onward.doctor.name);
  await person.sees(doctor.title);
  for (const format of ['Letter', 'A4']) {
    expect(pagesOf(await page.pdf({ format, path: `${pictures}/doctor-skipped-${format}.pdf` })), format).toBe(1);
  }
});

test('words to begin with: what the answers point to comes first, and each can be copied', async ({ person, page }) => {
  await catchesCopies(page);
  await person.begin('Worry');
  await person.hurry([1, 1, 1, 1, 1, 1, 1]);
  await person.pressButton(onward.doctor.name);
  const say = (at: number) => `“${doctor.openings[at].say}”`;
  // Nothing was reached: first the words of whoever does not know how to start.
  await expect(page.locator('blockquote')).toHaveText([say(2), say(0), say(1)]);
  for (const opening of doctor.openings) {
    await person.pressButton(opening.copy);
    expect(await copied(page)).toBe(opening.say);
  }
});

test('a self-harm answer stands as answered, and people come first on the screen', async ({ person, page }) => {
  await inDanger(person);
  // The plan right after the help, the sheet among the ways on.
  const order = await page.locator('#app main').evaluate((main, names) => {
    const at = (name: string) => (main.textContent ?? '').indexOf(name);
    return names.map(at);
  }, ['Call 988', onward.plan.name, 'Show how my answers scored', onward.doctor.name]);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(Math.min(...order)).toBeGreaterThan(-1);
  await expect(page.getByRole('button', { name: onward.plan.name })).toHaveCount(1);
  await person.pressButton(onward.doctor.name);
  await person.sees(doctor.title);
  const row = page.locator('.answers-sheet tr', { hasText: 'Thoughts that you would be better off dead' });
  await expect(row.locator('td')).toHaveText(['Several days', '1']);
  const [first] = await page.locator('#app main a').all();
  await expect(first).toHaveAttribute('href', 'tel:988');
  const isAbove = await first.evaluate((link) => {
    const sheet = document.querySelector('.answers-sheet');
    return !!sheet && (link.compareDocumentPosition(sheet) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  expect(isAbove).toBe(true);
  await expect(page.locator('.answers-sheet')).not.toContainText(/crisis|Please talk with a person first/i);
  for (const format of ['Letter', 'A4']) expect(pagesOf(await page.pdf({ format })), format).toBe(1);
  await page.goBack();
  await person.seesResult();
  await person.pressButton(onward.plan.name);
  await expect(page.locator('#app main a').first()).toHaveAttribute('href', 'tel:988');
});

test('what was skipped is shown as skipped', async ({ person, page }) => {
  await company(person);
  await person.pressButton(onward.doctor.name);
  const rows = page.locator('.answers-sheet tbody tr');
  await expect(rows.nth(1).locator('td')).toHaveText(['Preferred not to answer', 'not scored']);
  await expect(page.locator('.answers-sheet')).toContainText('Company: Not scored, because a question was left open.');
});

/** What somebody writes: longer than a field, with signs that a page could trip over. */
const written = {
  [plan.signs.name]: 'I stop sleeping, and I stop answering Ann.',
  [plan.alone.name]: ['The river path', 'Bach, loud', '<b>no</b> & "yes"', 'line four', 'line five', 'line six', 'the last line of seven'].join('\n'),
  [plan.company.name]: 'The climbing hall',
  [plan.call.name]: 'Ann Example, (614) 555-0199',
  [plan.safer.name]: 'My brother keeps the key.',
};

async function fillIn(page: Page): Promise<void> {
  for (const [name, text] of Object.entries(written)) await page.getByRole('textbox', { name, exact: true }).fill(text);
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a plan: filled in, printed in full, copied, kept over Back, gone when erased', async ({ person, page, watching }) => {
  await catchesCopies(page);
  await company(person);
  const asked = watching.requests.length;
  await person.pressButton(onward.plan.name);
  await person.sees(plan.title);
  await person.headingHasFocus();
  for (const area of await page.locator('textarea').all()) {
    await expect(area).toHaveAttribute('autocomplete', 'off');
    await expect(area).toHaveAttribute('spellcheck', 'false');
    await expect(area).not.toHaveAttribute('name');
  }
  const low = await field(page, plan.alone.name).boundingBox();
  await fillIn(page);
  const tall = await field(page, plan.alone.name).boundingBox();
  expect((tall?.height ?? 0) - (low?.height ?? 0), 'it grows').toBeGreaterThan(80);
  expect(await page.locator('textarea').evaluateAll((areas) => areas.filter((one) => one.scrollHeight > one.clientHeight + 1).length)).toBe(0);
  await inEveryLook(page, async (look) => {
    await picture(page, `plan-filled-${look}`);
    expect.soft(await tooWide(page), look).toEqual([]);
  });

  await person.pressButton('Copy as text');
  const text = await copied(page);
  for (const words of Object.values(written)) expect(text).toContain(words);
  for (const words of ['Call 988', 'Call 911', '(888) 409-0141', '8 am to 1 am Eastern']) expect(text).toContain(words);

  await page.setViewportSize({ width: 800, height: 1000 });
  await page.emulateMedia({ colorScheme: 'light' });
  await paper(page);
  await picture(page, 'plan-print');
  for (const words of Object.values(written)) {
    const shown = page.locator('.typed').filter({ hasText: words.split('\n').at(-1) });
    await expect(shown).toBeVisible();
    expect((await shown.innerText()).trim()).toBe(words);
  }
  await expect(page.locator('textarea:visible')).toHaveCount(0);
  await expect(page.locator('.top, .foot').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: null });
  for (const format of ['Letter', 'A4']) {
    expect(pagesOf(await page.pdf({ format, path: `${pictures}/plan-${format}.pdf` })), format).toBe(1);
  }
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  await page.goBack();
  await person.seesResult();
  await person.headingHasFocus();
  await expect(page.locator('html')).not.toContainText('Ann Example');
  await person.pressButton(onward.plan.name);
  for (const [name, text] of Object.entries(written)) await expect(field(page, name)).toHaveValue(text);

  await person.pressButton('Back');
  await person.pressButton('Erase and leave');
  await person.sees('Your answers are erased.');
  const everywhere = await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll('textarea')].map(({ value }) => value).join());
  expect(everywhere).not.toContain('Ann Example');
  await person.begin('Company');
  await person.hurry([1, 1, 1]);
  await person.pressButton(onward.plan.name);
  for (const name of Object.keys(written)) await expect(field(page, name)).toHaveValue('');
  expect(watching.requests.slice(asked).map((request) => request.url()).filter((url) => !/#|\/$/.test(url) && !url.includes('/assets/')), 'nothing is asked for').toEqual([]);
});

for (const [name, go] of [
  ['leaving the page', (page: Page) => page.evaluate(() => { dispatchEvent(new PageTransitionEvent('pagehide')); })],
  ['another door', (page: Page) => page.evaluate(() => { location.hash = '#/ask'; })],
] as const) {
  test(`${name} takes the plan along`, async ({ person, page }) => {
    await company(person);
    await person.pressButton(onward.plan.name);
    await fillIn(page);
    await go(page);
    await expect(page.locator('textarea')).toHaveCount(0);
    await expect(page.locator('html')).not.toContainText('Ann Example');
    // The same document: what it still held would be found.
    await page.evaluate(() => { location.hash = '#/guides'; });
    await person.sees('Guides');
    await page.evaluate(() => { location.hash = '#/check-in'; });
    await person.sees('Before you start');
    await person.start('Company');
    await person.hurry([1, 1, 1]);
    await person.pressButton(onward.plan.name);
    await expect(field(page, plan.call.name)).toHaveValue('');
  });
}

test('words that the browser refuses to copy go with the erasing, too', async ({ person, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await company(person);
  await person.pressButton(onward.plan.name);
  await fillIn(page);
  await person.pressButton('Copy as text');
  await expect(page.getByRole('textbox', { name: 'Copy as text' })).toHaveValue(/Ann Example/);
  await person.pressButton('Back');
  await person.pressButton('Erase and leave');
  await expect(page.locator('textarea')).toHaveCount(0);
  await expect(page.locator('html')).not.toContainText('Ann Example');
});

for (const [name, date] of [
  ['In a week', '2026-11-07'],
  ['In a month', '2026-11-30'],
  [again.quarter, '2027-01-30'],
] as const) {
  test(`a reminder to check in again ${name.toLowerCase()}: a neutral title and nothing else`, async ({ person, page }) => {
    await page.clock.setFixedTime('2026-10-31T16:00:00Z');
    await company(person);
    const download = page.waitForEvent('download');
    await person.pressButton(name);
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${date}.ics`);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(`DTSTART:${date.replaceAll('-', '')}T120000\r\n`);
    expect(text).toContain(`SUMMARY:${again.event}\r\n`);
    expect(text.toLowerCase()).not.toMatch(/doc ?to ?doc|check|mood|http|suicid|support|score|physician/);
    await expect(page.locator('.take-away')).toContainText(`${date}.ics`);
  });
}

test('nothing of it asks the network, and axe finds nothing', async ({ person, page, watching }) => {
  await catchesCopies(page);
  await inDanger(person);
  const asked = watching.requests.length;
  for (const way of [onward.doctor, onward.plan]) {
    await person.pressButton(way.name);
    await person.headingHasFocus();
    expect(await brokenRules(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);
    if (way === onward.plan) await fillIn(page);
    await person.pressButton('Copy as text');
    await page.goBack();
    await person.seesResult();
  }
  const download = page.waitForEvent('download');
  await person.pressButton('In a week');
  await download;
  const own = watching.requests.slice(asked).map((request) => request.url()).filter((url) => !url.startsWith('blob:'));
  expect(own).toEqual([]);
});

test('without the library the result is whole, and offers none of it', async ({ person, page }) => {
  await page.route('**/assets/library.*', (route) => route.fulfill({ status: 200, body: 'damaged' }));
  await company(person);
  await expect(page.getByRole('button', { name: 'Erase and leave' })).toBeVisible();
  await expect(page.getByRole('button', { name: onward.doctor.name })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'In a week' })).toHaveCount(0);
});

test.describe('by keyboard alone', () => {
  test.use({ hand: 'keys' });

  test('to the sheet, back, to the plan, and written in', async ({ person, page }) => {
    await catchesCopies(page);
    await person.begin('Company');
    await person.fill(sheets.company, [1, 2, 1]);
    await person.seesResult();
    await person.pressButton(onward.doctor.name);
    await person.sees(doctor.title);
    await person.headingHasFocus();
    await person.pressButton('Copy as text');
    expect(await copied(page)).toContain('Company: 4 out of 9');
    await person.pressButton('Back');
    await person.seesResult();
    await person.headingHasFocus();
    await person.pressButton(onward.plan.name);
    await person.tabTo(field(page, plan.call.name));
    await page.keyboard.type('Ann Example');
    await page.keyboard.press('Enter');
    await page.keyboard.type('and Shift: HELLO');
    await expect(field(page, plan.call.name)).toHaveValue('Ann Example\nand Shift: HELLO');
    await expect(field(page, plan.call.name)).toBeFocused();
  });
});

// Finding somebody: by need, by words, by who is there for whom. Results are those of the shipped list.

import type { Page } from '@playwright/test';
import { atThreeInTheAfternoon, entry, everyone, listed, physicianLine } from '../lines';
import { expect, test, type Person } from '../person';

const [emergency, lifeline, textLine, veterans, , programme, ohio, maternal, violence] = everyone;

const openFind = async (person: Person, time = atThreeInTheAfternoon) => {
  await person.page.clock.setFixedTime(time);
  await person.open('#/find');
  await expect(person.page.locator('#app .listed')).toHaveCount(everyone.length);
};

const said = (page: Page) => page.locator('.filters [role=status]');
const search = (page: Page) => page.getByLabel('Search');

/** The list, and what is said of it. */
async function finds(page: Page, names: string[]): Promise<void> {
  const words = names.length === 0
    ? 'No line matches all of that. The numbers at the top of the page are there all the same.'
    : `${names.length} of 9 lines match.`;
  // What the guides say on it is told after that.
  await expect(said(page)).toContainText(words);
  expect(await listed(page)).toEqual(names);
}

test('everyone is there, in groups by urgency', async ({ person, page }) => {
  await openFind(person);
  const groups = await page.locator('#app main section').evaluateAll((sections) =>
    sections.map((section) => [section.querySelector('h2')?.textContent, [...section.querySelectorAll('h3')].map(({ textContent }) => textContent)]),
  );
  expect(groups).toEqual([
    ['Now, at any hour', [emergency, lifeline, textLine, veterans]],
    ['Somebody who knows the work', [physicianLine, programme]],
    ['Help that lasts', [ohio]],
    ['For one kind of situation', [maternal, violence]],
  ]);
  await expect(said(page)).toHaveText('9 lines.');
});

const filters: { press: string[]; language?: string; found: string[] }[] = [
  { press: ['Open now'], found: everyone.filter((name) => ![programme, ohio].includes(name)) },
  { press: ['For physicians'], found: [physicianLine, programme, ohio] },
  { press: ['For trainees'], found: [physicianLine, ohio] },
  { press: ['Text or chat'], found: [lifeline, textLine, veterans, maternal, violence] },
  // The Department of Veterans Affairs employs physicians too.
  { press: ['Not linked to an employer'], found: everyone.filter((name) => name !== veterans) },
  { press: [], language: 'Spanish', found: [lifeline, maternal] },
  { press: [], language: 'American Sign Language', found: [lifeline] },
  { press: [], language: 'English', found: everyone },
  { press: ['Open now', 'For physicians'], found: [physicianLine] },
  { press: ['For physicians', 'For trainees'], found: [physicianLine, ohio] },
  { press: ['Text or chat'], language: 'Spanish', found: [lifeline, maternal] },
  { press: ['For physicians', 'Text or chat'], found: [] },
  { press: ['For trainees'], language: 'Spanish', found: [] },
];

test('each switch finds exactly these lines, and so do several together', async ({ person, page }) => {
  await openFind(person);
  for (const { press, language, found } of filters) {
    for (const name of press) {
      await person.pressButton(name);
      await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
    }
    if (language) await page.getByRole('combobox', { name: 'Language' }).selectOption(language);
    await finds(page, found);
    for (const name of press) await person.pressButton(name);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Any');
    await expect(said(page)).toHaveText('9 lines.');
  }
});

const searches: [string, string[]][] = [
  ['ohio', [ohio]],
  ['OHIO prof', [ohio]],
  ['second victim', [physicianLine, programme]],
  ['victim  second ', [physicianLine, programme]],
  ['psychiatrists', [physicianLine]],
  ['no appointment', [physicianLine]],
  ['pregnancy', [maternal]],
  ['Español', [lifeline]],
  ['espanol', [lifeline]],
  ['malpráctice', [physicianLine]],
  ['888 409', [physicianLine]],
  ['8884090141', [physicianLine]],
  ['888-409-0141', [physicianLine]],
  ['888.409.0141', [physicianLine]],
  ['+1 888 409 0141', [physicianLine]],
  ['(888) 409-0141', [physicianLine]],
  ['741741', [textLine]],
  ['911', [emergency]],
  ['info@ohiophp.org', [ohio]],
  ['veterinary', []],
  ['<b>', []],
];

test('a search finds names, words about a line, other words for it, and numbers', async ({ person, page }) => {
  await openFind(person);
  for (const [typed, found] of searches) {
    await search(page).fill(typed);
    await expect.soft(said(page), typed).toContainText(found.length ? `${found.length} of 9 lines match.` : /^No line matches/, { timeout: 2_000 });
    expect.soft(await listed(page), typed).toEqual(found);
  }
  await search(page).fill('   ');
  expect(await listed(page)).toEqual(everyone);
});

test('it searches while somebody types, and keeps the field as it is', async ({ person, page }) => {
  await openFind(person);
  await search(page).focus();
  await page.keyboard.type('vet');
  await finds(page, [veterans]);
  await page.keyboard.type('x');
  await finds(page, []);
  await page.keyboard.press('Backspace');
  await finds(page, [veterans]);
  await expect(search(page)).toBeFocused();
  await expect(search(page)).toHaveValue('vet');
});

test('where nothing is found the strip stays, and the comparison goes', async ({ person, page }) => {
  await openFind(person);
  await search(page).fill('veterinary');
  await finds(page, []);
  for (const way of ['tel:911', 'tel:988', 'sms:988', 'tel:+18884090141']) {
    await expect(page.locator(`#strip a[href="${way}"]`)).toBeVisible();
  }
  await expect(page.getByText('Compare: who sees what')).toHaveCount(0);
});

test('"Show all again" empties the field, the switches and the choice of a language', async ({ person, page }) => {
  await openFind(person);
  await expect(page.getByRole('button', { name: 'Show all again' })).toHaveCount(0);
  await search(page).fill('deaf');
  await person.pressButton('Open now');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Spanish');
  await finds(page, [lifeline]);
  await person.pressButton('Show all again');
  await expect(said(page)).toHaveText('9 lines.');
  expect(await listed(page)).toEqual(everyone);
  await expect(search(page)).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('');
  await expect(page.getByRole('button', { pressed: true })).toHaveCount(0);
});

test('leaving and coming back begins with an empty search', async ({ person, page }) => {
  await openFind(person);
  await search(page).fill('ohio');
  await finds(page, [ohio]);
  await page.locator('a.wordmark').click();
  await person.sees('You carry');
  await page.goBack();
  await person.sees('Find help');
  await expect(search(page)).toHaveValue('');
  expect(await listed(page)).toEqual(everyone);
});

test.describe('with the keyboard alone', () => {
  test.use({ hand: 'keys' });

  test('every control is reached in turn and keeps the focus', async ({ person, page }) => {
    await openFind(person);
    await person.tabTo(search(page));
    await page.keyboard.type('a');
    for (const [name, key] of [['Open now', 'Space'], ['For physicians', 'Enter'], ['For trainees', 'Space']]) {
      await page.keyboard.press('Tab');
      const button = page.getByRole('button', { name, exact: true });
      await expect(button).toBeFocused();
      await page.keyboard.press(key);
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect(button).toBeFocused();
    }
    await finds(page, [physicianLine]);
    for (const name of ['Text or chat', 'Not linked to an employer']) {
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name })).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await expect(page.getByRole('combobox', { name: 'Language' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('combobox', { name: 'Language' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Show all again' })).toBeFocused();
  });

  test('"Show all again" goes, and the focus stays where it makes sense', async ({ person, page }) => {
    await openFind(person);
    await person.tabTo(search(page));
    await page.keyboard.type('ohio');
    await person.tabTo(page.getByRole('button', { name: 'Show all again' }));
    await page.keyboard.press('Enter');
    await expect(said(page)).toHaveText('9 lines.');
    const inside = () => page.evaluate(() => document.activeElement?.closest('.filters') !== null);
    expect(await inside(), 'the focus is among the filters').toBe(true);
  });

  test('a fold opens with Enter, and the comparison scrolls with the arrows', async ({ person, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openFind(person);
    const fold = entry(page, physicianLine).locator('details');
    await person.tabTo(fold.locator('summary'));
    await page.keyboard.press('Enter');
    await expect(fold).toHaveAttribute('open');
    await page.locator('summary', { hasText: 'Compare' }).focus();
    await page.keyboard.press('Enter');
    const frame = page.getByRole('region', { name: 'Compare: who sees what' });
    await expect(frame).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(frame).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  });
});

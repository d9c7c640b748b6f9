// What there is to read: whole, with its sources, found from one box, and on paper.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { filled, guides, sources, stepOf } from '../library';
import { pagesOf, paper } from '../paper';
import { expect, test, type Person } from '../person';
import { picture } from '../pictures';

async function open(person: Person, title: string): Promise<void> {
  await person.open('#/guides');
  await person.pressButton(filled(title));
  await expect(person.heading).toHaveText(filled(title));
}

/** What was found, by how it begins. */
const hit = (page: Page, title: string) => page.locator('.hits button').filter({ hasText: title });

for (const guide of guides) {
  test(`${guide.id}: every section, every figure with its source, by keyboard`, async ({ person, page }) => {
    person.hand = 'keys';
    await open(person, guide.title);
    await person.headingHasFocus();
    const main = page.locator('main');
    const said = (await main.innerText()).replace(/\s+/g, ' ');
    for (const section of guide.sections) {
      await expect(page.getByRole('heading', { level: 2, name: filled(section.title), exact: true })).toHaveCount(1);
      for (const block of section.blocks) {
        for (const text of [block.text, block.say, ...((block.list ?? block.steps ?? block.checklist ?? []) as string[])]) {
          if (typeof text === 'string') expect(said).toContain(filled(text).replace(/\s+/g, ' '));
        }
        for (const rate of (block.rates as { list: { what: string; percent: number }[] } | undefined)?.list ?? []) {
          expect(said).toContain(`${rate.what} ${rate.percent}%`);
        }
        for (const key of block.sources ?? []) {
          const { text, link } = sources[key];
          if (link) await expect(main.locator(`a[href="${link}"]`).first()).toHaveText(filled(text));
          else expect(said).toContain(filled(text));
        }
      }
    }
    // What leads out opens beside the page, and tells the other side nothing.
    for (const link of await main.locator('.cited a').all()) {
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
      await expect(link).toHaveAttribute('target', '_blank');
    }
    await person.pressButton('Back');
    await expect(person.heading).toHaveText('Guides');
  });
}

test('from the first screen, the guide itself opens', async ({ person, page }) => {
  await person.open();
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('library')))).toBe(true);
  await person.pressButton('After a difficult event');
  await expect(person.heading).toHaveText('After a difficult event');
  await page.goBack();
  await person.sees('You carry a great deal');
});

test('from a guide to the walkthrough and back', async ({ person, page }) => {
  await open(person, 'For residents, fellows and students');
  await person.pressButton('What to say, step by step');
  await expect(person.heading).toHaveText(filled(stepOf('danger-now').title));
  await page.goBack();
  await expect(person.heading).toHaveText('For residents, fellows and students');
});

test('one box finds guides, steps, conversations and lines', async ({ person, page }) => {
  await person.open('#/guides');
  const box = page.getByRole('searchbox');
  const status = page.locator('search [role=status]');
  for (const [typed, guide, line] of [
    ['lawsuit', 'If you worry about a lawsuit', 'Physician Support Line'],
    ['988', 'Stay with them, and call now', '988 Suicide & Crisis Lifeline'],
    ['program director', 'Will my program director know?', undefined],
    ['apology', undefined, undefined],
    ['suicide', 'Ask about suicide, in plain words', '988 Suicide & Crisis Lifeline'],
  ] as const) {
    await box.fill(typed);
    await expect(status).not.toBeEmpty();
    if (guide) await expect(hit(page, guide)).toBeVisible();
    if (line) await expect(page.getByRole('heading', { name: line, exact: true })).toBeVisible();
  }
  await box.fill('veterinary');
  await expect(status).toHaveText(/The numbers at the top of the page are there all the same/);
  await box.fill('');
  await expect(page.locator('.hits')).toHaveCount(0);
});

test('in another language, guides are found by the words of that language', async ({ person, page }) => {
  await person.open('#/guides');
  const box = page.getByRole('searchbox');
  await box.fill('lawsuit');
  await expect(hit(page, 'If you worry about a lawsuit')).toBeVisible();
  const whole = page.waitForResponse('**/assets/library.es-*.bin');
  await page.getByRole('link', { name: 'Español' }).click();
  await (await whole).finished();
  await box.fill('');
  await box.fill('demanda');
  await expect(page.locator('.hits > li').first()).toBeVisible();
  await expect(page.locator('.hits')).not.toContainText('lawsuit');
  await box.fill('lawsuit');
  await expect(page.locator('.hits')).toHaveCount(0);
});

test('a hit opens the very section, and Back leads to the search', async ({ person, page }) => {
  await person.open('#/guides');
  await page.getByRole('searchbox').fill('lawsuit');
  await hit(page, 'If you worry about a lawsuit').click();
  await expect(page.getByRole('heading', { level: 2, name: 'If you worry about a lawsuit' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name: 'If you worry about a lawsuit' })).toBeInViewport();
  await page.goBack();
  await expect(person.heading).toHaveText('Guides');
});

test('the box of the list of help finds guidance too', async ({ person, page }) => {
  await person.open('#/find');
  await page.getByRole('searchbox').fill('apology');
  await expect(page.locator('.hits button').first()).toBeVisible();
  await page.locator('.hits button').first().click();
  expect(page.url()).toMatch(/#\/guides$/);
  await page.goBack();
  await person.sees('Find help');
});

for (const id of ['leaders', 'after-event']) {
  test(`${id} on paper: whole, with the addresses of its sources, and no button`, async ({ person, page }) => {
    const guide = guides.find((one) => one.id === id);
    await open(person, guide?.title ?? '');
    await paper(page);
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('.help-now a[href="tel:988"]:visible')).toHaveCount(1);
    await picture(page, `guide-${id}-print`);
    const pages = pagesOf(await page.pdf({ format: 'Letter' }));
    expect(pages).toBeGreaterThan(3);
    expect(pages).toBeLessThan(16);
  });
}

for (const [name, sheet] of [['Print the card', 'card'], ['Print the half page', 'half']] as const) {
  test(`${sheet}: one sheet alone, with the number, the code and the crisis line`, async ({ person, page }) => {
    await page.addInitScript(() => { window.print = () => { document.documentElement.dataset.asked = 'yes'; }; });
    await open(person, 'Share kit');
    await person.pressButton(name);
    await expect(page.locator('html')).toHaveAttribute('data-asked', 'yes');
    await page.emulateMedia({ media: 'print' });
    const shown = page.locator(`.kit-sheet.${sheet}`);
    await expect(page.locator('.kit-sheet:visible')).toHaveCount(1);
    await expect(shown).toContainText('(614) 385-6660');
    await expect(shown).toContainText('988');
    await expect(shown).toContainText('911');
    await expect(shown).toContainText('Columbus Medical Association');
    await expect(shown).toContainText(/Checked on \w+ \d+, 20\d\d/);
    const code = shown.getByRole('img');
    await expect(code).toHaveAccessibleName(/614/);
    const box = await code.boundingBox();
    // Two centimetres: what a telephone reads from a wall.
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(75);
    await picture(page, `kit-${sheet}-print`);
    for (const format of ['Letter', 'A4']) {
      // As it is, and not as pictured: a PDF keeps to a medium that was set.
      await page.emulateMedia({ media: null });
      await person.pressButton(name);
      expect(pagesOf(await page.pdf({ format }))).toBe(1);
      // Printed, the page is whole again.
      await expect(page.locator('.kit-sheet:visible')).toHaveCount(2);
    }
  });
}

test('the card says what the configuration and the directory say', async ({ person, page }) => {
  const config = JSON.parse(readFileSync(new URL('../../../public/config.json', import.meta.url), 'utf8'));
  await open(person, 'Share kit');
  const card = page.locator('.kit-sheet.card');
  await expect(card).toContainText(config.name);
  await expect(card).toContainText('(888) 409-0141');
  await expect(card).toContainText('8 am to 1 am Eastern');
});

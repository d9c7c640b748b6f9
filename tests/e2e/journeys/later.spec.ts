// The rest of the program comes right after the start: late, damaged or never, whoever needs help finds it.

import { faults, holdBack } from '../later';
import { readFileSync } from 'node:fs';
import type { Request } from '@playwright/test';
import { everyone, listed } from '../lines';
import { expect, test } from '../person';

test.use({ faulty: true });

const file = new URL('../../../public/content/en/self-check.json', import.meta.url);
const checks = JSON.parse(readFileSync(file, 'utf8')).scales as Record<string, { cut_offs: Record<string, { sentence: string }> }>;
const rest = '**/assets/doc-to-doc_later-*.wasm';
const missing = 'This part of the page did not arrive.';
/** What the most lonely answers come to. */
const lonely = checks['ucla-3'].cut_offs.prompt.sentence;
const numbers = ['tel:988', 'tel:+16143856660'];

for (const [name, fault] of Object.entries(faults)) {
  test.describe(`where it ${name}`, () => {
    test.beforeEach(({ page }) => page.route(rest, fault));

    test('every door that it opens says so and names whom to call', async ({ person, page }) => {
      for (const door of ['#/colleague', '#/guides', '#/find', '#/kept']) {
        await person.open('#/');
        await person.open(door);
        const main = page.locator('#app main');
        await expect(main).toContainText(door === '#/find' ? 'The rest of the list did not arrive.' : missing);
        for (const call of numbers) await expect(main.locator(`a[href="${call}"]`).first()).toBeVisible();
        await expect(main.locator('a[href^="plain/"]')).toBeVisible();
      }
    });

    test('an answer of self-harm brings help at once, and the result people first', async ({ person, page }) => {
      await person.begin('Mood');
      await person.hurry([1, 1, 1, 1, 1, 1, 1, 1, 2]);
      const urgent = page.locator('.button.urgent').first();
      await expect(urgent).toHaveAttribute('href', /^tel:/);
      await person.pressButton('I am safe right now. Go on');
      await person.hurry([1]);
      await person.seesResult();
      const main = page.locator('#app main');
      await expect(main).toContainText(missing);
      await expect(urgent).toHaveAttribute('href', /^tel:/);
      for (const call of ['tel:988', 'tel:911']) await expect(main.locator(`a[href="${call}"]`).first()).toBeVisible();
      await expect(main, 'people alone').not.toContainText('What your answers suggest');
    });

    test('any other result says in words what the answers suggest, and is erased', async ({ person, page }) => {
      await person.begin('Company');
      await person.hurry([3, 3, 3]);
      await person.seesResult();
      const main = page.locator('#app main');
      await expect(main).toContainText('What your answers suggest');
      await expect(main).toContainText(lonely);
      await expect(main.locator('a[href^="tel:"]').first()).toBeVisible();
      await person.pressButton('Erase and leave');
      await person.sees('Your answers are erased.');
    });
  });
}

for (const [name, file] of [['program', rest], ['library', '**/assets/library.*']] as const) {
  for (const door of ['#/find', '#/guides', '#/colleague']) {
    test(`the ${name} comes late: whoever opened ${door} meanwhile keeps their place`, async ({ person, page }) => {
      const arrive = await holdBack(page, file);
      await person.open('#/');
      await person.open(door);
      await person.headingHasFocus();
      arrive();
      await expect(page.locator('#app .line.listed, #app .shelf').first()).toBeVisible();
      await person.headingHasFocus();
    });
  }
}

test('it comes late: the check begins without it, and the result grows whole when it comes', async ({ person, page }) => {
  const arrive = await holdBack(page, rest);
  await person.begin('Company');
  await person.hurry([3, 3, 3]);
  await person.seesResult();
  const main = page.locator('#app main');
  await expect(main).toContainText('still on its way');
  await expect(main.locator('.scale-drawing')).toHaveCount(0);
  arrive();
  await expect(main.locator('.scale-drawing').first()).toBeVisible();
  await expect(main).toContainText(lonely);
  await expect(main).not.toContainText('still on its way');
});

test('it comes late: a door waits for it', async ({ person, page }) => {
  const arrive = await holdBack(page, rest);
  await person.open();
  await page.getByRole('link', { name: 'Find help' }).first().click();
  await expect(page.locator('#app main')).toContainText('still on its way');
  arrive();
  await expect.poll(() => listed(page)).toEqual(everyone);
});

test('an address behind such a door keeps the plain page until it is there', async ({ page }) => {
  const asking = page.waitForRequest(rest);
  const arrive = await holdBack(page, rest);
  await page.goto('/#/find');
  const plain = page.locator('#plain a[href="tel:988"]').first();
  await expect(plain).toBeVisible();
  // Then long enough for a page that would not wait.
  await asking;
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 500); }));
  await expect(plain).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-state', 'ready');
  arrive();
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  await expect.poll(() => listed(page)).toEqual(everyone);
});

test('everybody asks for it at the same moment, whatever the address names', async ({ page }) => {
  const orders: string[][] = [];
  for (const door of ['', '#/find', '#/check-in', '#/kept']) {
    const asked: string[] = [];
    const note = (request: Request) => asked.push(new URL(request.url()).pathname);
    page.on('request', note);
    await page.goto('about:blank');
    await page.goto(`/${door}`);
    await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
    await expect.poll(() => asked.some((path) => path.includes('strongbox_bg'))).toBe(true);
    page.off('request', note);
    orders.push(asked.filter((path) => /later|directory|library|strongbox/.test(path)));
  }
  for (const order of orders) expect(order).toEqual(orders[0]);
  expect(orders[0][0]).toContain('later');
});

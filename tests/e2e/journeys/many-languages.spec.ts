// A site in thirty languages: they stand folded, and the page begins where it begins with three.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { brokenRules } from '../axe';
import { cutOff, inEveryLook, tooSmall, tooWide } from '../looks';
import { expect, test as base } from '../person';
import { picture } from '../pictures';
import { settled } from '../servers/settled';
import { inEverySetting } from '../settings';

const COUNT = 30;
const shipped = ['en', 'es', 'zh-Hans'];

const test = base.extend<object, { many: string }>({
  many: [
    async ({}, use) => {
      const { address, stop } = await settled({ languages: shipped, inAll: COUNT });
      await use(address);
      await stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ many }, use) => use(many),
});

const said = (tag: string, name: string): string =>
  JSON.parse(readFileSync(new URL(`../../../public/content/${tag}/catalogue.json`, import.meta.url), 'utf8'))[name];

const fold = (page: Page) => page.locator('.top .languages');
const summary = (page: Page) => fold(page).locator('summary');
const names = (page: Page) => fold(page).locator('a');

/** Where the doors begin on a small telephone. */
async function doors(page: Page, address: string): Promise<number> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  return (await page.locator('.door').first().boundingBox())!.y;
}

test('on a telephone the doors begin where they begin with three languages', async ({ page, many }) => {
  const three = await settled({ languages: shipped });
  const before = await doors(page, three.address);
  await three.stop();
  const begin = await doors(page, many);
  expect(begin).toBeLessThan(640);
  expect(begin).toBeLessThanOrEqual(before);
  await expect(names(page).first()).toBeHidden();
});

test('by keyboard: opened, chosen from, and the focus is on the fold that names the new language', async ({ person, page }) => {
  person.hand = 'keys';
  await person.open('#/kept');
  await expect(summary(page)).toHaveAccessibleName('Languages: English');
  await person.press(summary(page));
  await expect(names(page)).toHaveCount(COUNT - 1);
  await person.press(fold(page).locator('a[lang=es]'));
  await person.sees(said('es', 'kept_title'));
  await expect(summary(page)).toHaveAccessibleName('Idiomas: Español');
  await expect(summary(page)).toBeFocused();
  await expect(fold(page)).not.toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await expect(page.locator('.leave')).toBeFocused();
});

test('the form changes its language the same way', async ({ page }) => {
  await page.goto('/request/');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  await summary(page).click();
  await fold(page).locator('a[lang=zh-Hans]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toHaveAccessibleName('语言: 中文');
});

test.describe('without a script', () => {
  // The browser tells of a page that is not there.
  test.use({ javaScriptEnabled: false, faulty: true });

  for (const address of ['/', '/request/', '/plain/en.html', '/nowhere']) {
    test(`${address} opens the fold, and leads to each language`, async ({ page }) => {
      await page.goto(address);
      await expect(names(page).first()).toBeHidden();
      await summary(page).press('Enter');
      await fold(page).locator('a[lang=es]').click();
      await expect(page).toHaveURL(/\/es\.html$/);
      await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    });
  }
});

test('it holds in every width, colour and setting, open and closed', async ({ person, page }) => {
  await person.open();
  const look = async (name: string): Promise<void> => {
    expect.soft(await tooWide(page), name).toEqual([]);
    expect.soft(await tooSmall(page), name).toEqual([]);
    expect.soft(await cutOff(page), name).toEqual([]);
  };
  for (const state of ['closed', 'open']) {
    if (state === 'open') await summary(page).click();
    await inEveryLook(page, async (name) => {
      await picture(page, `many-languages-${state}-${name}`);
      await look(`${state}, ${name}`);
      // The one thing that is wrong with languages that do not exist.
      const broken = await brokenRules(page);
      expect.soft(broken.filter((rule) => !/^(html-lang-valid|valid-lang)/.test(rule)), `${state}, ${name}`).toEqual([]);
    });
    await inEverySetting(page, (name) => look(`${state}, ${name}`));
  }
});

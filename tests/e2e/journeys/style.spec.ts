// The style comes in two parts: what the page starts with stands in it, and needs nothing of what comes later.

import type { Page } from '@playwright/test';
import { everyone } from '../lines';
import { expect, test, type Person } from '../person';

/** The rest of the program is held back, so that the screens are those that stand without it. */
const program = '**/assets/doc-to-doc_later-*.wasm';
const sheet = '**/assets/style-rest-*.css';

const startsWith: Record<string, (person: Person, page: Page) => Promise<unknown>> = {
  home: (person) => person.open('#/'),
  'for whom': async (person, page) => {
    await person.open('#/');
    await page.locator('#app .for-whom summary').click();
  },
  'before the check': (person) => person.open('#/check-in'),
  question: (person) => person.begin('Mood'),
  'question, answered': async (person) => {
    await person.begin('Mood');
    await person.choose(2);
  },
  interrupt: async (person) => {
    await person.begin('Mood');
    await person.hurry([1, 1, 1, 1, 1, 1, 1, 1, 2]);
    await person.sees('you come first');
  },
  'result in short': async (person) => {
    await person.begin('Company');
    await person.hurry([3, 3, 3]);
    await person.seesResult();
  },
  erased: async (person) => {
    await person.begin('Company');
    await person.hurry([3, 3, 3]);
    await person.pressButton('Erase and leave');
  },
  'a talk': (person) => person.open('#/ask'),
  nowhere: (person) => person.open('#/nowhere'),
  'a door that waits': async (person) => {
    await person.open('#/');
    await person.open('#/find');
  },
};

/** What looks otherwise, or is elsewhere, without the later part. */
async function differs(page: Page): Promise<string[]> {
  // What changes under a hand, and over some time, has changed.
  await page.mouse.move(0, 0);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  return page.evaluate(() => {
    const { sheet } = document.querySelector<HTMLLinkElement>('link[data-part="style-rest"]')!;
    if (!sheet) throw new Error('the later part of the style is not here');
    const all = [...document.body.querySelectorAll('*')];
    const look = () => all.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const seen = new Map([['place', String([x, y, width, height].map(Math.round))]]);
      for (const part of ['', '::before', '::after', '::marker']) {
        const style = getComputedStyle(element, part || null);
        if (part && style.content === 'none') continue;
        // Sizes follow from the rest, and from what is inside: they are told by the place.
        for (const property of style) {
          if (!/^--|size$|^(width|height)$|origin$/.test(property)) seen.set(`${part} ${property}`, style.getPropertyValue(property));
        }
      }
      return seen;
    });
    const whole = look();
    sheet.disabled = true;
    const start = look();
    sheet.disabled = false;
    return all.flatMap((element, place) =>
      [...start[place]].filter(([property, value]) => whole[place].get(property) !== value)
        .map(([property, value]) => `${element.outerHTML.replace(/>.*/s, '>')}${property}: ${value}, and not ${whole[place].get(property)}`));
  });
}

/** The later part of the style has come. */
const isHere = (page: Page) => expect.poll(() => page.evaluate(() =>
  Boolean(document.querySelector<HTMLLinkElement>('link[data-part="style-rest"]')?.sheet))).toBe(true);

for (const [name, go] of Object.entries(startsWith)) {
  test(`${name}: looks the same without the rest of the style`, async ({ person, page }) => {
    await page.route(program, () => new Promise(() => {}));
    await go(person, page);
    await isHere(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await person.settles();
      expect(await differs(page), `${width} px`).toEqual([]);
    }
  });
}

test('what the rest of the program shows does need it', async ({ person, page }) => {
  await person.open('#/find');
  await expect(page.locator('.line.listed')).toHaveCount(everyone.length);
  await isHere(page);
  expect(await differs(page)).not.toEqual([]);
});

test.describe('where it does not come', () => {
  test.use({ faulty: true });

  test('every door opens all the same', async ({ person, page }) => {
    await page.route(sheet, (route) => route.abort('connectionreset'));
    await person.open('#/find');
    await expect(page.locator('.line.listed')).toHaveCount(everyone.length);
    for (const call of ['tel:988', 'tel:911']) await expect(page.locator(`#strip a[href="${call}"]`)).toBeVisible();
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the front page has all of its style', async ({ page }) => {
    const [asked] = await Promise.all([page.waitForResponse(sheet), page.goto('/')]);
    expect(asked.ok()).toBe(true);
  });
});

// Every part in every state, language and theme, narrow and wide: usable, reachable, and pictured.
//
// It walks what `make gallery-build` has made. A page of the gallery is opened once per language and theme, and goes on
// by its address alone.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type CDPSession, expect, type Page } from '@playwright/test';
import { brokenRules } from './axe';
import { atThreeInTheAfternoon } from './lines';
import { cutOff, themes, tooSmall, tooWide, widths } from './looks';
import { picture } from './pictures';
import { folder } from './servers/folder';
import { root } from './servers/program';
import { tongues } from './tongues';
import { watch } from './watch';

const built = join(root, 'target/gallery');

const test = base.extend<{ complaints: string[] }, { gallery: string }>({
  gallery: [
    async ({}, use) => {
      if (!existsSync(join(built, 'gallery.html'))) throw new Error('There is no gallery. Run `make gallery-build` first.');
      const { address, stop } = await folder(built);
      await use(address);
      await stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ gallery }, use) => use(gallery),
  complaints: async ({ page }, use) => {
    const { complaints } = await watch(page);
    await page.clock.setFixedTime(atThreeInTheAfternoon);
    await use(complaints);
  },
});

/** Goes to a page of the gallery, and waits until all of it hangs. */
async function shows(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to; }, address);
  await expect(page.locator('html')).toHaveAttribute('data-shown', address);
}

/** Opens the gallery, and tells the names of its pages. */
async function opened(page: Page, address: string): Promise<string[]> {
  await page.goto(`/gallery.html${address}`);
  await expect(page.locator('html')).toHaveAttribute('data-shown', /./);
  return page.evaluate(async () => {
    const program = '/gallery/gallery-program.js';
    return ((await import(program)) as { pages: () => string[] }).pages();
  });
}

/** Frames in which nothing hangs. */
function empty(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.exhibit')]
      .filter((one) => one.textContent?.trim() === one.querySelector('h2')?.textContent?.trim() && !one.querySelector('svg'))
      .map(({ id }) => id),
  );
}

/** Narrow by day and wide by night: each language is seen in both widths and both themes. */
const walks = ['en', ...tongues].flatMap((language) => [
  { language, theme: themes[0], width: 320, judged: false },
  // What axe has to say of a part does not hang on the language; of its words, it is asked on the screens.
  { language, theme: themes[1], width: 1280, judged: language === 'en' },
] as const);

for (const { language, theme, width, judged } of [...walks, { language: 'en', theme: themes[0], width: 1280, judged: true } as const]) {
  test(`in ${language}, ${theme}, ${width} wide`, async ({ page, complaints }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: widths[width] });
    const pages = await opened(page, `#${language}/${theme}`);
    expect(pages.length).toBeGreaterThan(60);
    for (const name of pages) {
      await shows(page, `#${language}/${theme}/${name}`);
      expect.soft(await page.locator('.exhibit').count(), `something hangs there (${name})`).toBeGreaterThan(0);
      expect.soft(await empty(page), `no frame is empty (${name})`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect.soft(await tooWide(page), `nothing sticks out (${name})`).toEqual([]);
      expect.soft(await tooSmall(page), `a thumb can hit it (${name})`).toEqual([]);
      expect.soft(await cutOff(page), `no text is cut off (${name})`).toEqual([]);
      if (judged) expect.soft(await brokenRules(page), `axe (${name})`).toEqual([]);
      await picture(page, `gallery-${name.replace('/', '-')}-${language}-${theme}-${width}`);
      expect.soft(complaints.splice(0), `nothing complains (${name})`).toEqual([]);
    }
  });
}

/** What can be pressed, by the exhibit in which it hangs. */
const pressable = [
  ...['button', 'button-second', 'button-urgent', 'button-second-urgent', 'link-button', 'back', 'way', 'switch-off', 'switch-pressed']
    .map((name) => [name, 'button']),
  ...['link', 'link-in-text', 'link-out'].map((name) => [name, 'a']),
  ['answers', 'label:first-of-type'],
  ['answers', 'label:last-of-type'],
  ['doors', 'li:first-child a'],
  ['doors', 'li:last-child a'],
].map(([name, element]) => `#states-${name} ${element}`);

/** How an element and what is drawn before, in and after it looks now. */
function looks(page: Page, selector: string): Promise<string> {
  return page.evaluate((of) => {
    const one = document.querySelector(of);
    if (!one) throw new Error(`there is no ${of}`);
    const drawn = [one, ...one.querySelectorAll('*')].flatMap((part) =>
      [undefined, '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(part, pseudo);
        return [...style].map((property) => `${property}: ${style.getPropertyValue(property)}`).join('; ');
      }),
    );
    return drawn.join('\n');
  }, selector);
}

/** Holds an element in these states, as if somebody pointed at it, tabbed to it or pressed it. */
async function hold(session: CDPSession, nodeId: number, selector: string, states: string[]): Promise<void> {
  const find = async (of: string) => (await session.send('DOM.querySelector', { nodeId, selector: of })).nodeId;
  await session.send('CSS.forcePseudoState', { nodeId: await find(selector), forcedPseudoClasses: states });
  // An answer takes the focus with the circle in it.
  const focus = states.filter((state) => state.startsWith('focus'));
  const circle = await find(`${selector} input`);
  if (circle) await session.send('CSS.forcePseudoState', { nodeId: circle, forcedPseudoClasses: focus });
}

/** Somebody tabs to it, points at it, or presses it with a mouse. */
const held = { focus: ['focus', 'focus-visible', 'focus-within'], hover: ['hover'], pressed: ['hover', 'active'] };

/** What is chosen already shows that, and not that somebody points at it. */
const chosen = ['#states-switch-pressed button', '#states-answers label:last-of-type'];
const alike = { hover: chosen, focus: [], pressed: [] };

for (const theme of themes) {
  test(`what can be pressed shows it, ${theme}`, async ({ page, complaints }) => {
    await opened(page, `#en/${theme}/press/states`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    // Asked once: another document would let go of all that is held.
    const { root: document } = await session.send('DOM.getDocument');
    const each = async () => new Map(await Promise.all(pressable.map(async (one) => [one, await looks(page, one)] as const)));
    const rest = await each();
    let before = rest;
    for (const [state, pseudo] of Object.entries(held)) {
      for (const one of pressable) await hold(session, document.nodeId, one, pseudo);
      const now = await each();
      // What is pressed looks otherwise than what is only pointed at.
      const same = pressable.filter((one) => now.get(one) === (state === 'pressed' ? before : rest).get(one));
      expect.soft(same, `what looks as before (${state})`).toEqual(alike[state as keyof typeof held]);
      before = now;
      await picture(page, `gallery-press-${state}-${theme}`);
      for (const one of pressable) await hold(session, document.nodeId, one, []);
    }
    for (const one of pressable) expect.soft(await looks(page, one), `${one} comes to rest`).toBe(rest.get(one));
    expect(complaints).toEqual([]);
  });
}

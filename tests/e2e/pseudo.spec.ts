// A language that nobody speaks: longer, accented, and from right to left. Adding it was adding files.

import type { Page } from '@playwright/test';
import { brokenRules } from './axe';
import { cutOff, tooSmall, tooWide } from './looks';
import { expect, test as base } from './person';
import { picture } from './pictures';
import { screens } from './screens';
import { settled } from './servers/settled';
import { canChange, speak } from './tongues';

const test = base.extend<object, { site: string }>({
  site: [
    async ({}, use) => {
      const { address, stop } = await settled({ pseudo: true });
      await use(address);
      await stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site),
});

/** Words in that language that no content file holds: they stand in the program, or lost their brackets. */
function strays(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent ?? '';
      // Somebody's own words, and a server's, are in whatever language they are.
      const theirs = parent?.closest('script, style, textarea, .own-words') || /A number that takes texts|^No sleep/.test(text);
      const plain = /\b[a-z]{3,} [a-z]{3,}\b/.test(text) && !theirs;
      if (plain && parent?.closest<HTMLElement>('[lang]')?.lang === 'qps') found.push(text.slice(0, 120));
    }
    return found;
  });
}

// A page that could not start has no language to change.
for (const { name, reach, plain } of screens.filter((screen) => !screen.staysAsItIs && !/^(plain|server)/.test(screen.name))) {
  test.describe(name, () => {
    test.use({ faulty: plain ?? false });
    test('holds in a longer language from right to left', async ({ person, page }) => {
      await reach(person);
      test.skip(!(await canChange(page)), 'it shows no other language');
      await page.setViewportSize({ width: 1280, height: 800 });
      await speak(page, 'qps');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      expect.soft(await tooWide(page)).toEqual([]);
      expect.soft(await strays(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await picture(page, `${name}-qps-320`);
      expect.soft(await tooWide(page)).toEqual([]);
      expect.soft(await tooSmall(page)).toEqual([]);
      expect.soft(await cutOff(page)).toEqual([]);
      // The one thing that is wrong with a language that does not exist.
      expect.soft((await brokenRules(page)).filter((rule) => !/^(html-lang-valid|valid-lang)/.test(rule))).toEqual([]);
    });
  });
}

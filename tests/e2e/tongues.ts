// The page in another language: changed over where the person is, and looked at for what was left behind.

import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** The languages beside English, each with letters or words that no other has. */
export const tongues = ['es', 'zh-Hans'];

/** Whether the page that is shown can change its language where it stands. */
export async function canChange(page: Page): Promise<boolean> {
  const state = await page.locator('html').getAttribute('data-state');
  return state === 'ready' && (await page.locator('.languages a').count()) > 0;
}

/** What there is to press, to fill in and to go by, without its words; who comes first may change with the hour. */
function bones(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#app main :is(h1, h2, h3, a, button, input, textarea, select, summary)')]
      // A fold may close, and words in another language that were to be copied by hand are no longer those.
      .filter((one) => !one.closest('details > :not(summary), .by-hand'))
      .map((one) => {
        const { localName, checked, value } = one as HTMLInputElement;
        const own = localName === 'textarea' || (localName === 'input' && value !== 'on') ? value : '';
        return [localName, checked ? 'chosen' : '', own].join('.').replace(/\.+$/, '');
      })
      .sort().join(' '),
  );
}

/** What a screen says while a part of it is still on its way. */
const awaited = ['en', ...tongues].map((tag): string =>
  JSON.parse(readFileSync(new URL(`../../public/content/${tag}/catalogue.json`, import.meta.url), 'utf8')).library_awaited);

/** Chooses another language, and sees the same screen with the same answers in it. */
export async function speak(page: Page, tag: string): Promise<void> {
  await expect.poll(() => page.locator('body').innerText().then((text) => awaited.some((words) => text.includes(words)))).toBe(false);
  const before = await bones(page);
  await page.locator(`.languages a[lang="${tag}"]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
  await expect.poll(() => bones(page), { message: `the same screen in ${tag}` }).toBe(before);
}

/** Words of one language in a part of the page that is said to be in another. */
export function leftStanding(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Names may be in whatever language they are: fewer words than make a sentence.
    const latin = /(?:\p{Script=Latin}[\p{Script=Latin}’'-]*[ ,]+){5,}\p{Script=Latin}/u;
    const signs = /\p{Script=Han}/u;
    const english = /\b(the|and|you|your|with|what|have|this|they)\b/gi;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      const lang = texts.currentNode.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '';
      // A server's words are in whatever language it speaks.
      if (!text || text.includes('A number that takes texts') || texts.currentNode.parentElement?.closest('script, style, .own-words')) continue;
      const wrong =
        (lang.startsWith('zh') && latin.test(text)) ||
        (!lang.startsWith('zh') && signs.test(text)) ||
        (lang.startsWith('es') && new Set(text.toLowerCase().match(english)).size >= 2);
      if (wrong) found.push(`${lang}: ${text.slice(0, 120)}`);
    }
    return found;
  });
}

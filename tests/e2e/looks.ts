// The widths and colours in which every screen has to hold.

import type { Frame, Page } from '@playwright/test';

export const widths = { 320: 640, 1280: 800 };
export const themes = ['light', 'dark'] as const;

/** Goes through every width in every theme; the page stays where it is. */
export async function inEveryLook(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const [width, height] of Object.entries(widths)) {
    await page.setViewportSize({ width: Number(width), height });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await look(`${width}-${colorScheme}`);
    }
  }
}

/** What sticks out of a page that should fit its window. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5);
    return [`${document.documentElement.scrollWidth} px`, ...wide.map((one) => one.outerHTML.slice(0, 80))];
  });
}

/** Everything pressable outside running text that is less than 44 px high or wide. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A word for the language of a link may stand around it, in the same run of text.
    const inRunningText = (one: Element | null): boolean =>
      !!one &&
      getComputedStyle(one).display === 'inline' &&
      ([...(one.parentElement?.childNodes ?? [])].some((node) => node !== one && node.textContent?.trim()) || inRunningText(one.parentElement));
    // Whoever presses the words of a field that is a box or a dot presses the field.
    const pressed = (one: Element) => (one.matches('[type=radio], [type=checkbox]') && one.closest('label')) || one;
    const targets = document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button], [tabindex="0"]');
    return [...new Set([...targets].map(pressed))]
      .filter((one) => one.checkVisibility() && !one.matches('.skip-link:not(:focus)') && !inRunningText(one))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
      .map(({ one, box }) => `${Math.round(box.width)} × ${Math.round(box.height)} px: ${one.outerHTML.slice(0, 100)}`);
  });
}

/** Text that its own box cuts off; a frame that the keyboard can scroll, and that says what it holds, cuts nothing off. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((one) => one instanceof HTMLElement && one.checkVisibility() && !one.closest('.unseen, .skip-link'))
      // What a browser draws in a field for files is its own.
      .filter((one) => !one.matches('[role=region][aria-label][tabindex="0"], input[type=file]'))
      .filter((one) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(one);
        const cutsX = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
        const cutsY = ['hidden', 'clip'].includes(overflowY) && one.scrollHeight > one.clientHeight + 1;
        return clipPath === 'none' && (cutsX || cutsY);
      })
      .map((one) => one.outerHTML.slice(0, 100)),
  );
}

/** What keeps 988 from being pressed by somebody who has read to the foot of the page. */
export function outOfReach(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    const keys = [...document.querySelectorAll('a[href="tel:988"]')].filter((one) => one.checkVisibility());
    const found = keys.map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      if (there && one.contains(there)) return '';
      return `${Math.round(top)} px from the top of a window of ${innerHeight}, under ${there?.outerHTML.slice(0, 80)}`;
    });
    scrollTo(0, 0);
    return found.includes('') ? [] : ['988 is out of reach', ...found];
  });
}

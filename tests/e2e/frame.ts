// What repeats from screen to screen: the same things in the same order, help before all else (WCAG 3.2.3, 3.2.6).

import type { Page } from '@playwright/test';

/** From the top; not every screen has each of them. */
const parts = ['.skip-link', '.help-now', '.wordmark', '.languages', '.leave', '.doors-nav', 'main', '.foot'];

/** The doors, as the row names them on every page that leads to them. */
const doors = ['#/check-in', '#/colleague', '#/find', '#/ask'];

/** What stands out of its order, or is not there though it is everywhere. */
export function repeated(page: Page): Promise<string[]> {
  return page.evaluate(({ parts, doors }) => {
    const found = [...document.querySelectorAll(parts.join())].filter((one) => one.checkVisibility());
    const order = found.map((one) => parts.findIndex((part) => one.matches(part)));
    const wrong = order.flatMap((place, at) => (at > 0 && place <= order[at - 1] ? [`${parts[place]} after ${parts[order[at - 1]]}`] : []));
    for (const always of ['.help-now', '.wordmark', 'main']) {
      if (!order.includes(parts.indexOf(always))) wrong.push(`no ${always}`);
    }
    const help = [...document.querySelectorAll('.help-now a')].filter((one) => one.checkVisibility()).map((one) => one.getAttribute('href'));
    if (help[0] !== 'tel:911') wrong.push(`${help[0]} before 911`);
    // Who answers now moves to the front of those below.
    for (const always of ['tel:988', 'sms:988']) if (!help.includes(always)) wrong.push(`no ${always} in the strip`);
    const row = [...document.querySelectorAll('.doors-nav a')].map((one) => doors.findIndex((door) => one.getAttribute('href')?.endsWith(door)));
    const named = row.filter((place) => place >= 0);
    if (named.some((place, at) => at > 0 && place < named[at - 1])) wrong.push(`the row names ${named.map((place) => doors[place]).join(', ')}`);
    return wrong;
  }, { parts, doors });
}

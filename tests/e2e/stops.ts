// Where the Tab key stops, and what is seen of each stop.

import type { Page } from '@playwright/test';
import { contrast, type Colour } from './colours';

/** What has the focus, and how it shows. Lengths in CSS pixels. */
type Stop = {
  what: string;
  isFirst: boolean;
  ring?: { width: number; colour: Colour; ground: Colour };
  /** How much of it lies outside of the window, though it would fit. */
  outside: number;
  /** What lies over it without scrolling away, and whether it hides all of it. */
  covered: { by: string; wholly: boolean }[];
};

/** More stops than any screen has. */
const most = 400;

/** Tabs through the whole page from its first stop; says what is wrong with which. */
export async function stopsGoneWrong(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const first = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')].find((one) => one.checkVisibility());
    first?.focus();
    const stays = [...document.querySelectorAll('body *')].filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position));
    Object.assign(window, { firstStop: first, stays });
  });
  // There and back: a browser shows focus to whoever moves it by a key.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const wrong: string[] = [];
  for (let passed = 0; passed < most; passed += 1) {
    const stop = await look(page);
    if (!stop || (stop.isFirst && passed > 0)) return passed > 1 ? wrong : ['the Tab key stops nowhere'];
    wrong.push(...complaints(stop).map((complaint) => `${complaint}: ${stop.what}`));
    await page.keyboard.press('Tab');
  }
  return [...wrong, `the Tab key does not come round in ${most} stops`];
}

function complaints({ ring, outside, covered }: Stop): string[] {
  const found = covered.map(({ by, wholly }) => `${wholly ? 'hidden' : 'partly hidden'} by ${by}`);
  if (outside > 0.5) found.push(`${Math.round(outside)} px out of the window`);
  if (!ring) return [...found, 'no ring'];
  if (ring.width < 2) found.push(`a ring of ${ring.width} px`);
  const apart = contrast(ring.colour, ring.ground);
  if (apart < 3) found.push(`a ring of ${apart.toFixed(1)}:1`);
  return found;
}

/** What has the focus now; nothing once it has left the page. */
function look(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const { firstStop, stays } = window as unknown as { firstStop?: Element; stays: HTMLElement[] };
    const one = document.activeElement as HTMLElement | null;
    if (!one || one === document.body) return undefined;
    const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const ground = (from: Element | null): Colour => {
      const [red, green, blue, opacity = 1] = parts(from ? getComputedStyle(from).backgroundColor : 'rgb(255, 255, 255)');
      return opacity === 0 ? ground(from?.parentElement ?? null) : [red, green, blue];
    };
    // The ring of a radio button is drawn around its answer.
    const holder = [one, one.closest('label')].find((one) => {
      const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : { outlineStyle: 'none', outlineWidth: '0' };
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    });
    const shown = holder ?? one;
    const { outlineWidth, outlineColor, outlineOffset } = getComputedStyle(shown);
    const [red, green, blue] = parts(outlineColor);
    const ring = holder && {
      width: parseFloat(outlineWidth),
      colour: [red, green, blue] as Colour,
      ground: ground(parseFloat(outlineOffset) < 0 ? shown : shown.parentElement),
    };
    const box = shown.getBoundingClientRect();
    // A link within a text is as many boxes as it has lines.
    const boxes = [...shown.getClientRects()];
    const beyond = (from: number, to: number, room: number) => (to - from > room ? 0 : Math.max(0, -from, to - room));
    const covered = stays
      .filter((over) => over.checkVisibility() && !over.contains(shown) && !shown.contains(over))
      .map((over) => {
        const { top, bottom, left, right } = over.getBoundingClientRect();
        // Where both are, what is drawn is what lies above.
        const lies = (box: DOMRect) => {
          const [x, y] = [Math.max(left, box.left) + Math.min(right, box.right), Math.max(top, box.top) + Math.min(bottom, box.bottom)];
          return over.contains(document.elementFromPoint(x / 2, y / 2));
        };
        const hidden = boxes.filter((box) => box.bottom > top + 0.5 && box.top < bottom - 0.5 && box.right > left + 0.5 && box.left < right - 0.5).filter(lies);
        const wholly = boxes.every((box) => box.top >= top - 0.5 && box.bottom <= bottom + 0.5 && box.left >= left - 0.5 && box.right <= right + 0.5);
        return { by: `${over.localName}.${over.className}`, wholly, is: hidden.length > 0 };
      })
      .filter(({ is }) => is);
    return {
      what: one.outerHTML.slice(0, 100),
      isFirst: one === firstStop,
      ring,
      // Where something is written, a browser brings the line into sight, and not the whole field.
      outside: one.localName === 'textarea' ? 0 : Math.max(beyond(box.top, box.bottom, innerHeight), beyond(box.left, box.right, innerWidth)),
      covered,
    };
  }) as Promise<Stop | undefined>;
}

/** Which stops lie under what stays at the head of the window, for somebody who goes back up from the last. */
export function hiddenOnTheWayBack(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')]
      .filter((one) => one.checkVisibility() && !one.matches(':disabled, .help-now *, .skip-link'))
      // What is higher than the window ends outside of it whichever way it is reached.
      .filter((one) => one.getBoundingClientRect().height < innerHeight / 2)
      .reverse();
    const hidden = stops.filter((one) => {
      one.focus();
      const { left, width, top } = one.getBoundingClientRect();
      const first = document.elementFromPoint(left + width / 2, Math.ceil(top) + 1);
      return top < -1 || first?.closest('.help-now');
    });
    return hidden.map((one) => one.outerHTML.slice(0, 100));
  });
}

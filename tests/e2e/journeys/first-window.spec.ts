// Whoever may be in danger has whom to call before their eyes: in the first window, beside the heading, without a scroll.

import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { atThreeInTheAfternoon } from '../lines';
import { expect, test } from '../person';
import { tongues } from '../tongues';

const width = 320;
const heights = [640, 568];
/** From wherever the window stood on the screen before. */
const places = [0, 60, 120, 200, 9999];

type Words = Record<'interrupt_go_on' | 'next' | 'back', string>;
type After = { onward: Record<'doctor' | 'plan', { name: string }> };

const content = <T>(tag: string, file: string): T =>
  JSON.parse(readFileSync(new URL(`../../../public/content/${tag}/${file}.json`, import.meta.url), 'utf8'));

/** What somebody misses who sees this window and no more. */
function misses(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const isWhole = (one: Element) => {
      const { top, bottom, left, width } = one.getBoundingClientRect();
      const met = () => [top + 1, bottom - 1].map((y) => document.elementFromPoint(left + width / 2, y));
      return top >= 0 && bottom <= innerHeight && met().every((there) => one.contains(there));
    };
    const heading = document.querySelector('#app h1');
    const calls = [...document.querySelectorAll('a[href="tel:988"], a[href="tel:+18884090141"]')];
    const wrong = calls.some((one) => one.checkVisibility() && isWhole(one)) ? [] : ['whom to call'];
    if (!heading || !isWhole(heading)) wrong.push('the heading');
    if (heading !== document.activeElement) wrong.push('the focus on the heading');
    return wrong;
  });
}

/** Does this, and sees the screen that is new by it. */
async function arrives(frame: Frame, act: () => Promise<void>): Promise<void> {
  await frame.evaluate(() => Object.assign(window, { before: document.querySelector('#app h1') }));
  await act();
  await frame.waitForFunction(() => {
    const heading = document.querySelector('#app h1');
    return heading && heading !== (window as unknown as { before: Element }).before && heading === document.activeElement;
  });
}

/** Presses a button by its words, from where the window stands then. */
const presses = (frame: Frame, name: string, from = 0) =>
  arrives(frame, () =>
    frame.evaluate(({ name, from }) => {
      scrollTo(0, from);
      [...document.querySelectorAll<HTMLButtonElement>('#app main button')].find((one) => one.textContent?.trim() === name)?.click();
    }, { name, from }));

/** Chooses the answer at this position; the next screen waits for the button. */
async function answers(frame: Frame, words: Words, position: number): Promise<void> {
  await frame.locator('.answer input').nth(position - 1).evaluate((input: HTMLInputElement) => input.click());
  await expect(frame.getByRole('button', { name: words.next, exact: true })).toBeEnabled();
  await presses(frame, words.next);
}

/** From the first screen to the one that comes after thoughts of being better off dead, in this language. */
async function toInterrupt(frame: Frame, tag: string, words: Words): Promise<void> {
  await expect(frame.locator('html')).toHaveAttribute('data-state', 'ready');
  if (tag !== 'en') await frame.locator(`.languages a[lang="${tag}"]`).click();
  await expect(frame.locator('html')).toHaveAttribute('lang', tag);
  await arrives(frame, () => frame.locator('.topic-choice').nth(1).click());
  for (let question = 1; question < 9; question += 1) await answers(frame, words, 1);
  await answers(frame, words, 2);
  await expect(frame.locator('.sheet.care h1')).toBeVisible();
}

/** In a page of somebody else's, in a frame as large as a telephone. */
async function hosted(page: Page, address: string, height: number): Promise<Frame> {
  const body = `<!doctype html><title>Host</title><style>* { margin: 0; border: 0 }</style>
    <iframe src="${address}" sandbox="allow-scripts allow-popups" style="display: block; inline-size: ${width}px; block-size: ${height}px"></iframe>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/host.html');
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-state', 'ready');
  return page.frames()[1];
}

test.beforeEach(({ page }) => page.clock.setFixedTime(atThreeInTheAfternoon));

for (const tag of ['en', ...tongues]) {
  const words = content<Words>(tag, 'catalogue');
  const { onward } = content<After>(tag, 'aftercare');
  for (const height of heights) {
    test(`from the answer to the plan, in ${tag}, ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/#/check-in');
      const frame = page.mainFrame();
      await toInterrupt(frame, tag, words);
      expect.soft(await misses(frame), 'as soon as it stands').toEqual([]);
      for (const from of places) {
        await presses(frame, words.back);
        await presses(frame, words.next, from);
        expect.soft(await misses(frame), `the window stood at ${from}`).toEqual([]);
      }
      await presses(frame, words.interrupt_go_on);
      await answers(frame, words, 2);
      await expect(frame.locator('.next-steps')).toBeVisible();
      expect.soft(await misses(frame), 'the result').toEqual([]);
      for (const way of [onward.doctor.name, onward.plan.name]) {
        for (const from of places) {
          await presses(frame, way, from);
          expect.soft(await misses(frame), `${way}, the window stood at ${from}`).toEqual([]);
          await presses(frame, words.back, from);
          expect.soft(await misses(frame), `the result, the window stood at ${from}`).toEqual([]);
        }
      }
    });
  }

  test(`in a frame, in ${tag}`, async ({ page, baseURL }) => {
    const frame = await hosted(page, `${baseURL}#/check-in`, heights[1]);
    await toInterrupt(frame, tag, words);
    for (const from of places) {
      await presses(frame, words.back);
      await presses(frame, words.next, from);
      expect.soft(await misses(frame), `the window stood at ${from}`).toEqual([]);
    }
  });
}

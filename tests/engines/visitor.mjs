// A person at the page in any engine: what they press, and what they see.

import { until } from './until.mjs';

export class Visitor {
  /** At a page, in its top document or in its frame. */
  constructor(page, place = page.top) {
    this.page = page;
    this.place = place;
  }

  /** Until the app runs. */
  started() {
    return until('the app to run', () => this.place.run(() => document.documentElement.dataset.state === 'ready'));
  }

  heading() {
    return this.place.run(() => document.querySelector('#app h1')?.textContent ?? '');
  }

  /** Until a screen is headed by these words and its heading has the focus. */
  async sees(words) {
    let last = '';
    await until(() => `a heading "${words}", not "${last}"`, async () => {
      const { text, focus } = await this.place.run(() => {
        const heading = document.querySelector('#app h1');
        return { text: heading?.textContent ?? '', focus: heading !== null && heading === document.activeElement };
      });
      last = focus ? text : `${text} without the focus`;
      return focus && text.includes(words);
    });
  }

  /** Presses the Tab key until this has the focus, and then Enter. */
  async tabsTo(selector, words = '') {
    const here = (selector, words) => {
      const { activeElement } = document;
      return activeElement?.matches(selector) && activeElement.textContent.includes(words);
    };
    for (let stop = 0; stop < 60; stop += 1) {
      if (await this.place.run(here, selector, words)) return;
      await this.page.press('Tab');
    }
    throw Error(`the Tab key does not reach ${selector} ${words}`);
  }

  async presses(selector, words = '') {
    await this.tabsTo(selector, words);
    await this.page.press('Enter');
  }

  /** From the screen before the check to its first question. */
  async begins(topic) {
    await this.place.click(topic ? '.topic-choice' : '#app button', topic ?? 'Begin the full check');
  }

  /** Gives answers by their numbers from 1, and waits for each next screen. */
  async answers(...positions) {
    for (const position of positions) {
      const before = await this.heading();
      await this.sees(before);
      await this.page.press(String(position));
      // On, without the beat that lets a person see what they chose.
      await this.page.press('Enter');
      await until(`the screen after "${before}"`, async () => {
        const now = await this.heading();
        return now !== '' && now !== before;
      });
    }
  }

  /** What is written on the page. */
  text() {
    return this.place.run(() => document.documentElement.innerText);
  }

  html() {
    return this.place.run(() => document.documentElement.outerHTML);
  }
}

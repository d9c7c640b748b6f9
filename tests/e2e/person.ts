// A person at the page: what they can do, and what they see.

import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { watch, type Watch } from './watch';
import type { Sheet } from './sheets';

/** How this person answers. */
export type Hand = 'mouse' | 'touch' | 'keys';

export class Person {
  readonly heading: Locator;
  private left = false;

  constructor(readonly page: Page, public hand: Hand = 'mouse') {
    this.heading = page.locator('#app h1');
  }

  /** Opens the page at a fragment and waits until the app runs. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(`/${fragment}`);
    await this.started();
  }

  async started(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-state', 'ready');
  }

  /** The same, with everything that comes unasked: nobody has answered a whole check before that. */
  async openWhole(fragment = ''): Promise<void> {
    const rest = ['directory.', 'library.', 'strongbox_bg-'].map((name) => this.page.waitForResponse(`**/assets/${name}*`));
    await this.open(fragment);
    for (const came of await Promise.all(rest)) await came.finished();
    // Each is compared with its digest before the app takes it.
    await this.settles();
  }

  /** Goes to the first question of the full check, or of one topic. */
  async begin(topic?: string): Promise<void> {
    await this.open('#/check-in');
    await this.start(topic);
  }

  /** From the screen before the check to its first question. */
  async start(topic?: string): Promise<void> {
    const page = this.page;
    const full = page.getByRole('button', { name: 'Begin the full check' });
    await this.press(topic ? page.locator('.topic-choice', { has: page.getByText(topic, { exact: true }) }) : full);
  }

  /** Sees this question, told by how it begins. */
  async sees(words: string): Promise<void> {
    await expect(this.heading).toContainText(words);
  }

  /** The answer at this position, from 1. */
  at(position: number): Locator {
    return this.page.locator('.answer').nth(position - 1);
  }

  /** Gives the answer at this position, which goes on by itself. */
  async answer(position: number): Promise<void> {
    if (this.hand === 'keys') {
      await this.headingHasFocus();
      await this.page.keyboard.press(String(position));
    } else {
      await this.press(this.at(position));
    }
  }

  /** A new screen's heading takes focus in the next frame: no hand is quicker than that. */
  async settles(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(done));
    }));
  }

  /** Chooses the answer at this position and stays, as the keyboard does. */
  async choose(position: number): Promise<void> {
    const radio = this.at(position).getByRole('radio');
    await this.settles();
    await radio.focus();
    await this.page.keyboard.press('Space');
    await expect(radio).toBeChecked();
  }

  async decline(): Promise<void> {
    await this.pressButton('Prefer not to answer');
  }

  /** Gives these answers to a questionnaire, and sees each question before. */
  async fill(sheet: Sheet, answers: number[]): Promise<void> {
    for (const [question, answer] of answers.entries()) {
      await this.sees(sheet.questions[question]);
      await this.answer(answer);
    }
  }

  async pressButton(name: string): Promise<void> {
    await this.press(this.page.getByRole('button', { name, exact: true }));
  }

  async press(target: Locator): Promise<void> {
    if (this.hand === 'touch') {
      const { width = 0, height = 0 } = (await target.boundingBox()) ?? {};
      // Tests are faster than readers, and quick taps on one spot are a double tap: two thumbs.
      this.left = !this.left;
      await target.tap({ position: { x: this.left ? 8 : width - 8, y: height / 2 } });
    } else if (this.hand === 'keys') {
      await this.tabTo(target);
      await this.page.keyboard.press('Enter');
    } else {
      await target.click();
    }
  }

  /** Tabs until this has focus, forwards or back, as somebody without a mouse must. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await this.settles();
    // Found once: to find it by role again at each stop takes longer than the stop.
    const element = await target.elementHandle();
    const isBehind = await element?.evaluate((element) => {
      const place = document.activeElement?.compareDocumentPosition(element) ?? 0;
      return (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
    for (let stop = 0; stop < 60; stop += 1) {
      if (await element?.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(isBehind ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`the Tab key does not reach ${target}`);
  }

  /** Lets more time pass than the beat: that nothing happens, no expectation can wait for. */
  async waits(): Promise<void> {
    await this.page.waitForTimeout(400);
  }

  async headingHasFocus(): Promise<void> {
    await expect(this.heading).toBeFocused();
  }

  /** What the result says of one questionnaire. */
  topic(name: string): Locator {
    return this.page.locator('article', { has: this.page.getByRole('heading', { name, exact: true }) });
  }

  async seesPlace(name: string, words: string): Promise<void> {
    await expect(this.topic(name).locator('figcaption')).toHaveText(words);
  }

  async seesResult(): Promise<void> {
    await this.sees('What would help now');
  }

  /** Presses buttons one after the other without waiting to be seen: a way to a screen, not a journey. */
  async passes(names: string[]): Promise<void> {
    await this.page.evaluate(async (names) => {
      const heading = () => document.querySelector('#app h1');
      for (const name of names) {
        const before = heading();
        const button = [...document.querySelectorAll<HTMLButtonElement>('#app main button')].find(({ textContent }) => textContent?.trim() === name);
        if (!button) throw new Error(`no button says ${name}`);
        button.click();
        while (heading() === before || !heading()) await new Promise((done) => setTimeout(done));
      }
    }, names);
  }

  /** Gives answers without waiting for the beat: a way to a screen, not a journey. */
  async hurry(answers: (number | 'decline')[]): Promise<void> {
    await expect(this.at(1)).toBeVisible();
    await this.page.evaluate(async (answers) => {
      const heading = () => document.querySelector('#app h1');
      const moved = (from: Element | null) =>
        new Promise<void>((done) => {
          const look = () => (heading() !== from && heading() ? done() : setTimeout(look));
          look();
        });
      const button = (name: string) =>
        [...document.querySelectorAll<HTMLButtonElement>('#app button')].find(({ textContent }) => textContent?.trim() === name);
      for (const answer of answers) {
        const question = heading();
        if (answer === 'decline') {
          button('Prefer not to answer')?.click();
        } else {
          document.querySelectorAll<HTMLElement>('.answer input')[answer - 1].click();
          while (button('Next')?.disabled) await new Promise((done) => setTimeout(done));
          button('Next')?.click();
        }
        await moved(question);
      }
    }, answers);
  }
}

type Fixtures = { hand: Hand; person: Person; watching: Watch; faulty: boolean };

/** Every test watches the network, the console and the policy, unless it breaks the page on purpose. */
export const test = base.extend<Fixtures>({
  hand: ['mouse', { option: true }],
  faulty: [false, { option: true }],
  watching: [
    async ({ page, faulty }, use) => {
      const seen = await watch(page);
      await use(seen);
      if (!faulty) {
        expect(seen.complaints, 'the console and the content policy have no complaint').toEqual([]);
        expect(seen.elsewhere(), 'only our own server is asked for anything').toEqual([]);
      }
    },
    { auto: true },
  ],
  person: async ({ page, hand, watching: _ }, use) => {
    await use(new Person(page, hand));
  },
});

export { expect };

// Somebody who asks for a peer in writing, over a network that a test can spoil.

import { expect, type Locator, type Page, type Request } from '@playwright/test';

export const phone = '(614) 555-0142';
const heading = {
  form: 'Your request',
  preview: 'What will be sent',
  sending: 'Sending…',
  received: 'Your request has arrived.',
  refused: 'Your request could not be delivered.',
  unsure: 'Your request may have arrived.',
  busy: 'Too many requests are coming in. Yours was not taken.',
  offline: 'Nothing has left this device.',
} as const;

/** What the screen can be about. */
export type Screen = keyof typeof heading;

export class Writer {
  readonly heading: Locator;
  /** Nobody else's words. */
  readonly message = `It has been a hard month.\nI would like to talk. ${crypto.randomUUID()}`;
  /** Requests that the page has begun to send. */
  begun = 0;
  private readonly open = new Set<Request>();

  /** `waitsFor`: whether the server has so many requests, and keeps the last waiting on purpose. */
  constructor(readonly page: Page, private readonly waitsFor: (begun: number) => boolean) {
    this.heading = page.locator('#app h2');
    page.on('request', (request) => {
      if (request.method() !== 'POST') return;
      this.begun += 1;
      this.open.add(request);
    });
    for (const ended of ['requestfinished', 'requestfailed'] as const) page.on(ended, (request) => this.open.delete(request));
  }

  /** `site`: another address of the same site. */
  async opens(site = ''): Promise<void> {
    await this.page.goto(`${site}/request/`);
    await expect(this.page.locator('html')).toHaveAttribute('data-state', 'ready');
  }

  async writes(site?: string): Promise<void> {
    await this.opens(site);
    await this.field('What should we call you?').fill('Sam');
    await this.page.getByRole('radio', { name: 'Call me' }).check();
    await this.field('Phone number').fill(phone);
    await this.field('Specialty').fill('Surgery');
    await this.page.getByRole('checkbox').check();
    await this.field('Anything you would like to say').fill(this.message);
  }

  async reads(): Promise<void> {
    await this.presses('See what will be sent');
    await this.sees('preview');
  }

  async sends(site?: string): Promise<void> {
    await this.writes(site);
    await this.reads();
    await this.presses('Agree and send');
  }

  async presses(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async sees(screen: Screen): Promise<void> {
    await expect(this.heading).toHaveText(heading[screen]);
  }

  /** Everything is still where it was written. */
  async hasAll(): Promise<void> {
    await expect(this.field('What should we call you?')).toHaveValue('Sam');
    await expect(this.page.getByRole('radio', { name: 'Call me' })).toBeChecked();
    await expect(this.field('Phone number')).toHaveValue(phone);
    await expect(this.field('Specialty')).toHaveValue('Surgery');
    await expect(this.page.getByRole('checkbox')).toBeChecked();
    await expect(this.field('Anything you would like to say')).toHaveValue(this.message);
  }

  /** Nothing of it is left. */
  async hasNothing(): Promise<void> {
    await this.sees('form');
    for (const name of ['What should we call you?', 'Phone number or e-mail address', 'Anything you would like to say']) {
      await expect(this.field(name)).toHaveValue('');
    }
    await expect(this.page.getByRole('radio', { name: 'Call me' })).not.toBeChecked();
  }

  field(name: string): Locator {
    return this.page.getByLabel(name);
  }

  /** The copy for the person's own use holds what was written. */
  async keepsCopy(): Promise<void> {
    await this.presses('Copy the request');
    const copy = this.page.getByRole('textbox', { name: 'Copy the request' });
    for (const words of ['Sam', phone, 'Surgery', this.message]) await expect(copy).toHaveValue(new RegExp(words.replace(/[().?]/g, '\\$&')));
  }

  /** Time passes until the page has something else to say than that it is sending. */
  async waits(): Promise<void> {
    await this.passes(async () => (await this.heading.textContent()) !== heading.sending);
  }

  /** Time passes, but only while the network has nothing to do or is silent on purpose: a page must not lose its
   * patience with a machine that is merely slow today. */
  async passes(until: () => Promise<boolean> | boolean): Promise<void> {
    const end = performance.now() + 30_000;
    while (!(await until())) {
      if (performance.now() > end) throw new Error(`nothing comes of it: ${this.begun} begun, ${this.open.size} open`);
      if (this.open.size === 0 || this.waitsFor(this.begun)) await this.page.clock.runFor(1_000);
      await new Promise((done) => setTimeout(done, 10));
    }
  }
}

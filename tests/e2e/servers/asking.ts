// The form on a site whose requests go through a server that tests can spoil, to the inbox.

import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { withoutNoStore } from '../cached';
import { watch, type Watch } from '../watch';
import { Between } from './between';
import { inboxFor, type Inbox } from './inbox';
import { finding } from './secure';
import { settled } from './settled';
import { Writer } from './writer';

/** The inbox, and the addresses of the site: as it is, of one that asks no server beforehand, and as a host serves it
 * that lets browsers keep its pages. */
type Place = { inbox: Inbox; address: string; simple: string; remembered: string };
type Fixtures = { server: Between; inbox: Inbox; watching: Watch; writer: Writer };

/** What a browser says by itself of a request that failed, and axe of a page whose policy lets it load nothing.
 * Everything else is a fault of the page's. */
const notOurs = /^Failed to load resource|blocked by CORS policy|^Couldn't load preload assets/;

export const test = base.extend<Fixtures, { between: Between; place: Place }>({
  between: [
    async ({}, use) => {
      const between = new Between();
      await between.open();
      await use(between);
      await between.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, between }, use) => use(finding(['peers.test', 'www.weather.gov'], between.port, launchOptions)),
    { scope: 'worker' },
  ],
  place: [
    async ({ between }, use) => {
      const endpoint = 'https://peers.test/v1/peer-support-requests';
      const feedback = { endpoint: 'https://peers.test/v1/peer-support-feedback', extra: {}, honeypot: 'website' };
      const [site, simple] = await Promise.all([
        settled({ backend: { native: { endpoint } }, feedback, languages: ['en', 'es'] }),
        settled({ backend: { native: { endpoint, simple: true } } }),
      ]);
      const cached = await withoutNoStore(site.address);
      const { port } = cached.address() as AddressInfo;
      const remembered = `http://127.0.0.1:${port}`;
      const inbox = await inboxFor([site.address, simple.address, remembered], `${site.address}/feedback/thanks.html`);
      between.inbox = inbox.address;
      await use({ inbox, address: site.address, simple: simple.address, remembered });
      await inbox.stop();
      cached.close();
      await Promise.all([site.stop(), simple.stop()]);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ place }, use) => use(place.address),
  ignoreHTTPSErrors: true,
  // What the page says when a test fails is in the error's context; a picture takes longer than many a test.
  screenshot: 'off',
  inbox: async ({ place }, use) => use(place.inbox),
  server: async ({ between }, use) => {
    between.forget();
    await use(between);
  },
  watching: [
    async ({ page }, use) => {
      const seen = await watch(page);
      await use(seen);
      expect(seen.complaints.filter((complaint) => !notOurs.test(complaint)), 'nothing uncaught').toEqual([]);
      await expect(page.locator('html[data-state=failed]'), 'the form has not stopped').toHaveCount(0);
    },
    { auto: true },
  ],
  writer: async ({ page, server }, use) => {
    await page.clock.install();
    // So that the copy lies in the page, where a test can read it.
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await use(new Writer(page, (begun) => server.keepsWaiting(begun)));
  },
});

export { expect };

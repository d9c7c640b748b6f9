// The form on a site whose requests go to somebody else's server, played at that server's own address.

import { request } from 'node:http';
import { test as base, expect } from '@playwright/test';
import { watch, type Watch } from '../watch';
import type { Running } from './program';
import { finding, secure } from './secure';
import { Service } from './service';
import { kinds, type Kind } from './services';
import { settled } from './settled';
import { Writer } from './writer';

/** Where every service is played, and the sites that send there, each packed when it is first asked for. */
class Desk {
  port = 0;
  service = new Service();
  /** The site whose page is open. */
  here = '';
  private readonly sites = new Map<Kind, Promise<Running>>();

  async site(kind: Kind): Promise<string> {
    const site = this.sites.get(kind) ?? settled({ backend: kind.settings(kind.endpoint) });
    this.sites.set(kind, site);
    this.here = (await site).address;
    return this.here;
  }

  async close(): Promise<void> {
    for (const site of this.sites.values()) await (await site).stop();
  }
}

type Fixtures = { kind: Kind; service: Service; writer: Writer; watching: Watch };

export const test = base.extend<Fixtures, { desk: Desk }>({
  kind: [kinds.urlencoded, { option: true }],
  desk: [
    async ({}, use) => {
      const desk = new Desk();
      const { port, stop } = await secure((asked, answer) => {
        if (asked.method !== 'GET') return void desk.service.take(asked, answer);
        // The server that takes what is written may be the one that serves the page.
        const { host: _, ...headers } = asked.headers;
        const onward = request(new URL(asked.url ?? '/', desk.here), { headers }, (file) => {
          answer.writeHead(file.statusCode ?? 500, file.headers);
          file.pipe(answer);
        });
        onward.end();
      });
      desk.port = port;
      await use(desk);
      await desk.close();
      await stop();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, desk }, use) => {
      const names = Object.values(kinds).map(({ endpoint }) => new URL(endpoint).hostname);
      await use(finding(names, desk.port, launchOptions));
    },
    { scope: 'worker' },
  ],
  ignoreHTTPSErrors: true,
  // What the page says when a test fails is in the error's context; a picture takes longer than many a test.
  screenshot: 'off',
  baseURL: async ({ desk, kind }, use) => {
    const site = await desk.site(kind);
    await use(kind.sameSite ? new URL(kind.endpoint).origin : site);
  },
  service: async ({ launchOptions, desk }, use) => {
    desk.service = new Service();
    await use(desk.service);
  },
  watching: [
    async ({ page }, use) => {
      const seen = await watch(page);
      await use(seen);
      // What a browser says by itself of a request that failed.
      expect(seen.complaints.filter((complaint) => !complaint.startsWith('Failed to load resource')), 'nothing uncaught').toEqual([]);
    },
    { auto: true },
  ],
  writer: async ({ page }, use) => {
    await page.clock.install();
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await use(new Writer(page, () => false));
  },
});

export { expect };

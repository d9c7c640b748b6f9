// The site in a frame of somebody else's page, on a site of its own: https://www.association.test holds it.

import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { finding, secure } from './secure';
import { settled } from './settled';

export const host = 'https://www.association.test';
/** Another page, which is not on the list. */
export const stranger = 'https://www.elsewhere.test';

/** What a page around the frame may do to it. */
export type Around = { frame?: string; head?: string; before?: string; headers?: Record<string, string> };

/** The frame that a webmaster pastes. */
export const pasted = (site: string, more = '') =>
  `<iframe src="${site}/" title="Confidential support" width="100%" height="800" style="border:0;width:100%;max-width:45rem" referrerpolicy="no-referrer" allow=""
    sandbox="allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads allow-modals" ${more}></iframe>`;

type Holding = { site: string; holds: (page: Page, around?: Around, address?: string) => Promise<FrameLocator> };

type Pages = Map<string, { html: string; headers: Record<string, string> }>;

export const test = base.extend<Holding, { pages: Pages; hosts: number; app: string }>({
  pages: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  hosts: [
    async ({ pages }, use) => {
      const place = await secure((asked, answer) => {
        const { html, headers } = pages.get(new URL(asked.url ?? '/', host).pathname) ?? { html: '<h1>Nothing</h1>', headers: {} };
        answer.writeHead(200, { 'content-type': 'text/html', ...headers }).end(html);
      });
      await use(place.port);
      await place.stop();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, hosts }, use) => use(finding(['www.association.test', 'www.elsewhere.test'], hosts, launchOptions)),
    { scope: 'worker' },
  ],
  app: [
    async ({}, use) => {
      const { address, stop } = await settled({ embedding: [host] });
      await use(address);
      await stop();
    },
    { scope: 'worker' },
  ],
  ignoreHTTPSErrors: true,
  site: async ({ app }, use) => use(app),
  holds: async ({ app, pages }, use) => {
    let many = 0;
    await use(async (page, { frame = pasted(app), head = '', before = '', headers = {} } = {}, address = host) => {
      many += 1;
      const html = `<!doctype html><html lang="en"><head><title>Well-being</title>${head}</head><body><h1>Well-being</h1>${before}${frame}
        <p><a href="${app}/" target="_blank" rel="noopener noreferrer">Open in its own tab</a></p></body></html>`;
      const path = `/support-${many}`;
      pages.set(path, { html, headers });
      await page.goto(`${address}${path}`);
      return page.frameLocator('iframe').first();
    });
  },
});

export { expect };

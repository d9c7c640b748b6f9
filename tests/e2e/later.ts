// What can become of a file that the page asks for once it runs.

import type { Page, Route } from '@playwright/test';

export const faults: Record<string, (route: Route) => Promise<void>> = {
  'does not come': (route) => route.abort('connectionreset'),
  'is not there': (route) => route.fulfill({ status: 404, contentType: 'text/html', headers: { 'access-control-allow-origin': '*' }, body: '<h1>Not here</h1>' }),
  'comes damaged': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length >> 1] ^= 0xff;
    await route.fulfill({ response, body });
  },
  'comes empty': async (route) => route.fulfill({ response: await route.fetch(), body: '' }),
};

/** Holds such a file back until what this gives is called. */
export async function holdBack(page: Page, file: string): Promise<() => void> {
  let arrive = () => {};
  const arrived = new Promise<void>((done) => { arrive = done; });
  await page.route(file, async (route) => {
    await arrived;
    await route.continue();
  });
  return arrive;
}

// The neutral page that Leave goes to, played by the test: no test reaches the real one.

import type { BrowserContext } from '@playwright/test';

export const neutral = 'https://www.weather.gov/';

/** Answers for the neutral page, once `until` is settled. */
export async function playNeutralPage(context: BrowserContext, until?: Promise<void>): Promise<void> {
  await context.route(`${neutral}**`, async (route) => {
    await until;
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Weather</h1>' });
  });
}

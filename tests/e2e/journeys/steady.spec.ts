// Nothing moves by itself while the page loads, whichever of its parts the address names, by day and by night.

import { expect, test } from '@playwright/test';
import { holdBack } from '../later';
import { atThreeAtNight, atThreeInTheAfternoon } from '../lines';
import { moves, watchMoves } from '../moved';

test.use({ viewport: { width: 412, height: 823 } });

for (const address of ['', '#/check-in', '#/colleague', '#/find', '#/ask', '#/guides', '#/kept']) {
  for (const [when, time] of [['by day', atThreeInTheAfternoon], ['at night', atThreeAtNight]] as const) {
    test(`/${address} stands still from the first paint until the app is there, ${when}`, async ({ page }) => {
      await page.clock.setFixedTime(time);
      await watchMoves(page);
      const arrive = await holdBack(page, '**/doc-to-doc_bg-*.wasm');
      await page.goto(`/${address}`, { waitUntil: 'commit' });
      await expect(page.locator('#plain h1')).toBeVisible();
      // Long enough for a page that would move what it has drawn.
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 500)); }));
      arrive();
      await expect(page.locator('html')).toHaveAttribute('data-clock');
      await page.evaluate(() => new Promise((done) => { setTimeout(done, 200); }));
      expect(await moves(page)).toEqual([]);
    });
  }
}

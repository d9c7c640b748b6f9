// Nothing moves by itself while the page loads, whichever of its parts the address names.

import { expect, test } from '@playwright/test';
import { holdBack } from '../later';

test.use({ viewport: { width: 412, height: 823 } });

for (const address of ['', '#/check-in', '#/colleague', '#/find', '#/ask', '#/guides', '#/kept']) {
  test(`/${address} stands still from the first paint until the app is there`, async ({ page }) => {
    await page.addInitScript(() => {
      const moved = Object.assign(window, { moved: [] as string[] }).moved;
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
          moved.push(`${shift.value.toFixed(3)} ${shift.sources.map(({ node }) => node?.nodeName).join(', ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const arrive = await holdBack(page, '**/doc-to-doc_bg-*.wasm');
    await page.goto(`/${address}`, { waitUntil: 'commit' });
    await expect(page.locator('#plain h1')).toBeVisible();
    // Long enough for a page that would move what it has drawn.
    await page.waitForFunction(() => performance.now() - (performance.getEntriesByType('paint')[0]?.startTime ?? Infinity) > 500);
    arrive();
    await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 200); }));
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  });
}

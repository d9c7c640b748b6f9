// What moves by itself while a page loads.

import type { Page } from '@playwright/test';

/** Notes every layout shift of the pages that are opened from now on. */
export async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moves: { by: number; what: string }[] = [];
    Object.assign(window, { moves });
    new PerformanceObserver((seen) => {
      for (const one of seen.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        moves.push({ by: one.value, what: one.sources.map(({ node }) => node?.nodeName).join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved so far, and by how much of a window. */
export const moves = (page: Page) => page.evaluate(() => (window as unknown as { moves: { by: number; what: string }[] }).moves);

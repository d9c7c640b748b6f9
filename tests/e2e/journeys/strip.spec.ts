// The strip is as high by the clock as it was before the clock came, at every width: nothing below it moves, and whoever
// aims at a key below it does not miss. It stays at the head of a window, and of a frame, that is not low.

import { atThreeAtNight, atThreeInTheAfternoon } from '../lines';
import { outOfReach } from '../looks';
import { expect, test } from '../person';
import { hiddenOnTheWayBack } from '../stops';

const editions = { en: '', es: 'es.html', 'zh-Hans': 'zh-Hans.html' };

for (const [when, time] of [['by day', atThreeInTheAfternoon], ['at night', atThreeAtNight]] as const) {
  for (const [tag, address] of Object.entries(editions)) {
    test(`the strip keeps its height when the clock comes, ${when} (${tag})`, async ({ page }) => {
      await page.clock.setFixedTime(time);
      await page.goto(`/${address}`);
      const root = page.locator('html');
      await expect(root).toHaveAttribute('lang', tag);
      await expect(root).toHaveAttribute('data-clock');
      const changes: string[] = [];
      for (let width = 320; width <= 1440; width += 20) {
        await page.setViewportSize({ width, height: 640 });
        const [byClock, atAnyHour] = await root.evaluate((root) => {
          const height = () => root.querySelector('.help-now')?.getBoundingClientRect().height;
          const byClock = height();
          root.removeAttribute('data-clock');
          const atAnyHour = height();
          root.setAttribute('data-clock', '');
          return [byClock, atAnyHour];
        });
        if (byClock !== atAnyHour) changes.push(`${width} px: from ${atAnyHour} to ${byClock} px`);
      }
      expect(changes).toEqual([]);
    });
  }
}

for (const [high, stays] of [[800, true], [639, false]] as const) {
  test(`in a frame ${high} px high the strip ${stays ? 'stays at its head' : 'leaves the room to what is read'}`, async ({ page, baseURL }) => {
    const frame = `<iframe src="${baseURL}#/find" sandbox="allow-scripts allow-popups" style="inline-size: 390px; block-size: ${high}px"></iframe>`;
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Host</title>${frame}` }));
    await page.goto('/host.html');
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-clock');
    await expect(page.frameLocator('iframe').locator('#app .listed').first()).toBeVisible();
    const [, inside] = page.frames();
    expect(await outOfReach(inside)).toEqual(stays ? [] : expect.arrayContaining(['988 is out of reach']));
  });
}

for (const [keys, stays] of [[6, true], [7, false]] as const) {
  test(`with ${keys} keys it ${stays ? 'stays, and nothing that is reached lies under it' : 'leaves the room to what is read'}`, async ({ person, page }) => {
    await page.clock.setFixedTime(atThreeInTheAfternoon);
    await page.setViewportSize({ width: 320, height: 640 });
    await person.open('#/find');
    await expect(page.locator('html')).toHaveAttribute('data-clock');
    await page.locator('#strip').evaluate((strip, keys) => {
      const last = [...strip.querySelectorAll('a')].at(-1);
      while (strip.querySelectorAll('a').length < keys) last?.after(last.cloneNode(true));
    }, keys);
    expect(await outOfReach(page)).toEqual(stays ? [] : expect.arrayContaining(['988 is out of reach']));
    expect(await hiddenOnTheWayBack(page)).toEqual([]);
  });
}

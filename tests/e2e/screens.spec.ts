// Every screen, narrow and wide, light and dark, in every language, at every setting: usable, reachable, heard as it
// was kept, and pictured. Each is reached once, for that takes longer than to look.

import type { Page } from '@playwright/test';
import { hearsAsKept, hearsTheFrameAsKept } from './aria';
import { brokenRules } from './axe';
import { repeated } from './frame';
import { atThreeInTheAfternoon } from './lines';
import { cutOff, inEveryLook, outOfReach, themes, tooSmall, tooWide, widths } from './looks';
import { expect, test } from './person';
import { picture } from './pictures';
import { screens } from './screens';
import { inEverySetting } from './settings';
import { hiddenOnTheWayBack, stopsGoneWrong } from './stops';
import { canChange, leftStanding, speak, tongues } from './tongues';

/** Nothing is lost to somebody who sets letters, spacing or size. */
async function holdsAtEverySetting(page: Page, tag: string): Promise<void> {
  await inEverySetting(page, async (setting) => {
    expect.soft(await tooWide(page), `nothing sticks out (${tag}, ${setting})`).toEqual([]);
    expect.soft(await cutOff(page), `no text is cut off (${tag}, ${setting})`).toEqual([]);
  });
}

for (const { name, reach, plain, staysAsItIs } of screens) {
  test.describe(name, () => {
    // Without its app the page has parts that were meant to fail.
    test.use({ faulty: plain ?? false });
    test('holds in every width and colour', async ({ person, page }) => {
      // Looked at in some thirty ways: half a minute here, and slow machines are slow, not wrong.
      test.setTimeout(180_000);
      // What hangs on the hour is the same every day.
      await page.clock.setFixedTime(atThreeInTheAfternoon);
      await reach(person);
      await hearsAsKept(page, name);
      await inEveryLook(page, async (look) => {
        await picture(page, `${name}-${look}`);
        expect.soft(await tooWide(page), `nothing sticks out (${look})`).toEqual([]);
        expect.soft(await tooSmall(page), `a thumb can hit it (${look})`).toEqual([]);
        expect.soft(await cutOff(page), `no text is cut off (${look})`).toEqual([]);
        expect.soft(await outOfReach(page), `help is one press away at the foot too (${look})`).toEqual([]);
        expect.soft(await brokenRules(page), `axe (${look})`).toEqual([]);
      });
      await expect(page.locator('.help-now a[href="tel:988"]:visible')).toHaveCount(1);
      await expect(page).toHaveTitle(/^(Error: )?Doc To Doc$/);
      await holdsAtEverySetting(page, 'en');
      expect.soft(await repeated(page), 'what repeats stands in its order').toEqual([]);
      // At 400 %, and on a telephone, where things stick to its foot. A page in another language has the same stops.
      for (const [height, colorScheme] of /-(es|zh-Hans)$/.test(name) ? [] : ([[256, 'light'], [640, 'dark']] as const)) {
        await page.setViewportSize({ width: 320, height });
        await page.emulateMedia({ colorScheme });
        expect.soft(await stopsGoneWrong(page), `the focus is seen wherever the Tab key stops (${height} px high, ${colorScheme})`).toEqual([]);
        expect.soft(await hiddenOnTheWayBack(page), `nothing lies over it on the way back (${height} px high)`).toEqual([]);
      }

      if (staysAsItIs || !(await canChange(page))) return;
      // Where the person stands, and with all that they have done; a widened page first, for it is drawn there already.
      for (const tag of tongues) {
        await page.setViewportSize({ width: 1280, height: widths[1280] });
        await speak(page, tag);
        await picture(page, `${name}-${tag}-1280`);
        expect.soft(await tooWide(page), `nothing sticks out (${tag}, 1280)`).toEqual([]);
        expect.soft(await cutOff(page), `no text is cut off (${tag}, 1280)`).toEqual([]);
        expect.soft(await leftStanding(page), `each part is in the language that it is said to be in (${tag})`).toEqual([]);
        await page.setViewportSize({ width: 320, height: widths[320] });
        await picture(page, `${name}-${tag}-320`);
        expect.soft(await tooWide(page), `nothing sticks out (${tag}, 320)`).toEqual([]);
        expect.soft(await tooSmall(page), `a thumb can hit it (${tag}, 320)`).toEqual([]);
        expect.soft(await cutOff(page), `no text is cut off (${tag}, 320)`).toEqual([]);
        expect.soft(await outOfReach(page), `help is one press away at the foot too (${tag}, 320)`).toEqual([]);
        for (const colorScheme of themes) {
          await page.emulateMedia({ colorScheme });
          expect.soft(await brokenRules(page), `axe (${tag}, ${colorScheme})`).toEqual([]);
        }
        await holdsAtEverySetting(page, tag);
        await expect(page.locator('.help-now a[href="tel:988"]:visible')).toHaveCount(1);
        await expect(page).toHaveTitle(/Doc To Doc$/);
      }
    });
  });
}

test('what stands around a screen is heard as it was kept', async ({ person, page }) => {
  await page.clock.setFixedTime(atThreeInTheAfternoon);
  await person.open('#/find');
  await hearsTheFrameAsKept(page);
});

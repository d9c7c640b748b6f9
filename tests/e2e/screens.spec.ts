// Every screen, narrow and wide, light and dark, in every language: usable, reachable, and pictured.

import { brokenRules } from './axe';
import { cutOff, inEveryLook, themes, tooLow, tooWide, widths } from './looks';
import { expect, test } from './person';
import { picture } from './pictures';
import { screens } from './screens';
import { canChange, leftStanding, speak, tongues } from './tongues';

for (const { name, reach, plain, staysAsItIs } of screens) {
  test.describe(name, () => {
    // Without its app the page has parts that were meant to fail.
    test.use({ faulty: plain ?? false });
    test('holds in every width and colour', async ({ person, page }) => {
      await reach(person);
      await inEveryLook(page, async (look) => {
        await picture(page, `${name}-${look}`);
        expect.soft(await tooWide(page), `nothing sticks out (${look})`).toEqual([]);
        expect.soft(await tooLow(page), `a thumb can hit it (${look})`).toEqual([]);
        expect.soft(await cutOff(page), `no text is cut off (${look})`).toEqual([]);
        expect.soft(await brokenRules(page), `axe (${look})`).toEqual([]);
      });
      await expect(page.locator('.help-now a[href="tel:988"]:visible')).toHaveCount(1);
      await expect(page).toHaveTitle(/^(Error: )?Doc To Doc$/);

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
        expect.soft(await tooLow(page), `a thumb can hit it (${tag}, 320)`).toEqual([]);
        expect.soft(await cutOff(page), `no text is cut off (${tag}, 320)`).toEqual([]);
        for (const colorScheme of themes) {
          await page.emulateMedia({ colorScheme });
          expect.soft(await brokenRules(page), `axe (${tag}, ${colorScheme})`).toEqual([]);
        }
        await expect(page.locator('.help-now a[href="tel:988"]:visible')).toHaveCount(1);
        await expect(page).toHaveTitle(/Doc To Doc$/);
      }
    });
  });
}

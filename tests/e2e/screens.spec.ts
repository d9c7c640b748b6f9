// Every screen, narrow and wide, light and dark: usable, reachable, and pictured.

import { brokenRules } from './axe';
import { cutOff, inEveryLook, tooLow, tooWide } from './looks';
import { expect, test } from './person';
import { picture } from './pictures';
import { screens } from './screens';

for (const { name, reach, plain } of screens) {
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
      if (name !== 'server-404') {
        await expect(page.locator('.help-now a[href="tel:988"]:visible')).toHaveCount(1);
      }
      await expect(page).toHaveTitle(/^(Error: )?Doc To Doc$/);
    });
  });
}

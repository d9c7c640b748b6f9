// Readers who set their own colours lose nothing.

import { expect, test } from '../person';
import { picture } from '../pictures';
import { screens } from '../screens';

const chosen = (...names: string[]) => screens.filter(({ name }) => names.includes(name));

for (const { name, reach } of chosen('question-chosen', 'interrupt', 'result-everything', 'find-filtered')) {
  test(`${name} in forced colours`, async ({ person, page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await reach(person);
    await picture(page, `${name}-1280-forced`);
    if (name === 'find-filtered') {
      const fill = (name: string) => page.getByRole('button', { name, exact: true }).evaluate((one) => getComputedStyle(one).backgroundColor);
      expect(await fill('Open now'), 'what is switched on shows without colours of ours').not.toBe(await fill('For trainees'));
    }
    if (name === 'question-chosen') {
      const rim = (position: number) => person.at(position).evaluate((one) => getComputedStyle(one).borderTopWidth);
      expect(await rim(3), 'what is chosen shows without colour').not.toBe(await rim(1));
    }
  });
}

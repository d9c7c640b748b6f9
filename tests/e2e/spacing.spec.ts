// Readers who set their own spacing or colours lose nothing.

import { cutOff, tooWide } from './looks';
import { expect, test } from './person';
import { picture } from './pictures';
import { screens } from './screens';

const chosen = (...names: string[]) => screens.filter(({ name }) => names.includes(name));

for (const { name, reach } of chosen('home', 'question-mood', 'interrupt', 'result-crisis', 'find-filtered', 'find-details', 'plain-edition')) {
  test(`${name} with the text spacing of WCAG 1.4.12`, async ({ person, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await reach(person);
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, spacing];
    });
    expect(await tooWide(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    await picture(page, `${name}-320-spacing`);
  });

  test(`${name} with letters twice as large`, async ({ person, page }) => {
    // A window of 640 px at 200 % is a page of 320 px; larger letters alone must fit as well.
    await page.setViewportSize({ width: 640, height: 640 });
    await reach(person);
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    expect(await tooWide(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    await picture(page, `${name}-640-large`);
  });
}

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

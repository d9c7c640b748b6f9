// What there is to read comes after the start: late, damaged or never, whoever needs help finds it.

import { faults, holdBack } from '../later';
import { filled, stepOf, walk } from '../library';
import { expect, test } from '../person';

test.use({ faulty: true });

const library = '**/assets/library.*';
const missing = 'This part of the page did not arrive.';

for (const [name, fault] of Object.entries(faults)) {
  test(`what there is to read ${name}: whom to call is there, and the rest runs on`, async ({ person, page }) => {
    await page.route(library, fault);
    for (const door of ['#/colleague', '#/guides']) {
      await person.open(door);
      const main = page.locator('#app main');
      await expect(main).toContainText(missing);
      for (const call of ['tel:988', 'tel:+16143856660']) await expect(main.locator(`a[href="${call}"]`)).toBeVisible();
    }
    await page.getByRole('link', { name: 'Check in' }).click();
    await person.start('Company');
    await person.hurry([1, 1, 1]);
    await person.seesResult();
  });
}

test('what there is to read comes late: the screen waits for it, and does not move the focus', async ({ person, page }) => {
  const arrive = await holdBack(page, library);
  await person.open('#/colleague');
  await expect(page.locator('#app main')).toContainText('still on its way');
  arrive();
  await page.getByRole('button', { name: filled(walk.begin), exact: true }).click();
  await expect(person.heading).toHaveText(filled(stepOf(walk.start).title));
});

test('everybody asks for the same files, whatever they read', async ({ person, page, watching }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await person.open('#/guides');
  await expect(page.getByRole('button', { name: 'After a difficult event' }).or(page.getByRole('link', { name: 'After a difficult event' })).first()).toBeVisible();
  const before = [...asked];
  expect(before.some((path) => path.includes('library'))).toBe(true);
  await page.getByText('After a difficult event').first().click();
  await expect(person.heading).toHaveText('After a difficult event');
  await page.getByRole('link', { name: 'Help a colleague' }).first().click();
  await person.sees('Help a colleague');
  expect(asked, 'nothing is asked for when something is opened').toEqual(before);
  expect(watching.elsewhere()).toEqual([]);
});

// A questionnaire that an association adds by itself, as a file: it is asked, credited, scored and spoken of as ours are.

import { readFileSync } from 'node:fs';
import { test as base, expect } from '../person';
import { settled } from '../servers/settled';

const folder = 'tests/fixtures/licensed';

const test = base.extend<object, { own: string }>({
  own: [
    async ({}, use) => {
      const { address, stop } = await settled({ content: folder });
      await use(address);
      await stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ own }, use) => use(`${own}/`),
});

const name = 'Nights after call';

test('it is asked as printed, with its credit, and the result has its words', async ({ person, page }) => {
  await person.begin(name);
  await person.sees('Were you on call at night in the last four weeks?');
  await expect(page.getByText('© 2026 Example Medical Association.')).toBeAttached();
  await person.answer(2);
  await person.sees('The pager rang in my dreams');
  await expect(page.locator('#app main')).toContainText('On the day after a call, how often did this happen?');
  await expect(page.locator('.answer')).toHaveText([/Never/, /Once or twice/, /Several times/, /After most calls/]);
  await person.hurry([3, 2, 2, 2, 1]);
  await person.seesResult();
  const result = page.locator('#app main');
  await expect(result).toContainText(name);
  await expect(result).toContainText('Your answers are in the middle range of this questionnaire.');
  await expect(result).toContainText('This questionnaire was invented to try this page out.');
  await expect(result).not.toContainText('Total');
});

test('nobody who was not on call is asked the rest', async ({ person, page }) => {
  await person.begin(name);
  await person.hurry([1]);
  await person.seesResult();
  await expect(page.locator('#app main')).toContainText('Your answers fall in the lowest range of this questionnaire.');
});

test('the saved file has its total', async ({ person, page }) => {
  await person.begin(name);
  await person.hurry([2, 4, 4, 4, 4, 3]);
  await person.seesResult();
  await person.pressButton('Save it, or see results over time');
  const [download] = await Promise.all([page.waitForEvent('download'), person.pressButton('Save on this device')]);
  const { entry: [{ resource }] } = JSON.parse(readFileSync((await download.path())!, 'utf8'));
  expect(resource.questionnaire).toBe('urn:example:questionnaire:nights-after-call|1');
  expect(resource.item.at(-1)).toEqual({ linkId: 'total', answer: [{ valueInteger: 13 }] });
});

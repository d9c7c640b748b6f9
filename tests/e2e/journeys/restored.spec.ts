// Browsers keep whole pages in memory and show them again on Back. Chromium keeps none that came with
// `no-store`; other engines may, so here the page comes without it and must come back empty all the same.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Person } from '../person';
import { neutral, playNeutralPage } from '../away';
import { withoutNoStore } from '../cached';

let cached: Server;

test.beforeEach(async ({ page, baseURL }) => {
  cached = await withoutNoStore(`${baseURL}`);
  // The rest of the test opens "/": send it to this server's page instead.
  const { port } = cached.address() as AddressInfo;
  const open = page.goto.bind(page);
  page.goto = (url, options) => open(url.startsWith('/') ? `http://127.0.0.1:${port}${url}` : url, options);
});
test.afterEach(() => cached.close());

async function goesAwayAndBack(person: Person): Promise<void> {
  const { page } = person;
  await playNeutralPage(page.context());
  await page.evaluate(() => Object.assign(window, { sameMemory: true }));
  await page.goto(neutral);
  // A page out of memory does not load again.
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('#app h1')).toBeVisible();
}

/** Whether the browser did bring the very same page back; without this the test would prove nothing. */
const cameFromMemory = (person: Person) => person.page.evaluate(() => 'sameMemory' in window);

test('a question with a chosen answer', async ({ person, page }) => {
  await person.begin('Mood');
  await person.hurry([4, 3]);
  await person.choose(2);
  await goesAwayAndBack(person);
  expect(await cameFromMemory(person)).toBe(true);
  await person.sees('Before you start');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.locator('html')).not.toContainText(/Trouble falling|Question 3/);
});

test('a result with its text laid out for copying', async ({ person, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await person.begin('Mood');
  await person.hurry([4, 4, 4, 1, 1, 1, 1, 1, 1, 2]);
  await person.pressButton('Copy as text');
  await expect(page.locator('textarea')).toHaveValue(/9 out of 27/);
  await goesAwayAndBack(person);
  expect(await cameFromMemory(person)).toBe(true);
  await person.sees('Before you start');
  await expect(page.locator('textarea')).toHaveCount(0);
  await expect(page.locator('html')).not.toContainText('out of 27');
});

test('the help about self-harm', async ({ person, page }) => {
  await person.begin('Mood');
  await person.hurry([...new Array(8).fill(1), 2]);
  await person.sees('you come first');
  await goesAwayAndBack(person);
  expect(await cameFromMemory(person)).toBe(true);
  await person.sees('Before you start');
  await expect(page.locator('#app')).not.toContainText('You marked');
});

test('the check works again afterwards', async ({ person }) => {
  await person.begin('Mood');
  await person.hurry([4, 3]);
  await goesAwayAndBack(person);
  await person.start('Mood');
  await person.hurry([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  await person.seesPlace('Mood', '0 out of 27, in the range called minimal');
});

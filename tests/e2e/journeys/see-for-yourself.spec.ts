// What the page says of itself is what the browser and the server say of it.

import { expect, test, type Person } from '../person';

/** Opens the screen, and waits for all that the page asks for once it runs. */
async function openedWhole(person: Person): Promise<void> {
  const rest = ['directory.*', 'library.*', 'strongbox-*.js', 'strongbox_bg-*.wasm'].map((name) => person.page.waitForResponse(`**/assets/${name}`));
  await person.open('#/kept');
  for (const file of await Promise.all(rest)) await file.finished();
}

test('the live list holds every file that was asked for, and no other; the count since the last goes on', async ({ person, page, watching }) => {
  await openedWhole(person);
  const files = page.locator('.asked-for-files li');
  const asked = watching.requests.filter((request) => !request.isNavigationRequest()).map((request) => request.url());
  await expect(files).toHaveCount(asked.length);
  const told = (await files.allInnerTexts()).map((line) => line.split(', ')[0]);
  expect(told.sort()).toEqual(asked.sort());
  await expect(page.locator('#app')).toContainText(`since it opened: ${asked.length}.`);
  await expect(page.locator('#app')).toContainText('its origin is “null”');
  const since = async () => Number(/the last one: (\d+)\./.exec(await page.locator('#app').innerText())?.[1]);
  const before = await since();
  await expect.poll(since).toBeGreaterThan(before);
});

test('after a check the list is as long as before it', async ({ person, page }) => {
  await openedWhole(person);
  const files = page.locator('.asked-for-files li');
  await expect(files.filter({ hasText: 'library.en' })).toHaveCount(1);
  const before = await files.allInnerTexts();
  await page.getByRole('navigation').getByRole('link', { name: 'Check in' }).click();
  await person.start('Mood');
  await person.hurry([1, 2, 1, 2, 1, 2, 1, 2, 1, 1]);
  await person.seesResult();
  await page.getByRole('link', { name: 'What is kept' }).click();
  await expect(files).toHaveCount(before.length);
  expect(await files.allInnerTexts()).toEqual(before);
});

test.describe('where a header is missing', () => {
  test.use({ faulty: true });

  test('the page says that the browser would give it storage, and that it asks for none', async ({ page }) => {
    await page.route('**/', async (route) => {
      const response = await route.fetch();
      const headers = Object.fromEntries(Object.entries(response.headers()).filter(([name]) => name !== 'content-security-policy'));
      await route.fulfill({ response, headers });
    });
    await page.goto('/#/kept');
    await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
    await expect(page.locator('#app')).toContainText(/takes this page for http:\/\/127\.0\.0\.1:\d+\. The server that sends it has left out a header/);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  });
});

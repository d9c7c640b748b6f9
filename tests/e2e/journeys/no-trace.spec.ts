// Nothing is kept on the device, and nothing shows in the address or the title.

import { expect, test } from '../person';

test.describe('the browser', () => {
  // Attempts that are refused complain.
  test.use({ faulty: true });

  test('refuses this page any place to keep things', async ({ person, page, context }) => {
    await person.begin('Mood');
    await person.hurry([2, 2, 2, 2, 2, 2, 2, 2, 1, 2]);
    await person.seesResult();
    const places = await page.evaluate(async () => {
      const attempt = async (use: () => unknown) => {
        try {
          await use();
          return 'it worked';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        localStorage: await attempt(() => localStorage.setItem('a', 'b')),
        sessionStorage: await attempt(() => sessionStorage.setItem('a', 'b')),
        indexedDB: await attempt(() => indexedDB.open('a')),
        databases: await attempt(() => indexedDB.databases()),
        readCookie: await attempt(() => document.cookie),
        writeCookie: await attempt(() => { document.cookie = 'a=b'; }),
        caches: await attempt(() => caches.open('a')),
        files: await attempt(() => navigator.storage.getDirectory()),
        worker: await attempt(() => navigator.serviceWorker.register('/a.js')),
      };
    });
    const refused = Object.fromEntries(Object.keys(places).map((place) => [place, 'SecurityError']));
    expect(places).toEqual(refused);
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  });
});

test('the address and the title stay the same from the first line to the last', async ({ person, page, baseURL }) => {
  const seen = new Set<string>();
  const look = async () => seen.add(await page.evaluate(() => `${location.href} ${document.title} ${history.state}`));
  await person.begin('Mood');
  for (const answer of [2, 2, 2, 2, 2, 2, 2, 2, 2]) {
    await look();
    await person.hurry([answer]);
  }
  await person.sees('you come first');
  await look();
  await person.pressButton('I am safe right now. Go on');
  await person.hurry([1]);
  await person.seesResult();
  await look();
  await person.pressButton('Erase and leave');
  await person.sees('Your answers are erased.');
  await look();
  expect([...seen]).toEqual([`${baseURL}#/check-in Doc To Doc null`]);
});

test.describe('the window', () => {
  // The first load runs without its script.
  test.use({ faulty: true });

  test('has no names of ours', async ({ person, page }) => {
    const names = () => page.evaluate(() => Object.keys(window).sort());
    await page.route('**/assets/boot-*', (route) => route.fulfill({ body: '', headers: { 'access-control-allow-origin': '*' } }));
    await page.goto('/');
    const before = new Set(await names());
    await page.unrouteAll();
    await page.goto('about:blank');
    await person.begin('Mood');
    await person.hurry([2, 2]);
    expect((await names()).filter((name) => !before.has(name))).toEqual([]);
  });
});

// Between the first answer and the result the page talks to nobody.

import { everyone, listed } from '../lines';
import { filled, stepOf, walk } from '../library';
import { expect, test, type Person } from '../person';
import { older } from '../servers/older';
import * as sheets from '../sheets';

/** Every question of the full check, and the offers too. */
async function everything(person: Person, page: Person['page']): Promise<void> {
  await person.hurry([4, ...new Array(8).fill(2), 1, 2, 3, 3, 1, 1, 1, 1, 1, 2, 2, 1, 2, 1, 2, 1, 3, 2, 1, 3, 2, 2]);
  await person.pressButton('Answer 13 more');
  await person.hurry(new Array(13).fill(2));
  await person.pressButton('Answer six more');
  await person.hurry(new Array(6).fill(3));
  await person.seesResult();
  for (const fold of await page.locator('details > summary').all()) await fold.click();
}

test('not one request from the first answer to the result', async ({ person, page, context }) => {
  await person.begin();
  // The browser's own count: it also has what it asks for on its own account, such as the icon.
  const network = await context.newCDPSession(page);
  const asked: string[] = [];
  network.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  network.on('Network.webSocketCreated', ({ url }) => asked.push(url));
  await network.send('Network.enable');
  await everything(person, page);
  expect(asked).toEqual([]);
});

test('it all works in flight mode', async ({ person, page, context }) => {
  await person.open();
  // The last file comes when the page has started; to cut it off is another test's.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Check in on yourself' }).click();
  await person.start();
  await everything(person, page);
  await person.seesPlace('Mood', sheets.place(sheets.mood, [...new Array(8).fill(2), 1]));
  await person.pressButton('Erase and leave');
  await person.sees('Your answers are erased.');
});

test('the list of help works in flight mode too', async ({ person, page, context }) => {
  const rest = page.waitForResponse('**/assets/directory.*');
  await person.open();
  await (await rest).finished();
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Find help' }).first().click();
  await expect.poll(() => listed(page)).toEqual(everyone);
  await page.getByLabel('Search').fill('espanol');
  await expect(page.locator('.filters [role=status]')).toHaveText('1 of 9 lines match.');
});

test('the walkthrough and the guides work in flight mode too', async ({ person, page, context }) => {
  const rest = page.waitForResponse('**/assets/library.*');
  await person.open();
  await (await rest).finished();
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Help a colleague' }).first().click();
  await person.pressButton(filled(walk.begin));
  await person.sees(filled(stepOf(walk.start).title));
  await page.goBack();
  await person.pressButton('After a difficult event');
  await expect(person.heading).toHaveText('After a difficult event');
});

/** What the page asks for once it runs. */
const later = ['style-rest-*.css', 'doc-to-doc_later-*.wasm', 'directory.*', 'library.*', 'strongbox-*.js', 'strongbox_bg-*.wasm'];

test('the rest is asked for after the start, and never in the middle of a check', async ({ person, page, watching }) => {
  const rest = later.map((name) => page.waitForRequest(`**/assets/${name}`));
  await person.open('#/check-in');
  const last = (await Promise.all(rest)).map((request) => new URL(request.url()).pathname);
  const asked = watching.requests.map((request) => new URL(request.url()).pathname);
  expect(asked.slice(-later.length).sort(), 'it comes last').toEqual(last.sort());
  await person.start('Company');
  await person.hurry([1, 1, 1]);
  await person.seesResult();
  await page.getByRole('link', { name: 'Find help' }).click();
  await expect.poll(() => listed(page)).toEqual(everyone);
  expect(watching.requests.length, 'nothing is asked for twice, nor later').toBe(asked.length);
});

test('the page is made of eleven files, all of them ours, and the style that it starts with stands in it', async ({ person, page, watching, baseURL }) => {
  const rest = later.map((name) => page.waitForRequest(`**/assets/${name}`));
  await person.open();
  await Promise.all(rest);
  const files = watching.requests.map((request) => request.url().replace(baseURL ?? '', '/').replace(/-[0-9a-f]{16}/, ''));
  expect(files.filter((file) => file !== '/icon.svg').sort()).toEqual([
    '/',
    '/assets/boot.js',
    '/assets/content.en.bin',
    '/assets/directory.en.bin',
    '/assets/doc-to-doc.js',
    '/assets/doc-to-doc_bg.wasm',
    '/assets/doc-to-doc_later.wasm',
    '/assets/library.en.bin',
    '/assets/strongbox.js',
    '/assets/strongbox_bg.wasm',
    '/assets/style-rest.css',
  ]);
});

test('under the headers of an older release the style comes as a file', async ({ browser, baseURL }) => {
  const behind = await older(`${baseURL}`);
  // A page of its own: its complaint is what this test wants.
  const page = await browser.newPage();
  const inside = () => page.evaluate(() => document.querySelector('style')?.sheet?.cssRules.length);
  const look = () => page.evaluate(() => {
    const door = getComputedStyle(document.querySelector('.door')!);
    return [door.display, door.padding, door.borderRadius, getComputedStyle(document.body).backgroundColor];
  });
  try {
    await page.goto(`${baseURL}`);
    expect(await inside(), 'today the page has it inside').toBeGreaterThan(0);
    const meant = await look();
    await page.goto(`${behind.address}/`);
    await expect.poll(look).toEqual(meant);
    expect(await inside(), 'those headers refuse it').toBeUndefined();
    await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  } finally {
    await page.close();
    await behind.stop();
  }
});

test('a script or a picture from elsewhere is refused, and so is an inline script or a style that comes later', async ({ browser, baseURL }) => {
  // A page of its own: its complaints are what this test wants.
  const page = await browser.newPage();
  const refused: string[] = [];
  await page.exposeFunction('refused', (what: string) => refused.push(what));
  await page.goto(`${baseURL}`);
  await page.evaluate(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { refused: (what: string) => void }).refused(event.effectiveDirective);
    });
    const script = Object.assign(document.createElement('script'), { textContent: 'document.title = "broken"' });
    const image = Object.assign(new Image(), { src: 'https://example.org/pixel.gif' });
    const style = Object.assign(document.createElement('style'), { textContent: ':root { --broken: 1 }' });
    document.head.append(style);
    document.body.append(script, image);
    document.body.setAttribute('style', '--broken: 1');
    fetch('https://example.org/').catch(() => {});
  });
  await expect.poll(() => [...refused].sort()).toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-attr', 'style-src-elem']);
  expect(await page.title()).not.toBe('broken');
  expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--broken'))).toBe('');
  await page.close();
});

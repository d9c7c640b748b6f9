// The page of the form: of use without its program, a document of its own, and the only one that may send.

import type { Page } from '@playwright/test';
import { holdBack } from '../later';
import { moves, watchMoves } from '../moved';
import { expect, test } from '../person';

const address = '/request/';

/** What somebody should know before writing, and the number to call instead. */
async function standsByItself(page: Page): Promise<void> {
  await expect(page).toHaveTitle('Doc To Doc');
  await expect(page.getByRole('heading', { level: 1, name: 'Ask for a peer' })).toBeVisible();
  const known = page.locator('#known');
  await expect(known.getByRole('link', { name: 'Call (614) 385-6660' })).toBeVisible();
  for (const heading of ['What happens next', 'In confidence', 'Who reads it', 'How long it is kept']) {
    await expect(known.getByRole('heading', { name: heading })).toBeVisible();
  }
  await expect(known).toContainText('within one business day');
  await expect(known).toContainText('within 48 hours of being matched');
  for (const way of ['tel:911', 'tel:988', 'sms:988']) await expect(page.locator(`.help-now a[href="${way}"]`)).toBeVisible();
}

async function started(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('#app')).not.toBeEmpty();
  await expect(page.locator('#opens, #not-started, #stopped').filter({ visible: true })).toHaveCount(0);
}

for (const [width, height] of [[360, 640], [1280, 800]]) {
  test(`nothing that is read moves while the form opens, ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await watchMoves(page);
    const arrive = await holdBack(page, '**/*.wasm');
    const drawn = () => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.locator('#opens')).toBeVisible();
    await drawn();
    arrive();
    await started(page);
    await drawn();
    const moved = (await moves(page)).reduce((all, { by }) => all + by, 0);
    expect(moved).toBeLessThan(0.02);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('it tells all that somebody needs to call', async ({ page, watching }) => {
    await page.goto(address);
    await standsByItself(page);
    await expect(page.locator('#known').getByRole('link').first(), 'the number is in the first window').toBeInViewport();
    await expect(page.locator('#opens')).toBeVisible();
    await expect(page.locator('#not-started, #stopped').filter({ visible: true })).toHaveCount(0);
    expect(watching.requests.filter((request) => request.resourceType() === 'fetch')).toEqual([]);
    await page.getByRole('navigation').getByRole('link', { name: 'Home' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('You carry a great deal');
  });
});

test('no answer comes along: another document, with another program, opened after they were erased', async ({ person, page, watching, baseURL }) => {
  await person.begin('Mood');
  await person.answer(2);
  await person.page.evaluate(() => { location.hash = '#/ask'; });
  await expect(page.getByText('Your answers were erased before this page opened.')).toBeVisible();
  const before = watching.requests.length;
  await page.getByRole('link', { name: 'Open the form' }).click();
  await started(page);
  await expect(page).toHaveURL(`${baseURL}request/`);
  await standsByItself(page);
  const asked = watching.requests.slice(before).map((request) => new URL(request.url()).pathname.replace(/-[0-9a-f]{16}/, '')).sort();
  expect(asked).toEqual([
    '/assets/request-boot.js', '/assets/request.en.bin', '/assets/request.js', '/assets/request_bg.wasm', '/assets/style.css', '/request/',
  ]);
  for (const request of watching.requests) expect(request.headers().referer ?? '').toBe('');
  await page.goBack();
  await person.started();
  await person.sees('Ask for a peer');
});

test('the two documents are strangers to each other', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(() => self.origin)).toBe('null');
  await page.goto(address);
  await started(page);
  expect(await page.evaluate(() => self.origin)).not.toBe('null');
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
});

test.describe('when something fails', () => {
  test.use({ faulty: true });

  test('it may reach its one server, and nobody else', async ({ page }) => {
    await page.goto(address);
    await started(page);
    const server = await page.locator('meta[name="request-server"]').getAttribute('content');
    const refused = page.evaluate(() => new Promise<string[]>((done) => {
      const found: string[] = [];
      addEventListener('securitypolicyviolation', (event) => found.push(event.blockedURI));
      setTimeout(() => done(found), 1000);
    }));
    const tries = (address: string) => page.evaluate((address) => fetch(address).then(() => '', () => ''), address);
    await tries('http://127.0.0.1:9/elsewhere');
    await tries(`${server}/v1/peer-support-requests`);
    expect(await refused).toEqual(['http://127.0.0.1:9/elsewhere']);
  });

  for (const [what, file] of [['program', '**/request_bg-*.wasm'], ['glue', '**/assets/request-*.js'], ['words', '**/request.en-*.bin']]) {
    test(`the ${what} does not come: it says so, and that nothing was sent`, async ({ page }) => {
      await page.route(file, (route) => (route.request().url().includes('request-boot') ? route.continue() : route.abort('connectionreset')));
      await page.goto(address);
      await expect(page.locator('#not-started')).toBeVisible();
      await expect(page.locator('#opens, #stopped, #app').filter({ visible: true })).toHaveCount(0);
      await standsByItself(page);
    });
  }

  test('no script comes at all: the place of the form closes by itself', async ({ page }) => {
    await page.route('**/assets/request-*.js', (route) => route.abort());
    await page.goto(address);
    const height = () => page.locator('#app').evaluate((place) => place.getBoundingClientRect().height);
    expect(await height()).toBeGreaterThan(500);
    await expect.poll(height, { timeout: 15_000 }).toBe(0);
  });

  test('its first script does not come: what stands there is still true', async ({ page }) => {
    await page.route('**/request-boot-*.js', (route) => route.abort('connectionreset'));
    await page.goto(address);
    await expect(page.locator('#opens')).toBeVisible();
    await standsByItself(page);
  });

  test('it stops half way: what was written stays, and cannot be sent twice', async ({ page }) => {
    await page.goto(address);
    await started(page);
    const before = await page.locator('#app').innerText();
    await page.evaluate(() => {
      document.querySelector('#app')?.insertAdjacentHTML('beforeend', '<form><textarea>What I wrote</textarea><button>Go</button></form>');
      for (const _ of [1, 2]) setTimeout(() => { throw new Error('stopped'); });
    });
    await expect(page.locator('#stopped')).toBeVisible();
    await expect(page.locator('#not-started')).toBeHidden();
    expect(await page.locator('#app').innerText()).toContain(before);
    await expect(page.locator('#app textarea').last()).toHaveValue('What I wrote');
    await expect(page.locator('#app button').last()).toBeDisabled();
    await standsByItself(page);
  });
});

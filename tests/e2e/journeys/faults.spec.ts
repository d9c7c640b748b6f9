// Whatever fails, the numbers stay: the page without its app.

import { expect, test, type Person } from '../person';
import type { Page, Route } from '@playwright/test';

test.use({ faulty: true });

const sections = [
  { door: 'Find help', anchor: '/find', heading: 'Find help' },
  { door: 'Help a colleague', anchor: '/colleague', heading: 'Help a colleague' },
  { door: 'Ask for a peer', anchor: '/ask', heading: 'Ask for a peer' },
  { door: 'Check in on yourself', anchor: '/check-in', heading: 'Check in on yourself' },
];

/** The static help is there and its links lead somewhere. */
async function plainHelp(page: Page): Promise<void> {
  const plain = page.locator('#plain');
  await expect(plain).toBeVisible();
  for (const way of ['tel:911', 'tel:988', 'sms:988', 'tel:+18884090141']) {
    await expect(page.locator(`#strip-plain a[href="${way}"]`)).toBeVisible();
    await expect(plain.locator(`a[href="${way}"]`).first()).toBeVisible();
  }
  await expect(page.locator('a.leave')).toHaveAttribute('href', 'https://www.weather.gov/');
  for (const { door, anchor, heading } of sections) {
    await page.evaluate(() => scrollTo(0, 0));
    await plain.getByRole('link', { name: door }).click();
    const section = page.locator(`[id="${anchor}"]`);
    await expect(section.getByRole('heading', { name: heading, exact: true })).toBeInViewport();
  }
}

/** The page owns up that the check did not start, and holds nothing of it. */
async function saysSo(page: Page): Promise<void> {
  await expect(page.locator('#not-started')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-state', 'failed');
  await expect(page.locator('#app')).toBeHidden();
  await expect(page.locator('#app')).toBeEmpty();
  // What was true at one minute is not left standing.
  await expect(page.locator('#strip')).toBeEmpty();
}

/** Answers with the file, changed. */
const changed = (change: (body: Buffer) => Buffer) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
};
const missing = (route: Route) =>
  route.fulfill({ status: 404, contentType: 'text/html', headers: { 'access-control-allow-origin': '*' }, body: '<h1>Not here</h1>' });
const half = changed((body) => body.subarray(0, body.length / 2));
const flipped = changed((body) => {
  const copy = Buffer.from(body);
  copy[copy.length >> 1] ^= 0xff;
  return copy;
});

const faults: { name: string; file: string; fault: (route: Route) => Promise<void> }[] = [
  { name: 'the app is not there', file: '**/*.wasm', fault: missing },
  { name: 'the app comes as a page', file: '**/*.wasm', fault: changed(() => Buffer.from('<h1>Please sign in to this network</h1>')) },
  { name: 'the app is cut short', file: '**/*.wasm', fault: half },
  { name: 'the connection breaks', file: '**/*.wasm', fault: (route) => route.abort('connectionreset') },
  { name: 'the words are not there', file: '**/content.*.bin', fault: missing },
  { name: 'the words are damaged', file: '**/content.*.bin', fault: flipped },
  { name: 'the words are cut short', file: '**/content.*.bin', fault: half },
  { name: 'the glue is not there', file: '**/assets/doc-to-doc-*.js', fault: missing },
];

for (const { name, file, fault } of faults) {
  test(`${name}: the page says so and its help works`, async ({ page }) => {
    await page.route(file, fault);
    await page.goto('/');
    await saysSo(page);
    await plainHelp(page);
  });
}

test('a browser without WebAssembly', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto('/');
  await saysSo(page);
  await plainHelp(page);
});

test('the script is blocked: the help works as it stands', async ({ page }) => {
  await page.route('**/assets/boot-*', (route) => route.abort());
  await page.goto('/');
  await plainHelp(page);
  await expect(page.locator('#not-started')).toBeHidden();
});

test('even the style is missing: the help is there', async ({ page }) => {
  await page.route('**/assets/**', (route) => route.abort());
  await page.goto('/');
  await plainHelp(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the help works as it stands', async ({ page }) => {
    await page.goto('/');
    const plain = page.locator('#plain');
    for (const way of ['tel:911', 'tel:988', 'sms:988', 'tel:+18884090141']) {
      await expect(page.locator(`#strip-plain a[href="${way}"]`)).toBeVisible();
      await expect(plain.locator(`a[href="${way}"]`).first()).toBeVisible();
    }
    await expect(page.locator('#not-started')).toBeHidden();
    for (const { door, anchor } of sections) {
      await page.goto('/');
      await plain.getByRole('link', { name: door }).click();
      await expect(page.locator(`[id="${anchor}"] h2`)).toBeInViewport();
    }
  });

  test('an address of one of the doors opens at its section', async ({ page }) => {
    await page.goto('/#/find');
    await expect(page.locator('[id="/find"] h2')).toBeInViewport();
  });
});

test('a slow network: the help shows after eight seconds, and the app still takes over', async ({ person, page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((done) => { arrive = done; });
  await page.route('**/*.wasm', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.clock.install();
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('#plain h1')).toBeVisible();
  await expect(page.locator('footer')).toBeVisible();
  await expect(page.locator('#not-started')).toBeHidden();
  // The shell's own timer stands before the promise does: ask until it has been set.
  await expect(async () => {
    await page.clock.fastForward(8_500);
    await saysSo(page);
  }).toPass();
  arrive();
  await person.started();
  await expect(page.locator('#plain')).toBeHidden();
  await expect(page.locator('#not-started')).toBeHidden();
  await person.sees('You carry a great deal');
});

/** An uncaught error in the middle of a check, such as a panic throws. */
async function breaks(person: Person): Promise<void> {
  await person.begin('Mood');
  await person.hurry([4, 4, 4]);
  await person.choose(2);
  await person.page.evaluate(() => { setTimeout(() => { throw new Error('made by the test'); }); });
}

test('an app that breaks in the middle of a check leaves no answer', async ({ person, page }) => {
  await breaks(person);
  await saysSo(page);
  await expect(page.getByRole('radio')).toHaveCount(0);
  expect(await page.content()).not.toContain('Feeling tired');
});

test('the help works after a break', async ({ person, page }) => {
  await breaks(person);
  await saysSo(page);
  await plainHelp(page);
});

test('a rejected promise is a break too', async ({ person, page }) => {
  await person.begin('Mood');
  await page.evaluate(() => { void Promise.reject(new Error('made by the test')); });
  await saysSo(page);
});

test('a notice without an error object is not a break', async ({ person, page }) => {
  await person.begin('Mood');
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop' })));
  await person.waits();
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  await person.sees('Little interest');
});

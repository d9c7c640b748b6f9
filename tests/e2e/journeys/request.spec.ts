// Asking for a peer in writing, to a server that takes it. What goes wrong on the way is in request-faults.

import type { Page } from '@playwright/test';
import { expect, test } from '../person';

const server = '**/v1/peer-support-requests';
const number = '(614) 555-0142';
const words = 'It has been a hard month.\nI would like to talk.';

async function open(page: Page): Promise<void> {
  await page.goto('/request/');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
}

async function write(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('radio', { name: 'Call me' }).check();
  await page.getByLabel('Phone number').fill(number);
  await page.getByLabel('Anything you would like to say').fill(words);
}

async function read(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See what will be sent' }).click();
  await expect(page.getByRole('heading', { name: 'What will be sent' })).toBeFocused();
}

const send = (page: Page) => page.getByRole('button', { name: 'Agree and send' });

test('written, read once more, sent: the server has exactly what was shown, once', async ({ page, watching }) => {
  await write(page);
  await read(page);
  for (const shown of ['Call me', number, words]) await expect(page.locator('#app')).toContainText(shown);
  const request = page.waitForRequest(server);
  await send(page).dblclick();
  const body = JSON.parse((await request).postData() ?? '');
  expect(body).toMatchObject({ schema: 'peer-support-request/1', locale: 'en', name: null, contact: { channel: 'phone', value: number }, message: words });
  expect(((await request).postData() ?? '').length % 2048).toBe(0);
  expect((await request).headers().cookie).toBeUndefined();
  await expect(page.getByRole('heading', { name: 'Your request has arrived.' })).toBeFocused();
  await expect(page.locator('#app')).toContainText(/calls you by \w+day, \w+ \d+/);
  await expect(page.locator('#app')).toContainText('within 48 hours of being matched');
  await expect(page.locator('#app')).toContainText('not confirmed yet');
  const posts = watching.requests.filter((one) => one.method() === 'POST');
  expect(posts.length, 'sent once, whatever was pressed').toBe(1);
});

/** What the server gets when the same is written, but for what is made anew for each request: every field of it. */
async function got(page: Page): Promise<unknown> {
  await page.getByRole('radio', { name: 'Call me' }).check();
  await page.getByLabel('Phone number').fill(number);
  await page.getByLabel('Anything you would like to say').fill(words);
  await read(page);
  const request = page.waitForRequest(server);
  await send(page).click();
  const { request_id: id, padding: _, ...rest } = JSON.parse((await request).postData() ?? '');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  return { ...rest, address: (await request).url() };
}

test('after a check, by the way that leads from its result, the server gets what it gets of anybody', async ({ person, page }) => {
  await open(page);
  const of_anybody = await got(page);
  await arrived(page);
  await person.begin('Mood');
  await person.hurry([...new Array(8).fill(4), 1, 4]);
  await person.sees('What would help now');
  await page.locator('#app a[href="#/ask"]').first().click();
  await page.locator('#app a[href*="request/"]').first().click();
  await expect(page).toHaveURL(/\/request\/$/);
  expect(await got(page)).toEqual(of_anybody);
});

const arrived = (page: Page) => expect(page.getByRole('heading', { name: 'Your request has arrived.' })).toBeFocused();

/** What was shown before it was sent, as lines of text. */
async function shown(page: Page): Promise<string> {
  const pairs = page.locator('.as-written > div');
  const lines = await pairs.evaluateAll((pairs) =>
    pairs.map((pair) => `\n${pair.querySelector('dt')?.textContent}\n${pair.querySelector('dd')?.textContent}\n`));
  return `Request to Doc To Doc\n${lines.join('')}`;
}

test('the copy for oneself is what was shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    // The page itself may not read the clipboard, so what it writes is caught on the way.
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await write(text);
      Object.assign(window, { copied: text });
    };
  });
  await write(page);
  await page.getByRole('radio', { name: 'Evenings' }).check();
  await page.getByLabel('Specialty').fill('Surgery');
  await page.getByRole('checkbox').check();
  await read(page);
  const expected = await shown(page);
  for (const said of ['Call me', number, 'Evenings', 'Surgery', words]) expect(expected).toContain(said);
  await send(page).click();
  await arrived(page);
  await page.getByRole('button', { name: 'Copy the request' }).click();
  await expect(page.locator('#app .said')).toHaveText("Copied to this device's clipboard.");
  expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toBe(expected);
  await expect(page.locator('#app textarea')).toHaveCount(0);
});

for (const [name, spoil] of [
  ['refuses the copy', () => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }],
  ['has no clipboard', () => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); }],
] as const) {
  test(`the copy for oneself is laid out where the browser ${name}`, async ({ page }) => {
    await page.addInitScript(spoil);
    await write(page);
    await read(page);
    const expected = await shown(page);
    await send(page).click();
    await arrived(page);
    await page.getByRole('button', { name: 'Copy the request' }).click();
    await expect(page.locator('#app .said')).toContainText('ready to be copied by hand');
    const area = page.getByRole('textbox', { name: 'Copy the request' });
    await expect(area).toHaveValue(expected);
    await expect(area).not.toBeEditable();
    // It goes with everything else.
    await page.getByRole('button', { name: 'Erase what I wrote' }).click();
    await expect(area).toHaveCount(0);
    await expect(page.locator('html')).not.toContainText(number);
  });
}

test('what is missing is said at the field and in a summary that takes the focus', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'See what will be sent' }).click();
  await expect(page.locator('#app :focus')).toContainText('Something here needs another look');
  await expect(page).toHaveTitle('Error: Doc To Doc');
  await page.getByRole('link', { name: 'Write how we can reach you.' }).click();
  await expect(page.getByLabel('Phone number or e-mail address')).toBeFocused();
  await expect(page).toHaveURL(/\/request\/$/);
});

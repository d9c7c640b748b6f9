// In a page of somebody else's: the frame fits, tells nothing, and survives whatever the page does around it.

import type { FrameLocator, Page } from '@playwright/test';
import { expect, host, pasted, stranger, test } from '../servers/held';

const loader = (site: string) => `<script src="${site}/embed.js" defer></script>`;

/** Everything that the frame says to the page around it, and everything that happens there. */
const listening = `<script>
  window.heard = [];
  addEventListener("message", ({ data, origin }) => heard.push([origin, JSON.stringify(data)]), true);
  for (const name of ["keydown", "keyup", "input", "click", "change", "focusin", "pointerdown"]) addEventListener(name, ({ target }) => heard.push([name, target.nodeName]), true);
</script>`;

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[][] }).heard);
const heights = (page: Page) => page.evaluate(() => document.querySelector('iframe')?.offsetHeight);
const started = (frame: FrameLocator) => expect(frame.locator('html')).toHaveAttribute('data-state', 'ready');

/** The whole mood check, always the same answer. */
async function answers(frame: FrameLocator, answer: number): Promise<void> {
  await frame.locator('a[href="#/check-in"]').first().click();
  await frame.getByRole('button', { name: 'Mood' }).click();
  for (let question = 0; question < 9; question += 1) {
    const choice = frame.locator('.answers .answer').nth(answer);
    await expect(choice).toBeVisible();
    const stem = await frame.locator('#main').innerText();
    await choice.click();
    await expect.poll(() => frame.locator('#main').innerText()).not.toBe(stem);
  }
}

test('with the loader the first screen stands whole, and stays so', async ({ page, site, holds }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const frame = await holds(page, { head: listening + loader(site) });
    await started(frame);
    await expect.poll(async () => (await heights(page) ?? 0) % 64).toBe(0);
    await expect.poll(() => frame.locator('html').evaluate((html) => html.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    const fits = await heights(page);
    await page.waitForTimeout(500);
    expect(await heights(page), 'it does not grow').toBe(fits);
    expect((await heard(page)).filter(([origin]) => origin === 'null').length).toBeLessThanOrEqual(4);
    await expect(frame.locator('.help-now a[href="tel:988"]').filter({ visible: true })).toBeVisible();
  }
});

test('what the page around it hears is the same for opposite answers: one height, and no key, click or word', async ({ page, site, holds }) => {
  const transcripts: string[] = [];
  for (const answer of [0, 3]) {
    const frame = await holds(page, { head: listening + loader(site) });
    await started(frame);
    await answers(frame, answer);
    await page.waitForTimeout(300);
    const all = await heard(page);
    expect(all.filter(([origin]) => origin !== 'null'), 'nothing but messages').toEqual([]);
    transcripts.push(JSON.stringify([all, await heights(page), await page.evaluate(() => location.href.replace(/\d+$/, ''))]));
  }
  expect(transcripts[0]).toBe(transcripts[1]);
  expect(transcripts[0]).toContain('960');
});

test('every other screen says one and the same height, and the next one is not met in its middle', async ({ page, site, holds }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const frame = await holds(page, { head: loader(site), before: '<p style="height:300px">Before</p>' });
  await started(frame);
  await expect.poll(() => heights(page)).not.toBe(800);
  await frame.getByRole('link', { name: 'Ask for a peer' }).first().click();
  await expect.poll(() => heights(page)).toBe(960);
  expect(await page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().top)).toBeGreaterThan(-1);
  for (const door of ['Find help', 'Help a colleague', 'Check in']) {
    await frame.getByRole('navigation').getByRole('link', { name: door }).click();
    await page.waitForTimeout(150);
    expect(await heights(page), door).toBe(960);
  }
});

test('#help=… opens a part of the site, and nothing else does', async ({ page, site, holds }) => {
  const frame = await holds(page, { head: loader(site) });
  await started(frame);
  await page.evaluate(() => { location.hash = '#help=find'; });
  await expect(frame.locator('#app h1')).toHaveText('Find help');
  const before = await page.evaluate(() => document.querySelector('iframe')!.src);
  for (const hostile of ['#help=javascript:alert(1)', '#help=../x', '#help=', '#help=kept', '#help=find/../../x']) {
    await page.evaluate((hash) => { location.hash = hash; }, hostile);
    await page.waitForTimeout(50);
    expect(await page.evaluate(() => document.querySelector('iframe')!.src), hostile).toBe(before);
  }
  await page.evaluate(() => { location.hash = '#help=ask'; });
  await expect(frame.locator('h1')).toHaveText('Ask for a peer');
  await expect(frame.locator('html')).toHaveAttribute('data-state', 'ready');
});

test('forged messages move nothing, on either side', async ({ page, site, holds }) => {
  const frame = await holds(page, { head: listening + loader(site) });
  await started(frame);
  await expect.poll(() => heights(page)).not.toBe(800);
  const fits = await heights(page);
  // To the loader: from this page itself, and from another frame.
  await page.evaluate((good) => {
    const wrong = [{ psp: 1, type: 'height', h: good }, 'height', null, 7, { psp: 2, type: 'height', h: 640 }];
    for (const data of wrong) postMessage(data, '*');
    const other = document.createElement('iframe');
    other.sandbox.add('allow-scripts');
    other.srcdoc = `<script>for (const h of [640, 63, 0, -64, 1e9, NaN, Infinity, "640", 4160, 320.5]) parent.postMessage({ psp: 1, type: "height", h }, "*");</script>`;
    document.body.append(other);
  }, 640);
  await page.waitForTimeout(300);
  expect(await heights(page)).toBe(fits);
  // Its own height is taken only whole, in steps and within bounds.
  await frame.locator('html').evaluate(() => {
    for (const h of [63, 0, -64, 1e9, NaN, '640', 4160, 320.5, null]) parent.postMessage({ psp: 1, type: 'height', h }, '*');
    for (const psp of [0, 2, '1', null]) parent.postMessage({ psp, type: 'height', h: 640 }, '*');
  });
  await page.waitForTimeout(300);
  expect(await heights(page)).toBe(fits);
  // To the frame: what is no greeting is not answered.
  const before = (await heard(page)).length;
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')!.contentWindow!;
    for (const data of [{ psp: 1, type: 'Hello' }, { psp: 2, type: 'hello' }, 'hello', null, { type: 'hello' }]) frame.postMessage(data, '*');
  });
  await page.waitForTimeout(300);
  expect((await heard(page)).length).toBe(before);
  // And the control: a greeting is.
  await page.evaluate(() => document.querySelector('iframe')!.contentWindow!.postMessage({ psp: 1, type: 'hello' }, '*'));
  await expect.poll(async () => (await heard(page)).length).toBe(before + 1);
});

test('a page that is not on the list shows an empty frame, and the way beside it', async ({ page, holds }) => {
  await holds(page, {}, stranger);
  await page.waitForTimeout(500);
  const shown = page.frames().at(-1);
  expect(await shown?.evaluate(() => document.body?.innerText ?? '').catch(() => '')).not.toContain('Call 988');
  await expect(page.getByRole('link', { name: 'Open in its own tab' })).toBeVisible();
});

const ugly: Record<string, (site: string) => { head?: string; before?: string; frame?: string; headers?: Record<string, string> }> = {
  'resets everything': (site) => ({ head: `<style>*{all:unset}iframe{display:block;width:100%;height:720px}</style>${loader(site)}` }),
  'reads from right to left': (site) => ({ head: `${loader(site)}<script>document.documentElement.dir = "rtl";</script>` }),
  'is dark': (site) => ({ head: `<style>:root{color-scheme:dark;background:#000;color:#fff}</style>${loader(site)}` }),
  'loads the loader twice': (site) => ({ head: loader(site) + loader(site) }),
  'allows no scripts of others': () => ({ headers: { 'content-security-policy': "default-src 'none'; frame-src http://127.0.0.1:*; style-src 'unsafe-inline'" }, head: '' }),
  'takes the frame out and puts it in again': (site) => ({ head: `${loader(site)}<script>setTimeout(() => { const frame = document.querySelector("iframe"); const { parentNode } = frame; frame.remove(); parentNode.prepend(frame); }, 300);</script>` }),
  'freezes the prototypes': (site) => ({ head: `<script>Object.freeze(Array.prototype);Object.freeze(Object.prototype);Element.prototype.attachShadow = () => { throw Error(); };</script>${loader(site)}` }),
  'waits for a consent': (site) => ({ head: loader(site), frame: `${pasted(site).replace(' src=', ' data-src=')}<script>setTimeout(() => { const frame = document.querySelector("iframe"); frame.src = frame.dataset.src; }, 300);</script>` }),
};

for (const [what, around] of Object.entries(ugly)) {
  test(`around it, a page that ${what}: the frame works, and the page is as it was`, async ({ page, site, holds }) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    const frame = await holds(page, around(site));
    if (what.startsWith('takes')) await page.waitForTimeout(600);
    await started(frame);
    await expect(frame.locator('.help-now a[href="tel:988"]').filter({ visible: true })).toBeVisible();
    await frame.locator('a[href="#/find"]').first().click();
    await expect(frame.locator('#app h1')).toHaveText('Find help');
    expect(wrong).toEqual([]);
  });
}

test('two frames on one page each have their own height', async ({ page, site, holds }) => {
  const frame = await holds(page, { head: loader(site), frame: pasted(site) + pasted(site, 'id="second"') });
  await started(frame);
  const second = page.frameLocator('#second');
  await started(second);
  await second.locator('a[href="#/find"]').first().click();
  await expect.poll(() => page.evaluate(() => document.querySelector<HTMLElement>('#second')!.offsetHeight)).toBe(960);
  expect(await heights(page)).not.toBe(960);
});

test('the loader leaves no name, no style and no element on the page', async ({ page, site, holds }) => {
  const look = () => page.evaluate(() => [Object.keys(window).sort(), document.body.innerHTML.replace(/ style="[^"]*"/, '')]);
  const without = await holds(page);
  await started(without);
  const [names, html] = await look();
  const frame = await holds(page, { head: loader(site) });
  await started(frame);
  await expect.poll(() => heights(page)).not.toBe(800);
  expect(await look()).toEqual([names, html]);
});

test('without the loader the host keeps its focus, its history and its place', async ({ page, site, holds }) => {
  // Every door is in view, so that no click of a test scrolls to it, and the page could be scrolled all the same.
  await page.setViewportSize({ width: 1280, height: 1000 });
  const frame = await holds(page, {
    before: '<p><input aria-label="Host"></p>',
    frame: pasted(site) + '<p style="height:2000px">After</p>',
  });
  await page.getByLabel('Host').focus();
  await started(frame);
  await expect(page.getByLabel('Host')).toBeFocused();
  const before = await page.evaluate(() => [history.length, scrollY]);
  for (const door of ['#/find', '#/colleague', '#/check-in']) await frame.locator(`a[href="${door}"]`).first().click();
  expect(await page.evaluate(() => [history.length, scrollY])).toEqual(before);
  expect(page.url().startsWith(host)).toBe(true);
});

// Inside a page of the programme: a sandboxed frame lets every call through, at the first click.

import { atThreeInTheAfternoon } from '../lines';
import { expect, test } from '../person';
import type { FrameLocator, Page } from '@playwright/test';

const allowed = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
const blocked = /Navigation to external protocol blocked by sandbox/;

/** A host page with a field of its own, which has the focus, and the site in a frame. */
async function hosted(page: Page, flags: string, address: string): Promise<FrameLocator> {
  await page.clock.setFixedTime(atThreeInTheAfternoon);
  const body = `<!doctype html><title>Host</title><input aria-label="Host"><iframe src="${address}" sandbox="${flags}" style="inline-size:100%;block-size:620px"></iframe>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/host.html');
  return page.frameLocator('iframe');
}

async function hostHasFocus(page: Page): Promise<void> {
  await page.getByLabel('Host').click();
  await expect(page.getByLabel('Host')).toBeFocused();
}

/** Tells of every click that a link inside the frame got. */
async function listen(frame: FrameLocator): Promise<void> {
  await frame.locator('html').evaluate(() => {
    addEventListener('click', ({ target }) => {
      const link = (target as Element).closest('a');
      console.info(`clicked ${link ? link.getAttribute('href') : 'no link'}`);
    });
  });
}

const told = (page: Page) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  return messages;
};

for (const place of ['#strip', '.listed']) {
  for (const way of ['tel:911', 'tel:988', 'sms:988', 'tel:+18884090141']) {
    if (place === '.listed' && way === 'tel:911') continue;
    test(`the first click on ${way} in ${place} goes through`, async ({ page, baseURL }) => {
      const messages = told(page);
      const frame = await hosted(page, allowed, `${baseURL}#/find`);
      await expect(frame.locator('#strip a')).toHaveCount(4);
      await listen(frame);
      await hostHasFocus(page);
      await frame.locator(`${place} a[href="${way}"]`).first().click();
      await expect.poll(() => messages, { timeout: 3_000 }).toContain(`clicked ${way}`);
      expect(messages.filter((message) => blocked.test(message))).toEqual([]);
    });
  }
}

test('chat opens beside the host page', async ({ page, context, baseURL }) => {
  await context.route('https://988lifeline.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Chat</title>' }));
  const frame = await hosted(page, allowed, `${baseURL}#/find`);
  await hostHasFocus(page);
  const opening = context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Chat online' }).first().click();
  const chat = await opening;
  await expect(chat).toHaveURL('https://988lifeline.org/');
  expect(await chat.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
  await chat.close();
});

test.describe('where scripts may not run', () => {
  // The test itself is a script.
  test.use({ faulty: true });

  test('the calls of the plain edition go through', async ({ page, baseURL }) => {
    const messages = told(page);
    const frame = await hosted(page, allowed.replace('allow-scripts ', ''), `${baseURL}plain/en.html`);
    await hostHasFocus(page);
    await frame.locator('.help-now a[href="tel:988"]').click();
    await frame.locator('.line a[href="sms:988"]').click();
    expect(messages.filter((message) => blocked.test(message))).toEqual([]);
  });

  test('a frame that allows less shows that a blocked call would be noticed', async ({ page, baseURL }) => {
    const messages = told(page);
    const frame = await hosted(page, 'allow-scripts', `${baseURL}#/find`);
    await expect(frame.locator('.listed')).toHaveCount(9);
    await frame.locator('.listed a[href="tel:988"]').first().click();
    await expect.poll(() => messages.filter((message) => blocked.test(message)).length).toBe(1);
  });
});

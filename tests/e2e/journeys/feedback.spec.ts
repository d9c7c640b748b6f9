// What is asked afterwards: two answers, counted and nothing more. The page has no script, so a browser does it all.

import type { Page } from '@playwright/test';
import { brokenRules } from '../axe';
import { cutOff, inEveryLook, tooSmall, tooWide } from '../looks';
import { picture } from '../pictures';
import { expect, test } from '../servers/asking';
import type { Inbox } from '../servers/inbox';

const open = (page: Page) => page.goto('/feedback/');

/** Chooses by keyboard alone, and sends. */
async function answers(page: Page, called: string, helped?: string): Promise<void> {
  for (const answer of [called, helped]) {
    if (!answer) continue;
    await page.getByRole('radio', { name: answer, exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Send' }).focus();
  await page.keyboard.press('Enter');
}

type Count = { question: string; answer: string; number: number | null };

/** How many gave this answer. Numbers under five are not told, so a test gives five first. */
async function number(inbox: Inbox, question: string, answer: string): Promise<number> {
  const lines = (await inbox.counts()).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Count);
  return lines.filter((line) => line.question === question && line.answer === answer).reduce((sum, line) => sum + (line.number ?? 0), 0);
}

async function gaveFive(inbox: Inbox, said: { called?: string; helped?: string }): Promise<void> {
  for (let one = 0; one < 5; one += 1) {
    const answer = await fetch(`${inbox.address}/v1/peer-support-feedback`, {
      method: 'POST',
      headers: { origin: 'null' },
      body: new URLSearchParams({ schema: 'peer-support-feedback/1', ...said, website: '' }),
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
  }
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'in a browser' : 'in one that runs no scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('both answers are counted, and the person is thanked', async ({ page, server, inbox }) => {
      await gaveFive(inbox, { called: 'late', helped: 'somewhat' });
      const late = await number(inbox, 'called', 'late');
      const somewhat = await number(inbox, 'helped', 'somewhat');
      expect(Math.min(late, somewhat)).toBeGreaterThanOrEqual(5);
      await open(page);
      await answers(page, 'Yes, but later', 'In part');
      await expect(page).toHaveURL(/\/feedback\/thanks\.html$/);
      await expect(page.getByRole('heading', { level: 1, name: 'Thank you.' })).toBeVisible();
      expect(server.posts.length).toBe(1);
      const [{ asked, body }] = server.posts;
      expect(Object.fromEntries(new URLSearchParams(body.toString()))).toEqual({
        schema: 'peer-support-feedback/1', called: 'late', helped: 'somewhat', website: '',
      });
      for (const told of ['cookie', 'referer']) expect(asked.headers[told], told).toBeUndefined();
      expect(asked.headers.origin).toBe('null');
      expect(await number(inbox, 'called', 'late')).toBe(late + 1);
      expect(await number(inbox, 'helped', 'somewhat')).toBe(somewhat + 1);
    });
  });
}

test('one answer is enough; with none, the server says that nothing was counted, and Back brings the form again', async ({ page, server, inbox }) => {
  await open(page);
  await answers(page, 'Nobody has called');
  await expect(page).toHaveURL(/\/feedback\/thanks\.html$/);
  // So that an answer without a choice, were it counted, would change a number that is told.
  await gaveFive(inbox, { called: 'no' });
  await gaveFive(inbox, { helped: 'no' });
  const counted = await inbox.counts();
  await open(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('body')).toContainText(/nothing was (kept|counted)/i);
  expect(await inbox.counts()).toBe(counted);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How did it go?');
  expect(server.posts.length).toBe(2);
});

test('a choice can be taken back, and is not there for the next person', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Yes, in time' }).check();
  await page.getByRole('button', { name: 'Clear my choices' }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Yes, in time' }).check();
  await page.reload();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

for (const [name, address] of [['feedback', '/feedback/'], ['feedback-thanks', '/feedback/thanks.html']]) {
  test(`${name} holds in every width and colour`, async ({ page }) => {
    await page.goto(address);
    for (const way of ['tel:911', 'tel:988', 'sms:988']) await expect(page.locator(`.help-now a[href="${way}"]`)).toBeVisible();
    await expect(page.locator('script')).toHaveCount(0);
    // axe takes its turns by timers, which never go off on a page that may run nothing.
    await page.evaluate(() => {
      const soon = (then: () => void) => { void Promise.resolve().then(then); return 0; };
      Object.assign(window, { setTimeout: soon, requestAnimationFrame: soon });
    });
    await inEveryLook(page, async (look) => {
      await picture(page, `${name}-${look}`);
      expect.soft(await tooWide(page), `nothing sticks out (${look})`).toEqual([]);
      expect.soft(await tooSmall(page), `a thumb can hit it (${look})`).toEqual([]);
      expect.soft(await cutOff(page), `no text is cut off (${look})`).toEqual([]);
      expect.soft(await brokenRules(page), `axe (${look})`).toEqual([]);
    });
  });
}

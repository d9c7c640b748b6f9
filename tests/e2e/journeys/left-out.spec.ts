// An association that leaves parts of the page out: they are nowhere, and whoever needs somebody finds them.

import { readFileSync } from 'node:fs';
import { brokenRules } from '../axe';
import { inEveryLook, tooSmall, tooWide } from '../looks';
import { picture } from '../pictures';
import { expect, test } from '@playwright/test';
import { settled } from '../servers/settled';
import type { Running } from '../servers/program';

let site: Running;

test.beforeAll(async () => {
  const features = { check_in: false, colleague: true, guides: false };
  site = await settled({ features, theme: { corners: 'none' } });
});

test.afterAll(() => site.stop());

test('the doors that are there lead on, and the others are not there', async ({ page }) => {
  await page.goto(site.address);
  await expect(page.locator('html[data-state=ready]')).toHaveCount(1);
  await expect(page.locator('.door h2')).toHaveText(['Help a colleague', 'Find help', 'Ask for a peer']);
  await expect(page.getByText('All guides')).toHaveCount(0);
  await page.getByRole('link', { name: /Help a colleague/ }).click();
  await expect(page.locator('.doors-nav a')).toHaveText(['Help a colleague', 'Find help', 'Ask for a peer']);
  await expect(page.getByRole('heading', { name: 'Guides' })).toHaveCount(0);
});

for (const address of ['#/check-in', '#/guides']) {
  test(`${address} says that there is no such page, and offers the others`, async ({ page }) => {
    await page.goto(`${site.address}/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page here.');
    await expect(page.locator('.door')).toHaveCount(3);
    for (const way of ['tel:911', 'tel:988', 'sms:988']) await expect(page.locator(`#strip a[href="${way}"]`)).toBeVisible();
  });
}

test('a search finds no guide, and still the steps and the lines', async ({ page }) => {
  await page.goto(`${site.address}/#/find`);
  await page.getByRole('searchbox').fill('suicide');
  const found = page.locator('#app');
  await expect(found).toContainText('Ask about suicide, in plain words');
  const shown = page.getByRole('button', { name: /^Show \d+ more$/ });
  if (await shown.count()) await shown.first().click();
  const guides: string[] = JSON.parse(readFileSync('public/content/guides.json', 'utf8'));
  expect(guides.length).toBeGreaterThan(3);
  for (const guide of guides) {
    const { title } = JSON.parse(readFileSync(`public/content/en/guides/${guide}.json`, 'utf8'));
    await expect(found.getByText(title, { exact: true }).and(found.locator('li *'))).toHaveCount(0);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the same is left out', async ({ page }) => {
    await page.goto(site.address);
    await expect(page.locator('.door h2')).toHaveText(['Help a colleague', 'Find help', 'Ask for a peer']);
    await expect(page.locator('[id="/check-in"], [id="/guides"]')).toHaveCount(0);
    expect((await page.goto(`${site.address}/plain/en-guides.html`))?.status()).toBe(404);
    for (const way of ['tel:911', 'tel:988', 'sms:988']) await expect(page.locator(`a[href="${way}"]`).first()).toBeVisible();
    await page.goto(`${site.address}/plain/en.html`);
    await expect(page.locator('a[href*="guides"]')).toHaveCount(0);
  });
});

test('it holds in every width and colour, with corners of its own', async ({ page }) => {
  await page.goto(site.address);
  await expect(page.locator('html[data-state=ready]')).toHaveCount(1);
  await inEveryLook(page, async (look) => {
    await picture(page, `left-out-${look}`);
    expect.soft(await tooWide(page), look).toEqual([]);
    expect.soft(await tooSmall(page), look).toEqual([]);
    expect.soft(await brokenRules(page), look).toEqual([]);
  });
  await page.goto(`${site.address}/#/find`);
  const round = await page.locator('.button').first().evaluate((button) => getComputedStyle(button).borderRadius);
  expect(round).toBe('0px');
});

// The list of help without any script: it opens everywhere, it prints, and it refuses to run anything.

import type { Page } from '@playwright/test';
import { everyone } from '../lines';
import { expect, test } from '../person';
import { pictures } from '../pictures';
import { pagesOf, paper } from '../paper';

const numbers = [
  'tel:911', 'tel:988', 'sms:988', 'sms:741741?&body=4HOPE', 'sms:838255', 'tel:+18884090141', 'tel:+16143856660', 'tel:+16148419690',
  'mailto:info@ohiophp.org', 'tel:+18338526262', 'sms:+18338526262', 'tel:+18007997233', 'sms:88788?&body=START',
];
const groups = ['Now, at any hour', 'Somebody who knows the work', 'Help that lasts', 'For one kind of situation'];
const plain = '/plain/en.html';

/** Everyone of the list is on the plain edition, with every number. */
async function hasEveryone(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find help');
  await expect(page.locator('#find > h2')).toHaveText(groups);
  await expect(page.locator('#find h3')).toHaveText(everyone);
  for (const number of numbers) await expect(page.locator(`#find a[href="${number}"]`).first()).toBeVisible();
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the front page leads to the whole list and back', async ({ page, baseURL }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Every line, with its hours and who sees what' }).click();
    await expect(page).toHaveURL(`${baseURL}plain/en.html#find`);
    await hasEveryone(page);
    await page.getByRole('link', { name: 'Home' }).click();
    await expect(page).toHaveURL(`${baseURL}`);
    await page.getByRole('link', { name: 'What to notice and what to say, step by step' }).click();
    await expect(page.locator('#colleague h2')).toBeInViewport();
    await page.goBack();
    await expect(page).toHaveURL(`${baseURL}`);
  });

  test('its own doors lead to their sections', async ({ page }) => {
    await page.goto(plain);
    for (const [door, heading] of [['Ask for a peer', 'Ask for a peer by phone'], ['Help a colleague', 'Help a colleague'], ['Find help', 'Find help']]) {
      await page.getByRole('navigation').getByRole('link', { name: door }).click();
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeInViewport();
    }
  });

  test('Leave leads away', async ({ page, context }) => {
    await context.route('https://www.weather.gov/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
    await page.goto(plain);
    await page.getByRole('link', { name: 'Leave' }).click();
    await expect(page).toHaveURL('https://www.weather.gov/');
    await page.goBack();
    await hasEveryone(page);
  });

  test('a fold opens and says who sees what', async ({ page }) => {
    await page.goto(plain);
    const line = page.locator('.line', { has: page.getByRole('heading', { name: 'Physician Support Line' }) });
    await line.locator('summary').click();
    await expect(line.locator('dl')).toContainText('They say that it does not');
    await expect(line.locator('.hours')).toHaveText('8 am to 1 am Eastern, every day. Holidays not confirmed.');
  });

  test('on paper it is short, and every number stands there to be read', async ({ page }) => {
    await page.goto(plain);
    await page.emulateMedia({ media: 'print' });
    for (const words of ['Call (888) 409-0141', 'Text 4HOPE to 741741', 'Call 988, then press 1']) {
      await expect(page.locator('#find').getByText(words)).toBeVisible();
    }
    const bytes = await page.pdf({ format: 'Letter', path: `${pictures}/plain-edition.pdf` });
    expect(pagesOf(bytes)).toBeLessThanOrEqual(4);
  });
});

test('it asks for nothing but its style, and is small', async ({ page, watching, baseURL }) => {
  const response = await page.goto(plain);
  await hasEveryone(page);
  const asked = watching.requests.map((request) => request.url().replace(baseURL ?? '', '/').replace(/-[0-9a-f]{16}/, ''));
  expect(asked).toEqual([plain, '/assets/style.css']);
  expect((await response?.body())?.length).toBeLessThan(30_000);
});

test('from the app a link opens it as a page of its own', async ({ person, page, baseURL }) => {
  await person.open('#/find');
  await page.getByRole('link', { name: 'Every line, with its hours and who sees what' }).click();
  await expect(page).toHaveURL(`${baseURL}plain/en.html`);
  await hasEveryone(page);
  await expect(page.locator('script')).toHaveCount(0);
  await page.goBack();
  await person.started();
  await person.sees('Find help');
});

test.describe('a script that somebody put into it', () => {
  test.use({ faulty: true });

  test('does not run', async ({ page }) => {
    await page.route(`**${plain}`, async (route) => {
      const response = await route.fetch();
      const evil = '<script>document.title = "broken"</script><img src="data:," onerror="document.title = \'broken\'"><script src="/assets/evil.js"></script>';
      await route.fulfill({ response, body: (await response.text()).replace('</main>', `${evil}</main>`) });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(plain);
    await hasEveryone(page);
    await expect(page.locator('main script')).toHaveCount(2);
    await expect(page).toHaveTitle('Doc To Doc');
    expect(asked.filter((address) => address.endsWith('.js'))).toEqual([]);
  });
});

test('the list of the app fits on one sheet of paper', async ({ person, page }) => {
  await page.clock.setFixedTime('2026-10-14T19:00:00Z');
  await person.open('#/find');
  await expect(page.locator('.listed')).toHaveCount(everyone.length);
  await page.locator('.listed summary').first().click();
  await paper(page);
  const main = page.locator('#app main');
  await expect(main.getByRole('heading', { level: 3 })).toHaveText(everyone);
  await expect(main.getByText(/Open until|Open now|Closed now/).filter({ visible: true })).toHaveCount(0);
  await expect(main.getByText('Day and night, every day').filter({ visible: true })).toHaveCount(6);
  await expect(main.getByText('8 am to 1 am Eastern, every day. Holidays not confirmed.')).toBeVisible();
  for (const number of numbers.filter((number) => !number.startsWith('mailto'))) {
    await expect(main.locator(`a[href="${number}"]`).first()).toBeVisible();
  }
  await expect(main.locator('summary, button, input, select').filter({ visible: true })).toHaveCount(0);
  const bytes = await page.pdf({ format: 'Letter', path: `${pictures}/find.pdf` });
  expect(pagesOf(bytes)).toBe(1);
});

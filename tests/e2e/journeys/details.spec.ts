// What is known of a line beyond its number, and how to take the number along.

import type { Locator } from '@playwright/test';
import { entry, everyone, physicianLine } from '../lines';
import { expect, test } from '../person';

const [emergency, lifeline] = everyone;

/** Questions and answers of a line, as the page shows them. */
const pairs = (line: Locator) =>
  line.locator('dl.pairs > div').evaluateAll((rows) =>
    Object.fromEntries(rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.innerText.trim()])),
  );

test('the fold says who sees what, and what nobody has confirmed', async ({ person, page }) => {
  await page.clock.setFixedTime('2026-12-01T12:00:00Z');
  await person.open('#/find');
  for (const name of [physicianLine, emergency]) {
    const summary = entry(page, name).locator('summary');
    await expect(summary).toHaveAccessibleName(new RegExp(`^Who sees what, cost, languages ?: ${name}$`));
    await summary.click();
  }
  expect(await pairs(entry(page, physicianLine))).toEqual({
    'Is your name asked?': 'No',
    'Are notes kept?': 'No written notes',
    'Can it reach a licensing board?': 'They say that it does not',
    'Does a person answer?': 'Yes',
    'Is an employer involved?': 'No',
    'Limits of confidence': 'Confidential, except where somebody is about to come to harm: then they may ask where you are, so that local police can help. They say that no doctor-patient relationship begins, and that a call is no treatment to report to a board.',
    'Cost': 'Free',
    'Languages': 'English',
    'Checked': 'Against its source on November 21, 2026 Source',
  });
  expect(await pairs(entry(page, emergency))).toEqual({
    'Is your name asked?': 'Not confirmed',
    'Are notes kept?': 'Not confirmed',
    'Can it reach a licensing board?': 'Not confirmed',
    'Does a person answer?': 'Yes',
    'Is an employer involved?': 'No',
    'Limits of confidence': 'In danger, call first. Everything else can be asked later.',
    'Cost': 'Not confirmed',
    'Languages': 'English',
    'Checked': 'Against its source on November 21, 2026 Source',
  });
});

test('two years on, every line owns up that its check is long ago', async ({ person, page }) => {
  await page.clock.setFixedTime('2028-11-23T12:00:00Z');
  await person.open('#/find');
  for (const name of everyone) {
    await entry(page, name).locator('summary').click();
    await expect(entry(page, name).locator('dl.pairs')).toContainText(
      'Last on November 21, 2026, which is long ago: the number or the hours may have changed.',
    );
  }
});

test('a source opens beside the page, and is not told where somebody came from', async ({ person, page, context }) => {
  let referrer: string | undefined = 'not asked';
  await context.route('https://physiciansupportline.com/**', async (route) => {
    referrer = await route.request().headerValue('referer') ?? undefined;
    await route.fulfill({ contentType: 'text/html', body: '<title>Source</title>' });
  });
  await person.open('#/find');
  await entry(page, physicianLine).locator('summary').click();
  const opening = context.waitForEvent('page');
  await entry(page, physicianLine).getByRole('link', { name: 'Source' }).click();
  const source = await opening;
  await expect(source).toHaveURL('https://physiciansupportline.com/faq');
  expect(await source.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
  expect(referrer).toBeUndefined();
  await source.close();
});

test('the comparison has a row for each line that is shown, and says what its cells are', async ({ person, page }) => {
  await person.open('#/find');
  await page.locator('summary', { hasText: 'Compare' }).click();
  const table = page.getByRole('table');
  await expect(table.locator('thead th[scope=col]')).toHaveText([
    'Line', 'Is your name asked?', 'Are notes kept?', 'Can it reach a licensing board?', 'Does a person answer?',
    'Is an employer involved?', 'Limits of confidence',
  ]);
  await expect(table.locator('tbody th[scope=row]')).toHaveText(everyone);
  for (const row of await table.locator('tbody tr').all()) await expect(row.locator('td')).toHaveCount(6);
  await expect(page.getByRole('region', { name: 'Compare: who sees what' })).toHaveAttribute('tabindex', '0');
  // It stays open while a filter changes what it compares.
  await person.pressButton('For physicians');
  await expect(table.locator('tbody th')).toHaveText([physicianLine, 'Doc To Doc', 'Ohio Professionals Health Program']);
});

test.describe('copying a number', () => {
  const announced = '#app > [role=status]';

  test('puts exactly what is shown on the clipboard, and says so', async ({ person, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      // The page itself may not read the clipboard, so what it writes is caught on the way.
      const write = navigator.clipboard.writeText.bind(navigator.clipboard);
      navigator.clipboard.writeText = async (text) => {
        await write(text);
        Object.assign(window, { copied: text });
      };
    });
    await person.open('#/find');
    for (const [name, shown] of [[physicianLine, '(888) 409-0141'], [lifeline, '988'], ['Crisis Text Line', '741741'], ['Ohio Professionals Health Program', 'info@ohiophp.org']]) {
      await entry(page, name).locator('summary').click();
      await entry(page, name).getByRole('button', { name: `Copy ${shown}`, exact: true }).click();
      await expect(page.locator(announced)).toHaveText(`Copied: ${shown}`);
      expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toBe(shown);
    }
    // Call and text of the same number are one thing to copy.
    await expect(entry(page, lifeline).getByRole('button')).toHaveCount(1);
  });

  for (const [name, spoil] of [
    ['refuses', () => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }],
    ['has no clipboard', () => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); }],
  ] as const) {
    test(`shows it to be copied by hand when the browser ${name}`, async ({ person, page }) => {
      await page.addInitScript(spoil);
      await person.open('#/find');
      await entry(page, physicianLine).locator('summary').click();
      await entry(page, physicianLine).getByRole('button', { name: /^Copy/ }).click();
      await expect(page.locator(announced)).toHaveText('This browser did not allow the copy. To copy by hand: (888) 409-0141');
    });
  }
});

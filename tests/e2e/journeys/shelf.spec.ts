// The rest of the list comes after the start: late, damaged or never, the app goes on.

import { faults, holdBack } from '../later';
import { everyone, listed } from '../lines';
import { expect, test } from '../person';

test.use({ faulty: true });

/** The lines that the app cannot start without. */
const core = everyone.filter((name) =>
  // Everybody whom a person in danger may call, and those whom other screens name.
  ['In danger right now', '988 Suicide & Crisis Lifeline', 'Crisis Text Line', 'Veterans Crisis Line', 'Physician Support Line', 'Doc To Doc'].includes(name),
);
const directory = '**/assets/directory.*';

for (const [name, fault] of Object.entries(faults)) {
  test(`the rest of the list ${name}: the page says so, and the app runs on`, async ({ person, page }) => {
    await page.route(directory, fault);
    await person.open('#/find');
    await expect(page.locator('#app main')).toContainText('The rest of the list did not arrive. What you see here is complete in itself.');
    expect(await listed(page)).toEqual(core);
    await page.getByLabel('Search').fill('physicians');
    await expect(page.locator('.filters [role=status]')).toHaveText(/of 6 lines match/);
    await page.getByRole('link', { name: 'Check in' }).click();
    await person.start('Company');
    await person.hurry([1, 1, 1]);
    await person.seesResult();
    await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  });
}

test('the rest of the list comes late: nothing that was typed or opened is lost', async ({ person, page }) => {
  const arrive = await holdBack(page, directory);
  await person.open('#/find');
  expect(await listed(page)).toEqual(core);
  await expect(page.locator('#app main')).not.toContainText('did not arrive');
  const search = page.getByLabel('Search');
  await search.fill('health');
  await person.pressButton('For physicians');
  await search.focus();
  await expect(page.locator('.filters [role=status]')).not.toHaveText(/of 9/);
  arrive();
  await expect(page.locator('.filters [role=status]')).toContainText('1 of 9 lines match.');
  expect(await listed(page)).toEqual(['Ohio Professionals Health Program']);
  await expect(search).toHaveValue('health');
  await expect(search).toBeFocused();
  await expect(page.getByRole('button', { name: 'For physicians' })).toHaveAttribute('aria-pressed', 'true');
});

test('the rest of the list comes under a finger: what is pressed stays, and hears the press', async ({ person, page }) => {
  const arrive = await holdBack(page, directory);
  await person.open('#/find');
  expect(await listed(page)).toEqual(core);
  await page.evaluate(() => {
    const keys = [...document.querySelectorAll<HTMLElement>('#app .listed :is(a, summary)')];
    const clicked: string[] = [];
    addEventListener('click', ({ target }) => clicked.push((target as Element).closest('a')?.href ?? ''));
    Object.assign(window, { clicked, keys: keys.map((key) => ({ key, says: key.outerHTML, of: key.closest('.listed')?.querySelector('h3')?.textContent })) });
  });
  await page.locator('.listed', { hasText: 'Physician Support Line' }).getByRole('link').first().hover();
  await page.mouse.down();
  arrive();
  await expect.poll(() => listed(page)).toEqual(everyone);
  await page.mouse.up();
  const kept = await page.evaluate(() => {
    const { clicked, keys } = window as unknown as { clicked: string[]; keys: { key: HTMLElement; says: string; of: string }[] };
    const gone = keys.filter(({ key, says, of }) => !key.isConnected || key.outerHTML !== says || key.closest('.listed')?.querySelector('h3')?.textContent !== of);
    return { clicked, gone: gone.map(({ says }) => says), many: keys.length };
  });
  expect(kept.gone, 'what stood there stands there').toEqual([]);
  expect(kept.many).toBeGreaterThan(core.length);
  expect(kept.clicked).toEqual(['tel:+18884090141']);
});

test('the rest of the list comes while somebody is elsewhere: it is there later', async ({ person, page }) => {
  const arrive = await holdBack(page, directory);
  await person.open('#/colleague');
  const coming = page.waitForResponse(directory);
  arrive();
  await coming;
  await page.getByRole('link', { name: 'Find help' }).click();
  await expect.poll(() => listed(page)).toEqual(everyone);
});

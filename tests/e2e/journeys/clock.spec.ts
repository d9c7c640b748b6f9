// The page keeps up with the clock by itself, and claims nothing where the browser cannot tell.

import { expect, test, type Person } from '../person';
import { atThreeAtNight, atThreeInTheAfternoon, entry, everyone, listed, looksAgainAt, physicianLine, stripSays } from '../lines';

const openState = 'Open until 1 am Eastern';
const closedState = 'Closed now. Opens at 8 am Eastern, in 7 h';
const withoutPhysicians = everyone.filter((name) => ![physicianLine, 'Doc To Doc', 'Ohio Professionals Health Program'].includes(name));

/** Opens the list at this second; from here on the clock moves only when it is told to. */
async function openAt(person: Person, time: string): Promise<void> {
  await person.page.clock.install({ time });
  await person.open('#/find');
  await expect(entry(person.page, everyone[8])).toBeVisible();
  // Later than the page took to open.
  await person.page.clock.pauseAt(new Date(Date.parse(time) + 30_000));
}

const state = (person: Person) => entry(person.page, physicianLine).locator('.state');

test('when the minute turns, the list and the strip say so by themselves', async ({ person, page }) => {
  await openAt(person, '2026-10-15T04:58:20Z');
  await expect(state(person)).toHaveText(openState);
  await page.clock.runFor(60_000);
  await expect(state(person)).toHaveText(openState);
  await page.clock.runFor(15_000);
  await expect(state(person)).toHaveText(closedState);
  expect(await stripSays(page)).toEqual(['Call 911', 'Call 988', 'Text 988', 'Physician line opens at 8 am Eastern']);
  await page.clock.runFor(60 * 60_000);
  await expect(state(person)).toHaveText('Closed now. Opens at 8 am Eastern, in 6 h');
  await page.clock.runFor(6 * 60 * 60_000);
  await expect(state(person)).toHaveText(openState);
});

for (const event of ['visibilitychange', 'pageshow', 'focus']) {
  test(`after sleep, ${event} is enough`, async ({ person, page }) => {
    await page.clock.setFixedTime('2026-10-15T03:00:00Z');
    await person.open('#/find');
    await expect(state(person)).toHaveText(openState);
    await looksAgainAt(page, '2026-10-15T09:00:00Z', event);
    await expect(state(person)).toHaveText('Closed now. Opens at 8 am Eastern, in 3 h');
  });
}

test('"Open now" follows the clock', async ({ person, page }) => {
  await page.clock.setFixedTime(atThreeInTheAfternoon);
  await person.open('#/find');
  await person.pressButton('Open now');
  const status = page.locator('.filters [role=status]');
  await expect(status).toHaveText('7 of 9 lines match.');
  expect(await listed(page)).toEqual(everyone.filter((name) => withoutPhysicians.includes(name) || name === physicianLine));
  await looksAgainAt(page, '2026-10-15T07:00:00Z');
  await expect(status).toHaveText('6 of 9 lines match.');
  await expect.poll(() => listed(page)).toEqual(withoutPhysicians);
  await looksAgainAt(page, '2026-10-15T12:00:00Z');
  await expect(status).toHaveText('7 of 9 lines match.');
  const open = everyone.filter((name) => withoutPhysicians.includes(name) || name === physicianLine);
  await expect.poll(() => listed(page), 'whoever opens is in the list, not only counted').toEqual(open);
});

test('an opened fold and the focus inside it survive a minute in which somebody closes', async ({ person, page }) => {
  await openAt(person, '2026-10-15T04:58:20Z');
  const line = entry(page, physicianLine);
  await line.locator('summary').click();
  await line.getByRole('button', { name: 'Copy (888) 409-0141' }).focus();
  await page.clock.runFor(90_000);
  await expect(state(person)).toHaveText(closedState);
  await expect(line.locator('details')).toHaveAttribute('open');
  await expect(line.getByRole('button', { name: 'Copy (888) 409-0141' })).toBeFocused();
});

test('the focus in the strip survives an ordinary minute', async ({ person, page }) => {
  await openAt(person, '2026-10-14T19:00:00Z');
  for (const way of ['tel:988', 'tel:+18884090141']) {
    await page.locator(`#strip a[href="${way}"]`).focus();
    await page.clock.runFor(120_000);
    await expect(page.locator(`#strip a[href="${way}"]`)).toBeFocused({ timeout: 2_000 });
  }
});

for (const place of ['#strip', '.listed']) {
  test(`a press on a call in ${place} counts even if the page is looked at again meanwhile`, async ({ person, page }) => {
    // A click into a window, or into a frame, that did not have the focus does just that.
    await page.clock.setFixedTime(atThreeInTheAfternoon);
    await person.open('#/find');
    const call = page.locator(`${place} a[href="tel:988"]`).first();
    await call.evaluate(() => addEventListener('click', ({ target }) => Object.assign(window, { clicked: target })));
    await call.hover();
    await page.mouse.down();
    await looksAgainAt(page, atThreeInTheAfternoon, 'focus');
    await page.mouse.up();
    const href = await page.evaluate(() => (window as unknown as { clicked?: Element }).clicked?.closest('a')?.href);
    expect(href).toBe('tel:988');
  });
}

test('on a holiday in doubt nobody is promised an open line', async ({ person, page }) => {
  await openAt(person, '2026-11-26T20:00:00Z');
  await person.pressButton('Open now');
  await expect.poll(() => listed(page)).toEqual(withoutPhysicians);
});

test('what was typed and switched survives the minute', async ({ person, page }) => {
  await openAt(person, '2026-10-15T04:58:20Z');
  await page.getByLabel('Search').fill('second victim');
  await person.pressButton('For trainees');
  await page.clock.runFor(90_000);
  await expect(page.getByLabel('Search')).toHaveValue('second victim');
  await expect(page.getByRole('button', { name: 'For trainees' })).toHaveAttribute('aria-pressed', 'true');
  expect(await listed(page)).toEqual([physicianLine]);
});

const unable = {
  'whose Intl knows no zones': () => {
    const { DateTimeFormat } = Intl;
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct(made, [locale, options]) {
        if (options?.timeZone) throw new RangeError(`Invalid time zone specified: ${options.timeZone}`);
        return new made(locale, options);
      },
    });
  },
  'without Intl': () => Object.defineProperty(window, 'Intl', { value: undefined }),
  // Some do where the system names no language.
  'that tells no dates': () =>
    Object.defineProperty(Intl, 'DateTimeFormat', {
      value: function () {
        throw new RangeError('Incorrect locale information provided');
      },
    }),
};

for (const [name, spoil] of Object.entries(unable)) {
  test(`a browser ${name} claims nothing`, async ({ person, page }) => {
    await page.addInitScript(spoil);
    await person.open('#/find');
    const line = entry(page, physicianLine);
    await expect(line.locator('.state')).toHaveCount(0);
    await expect(line.locator('.hours')).toHaveText('8 am to 1 am Eastern, every day. Holidays not confirmed.');
    expect(await stripSays(page)).toEqual(['Call 911', 'Call 988', 'Text 988', 'Physician line 8 am to 1 am Eastern']);
    await person.pressButton('Open now');
    await expect.poll(() => listed(page)).toEqual(withoutPhysicians);
  });
}

for (const time of ['1970-01-01T00:00:00Z', '2001-09-09T01:46:40Z', '2099-12-31T23:59:59Z', '9999-12-31T23:59:00Z']) {
  test(`a device clock that stands at ${time.slice(0, 4)} breaks nothing`, async ({ person, page }) => {
    await page.clock.setFixedTime(time);
    await person.open('#/find');
    await expect.poll(() => listed(page)).toEqual(everyone);
    await looksAgainAt(page, atThreeAtNight);
    await expect(state(person)).toHaveText('Closed now. Opens at 8 am Eastern, in 5 h');
    await looksAgainAt(page, time);
    await expect(entry(page, everyone[1]).locator('.state')).toHaveText('Open now, day and night');
  });
}

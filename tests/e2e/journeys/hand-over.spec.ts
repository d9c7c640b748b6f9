// Handing over to a peer with the colleague there: all of it on the device, and nothing that says why.

import { readFileSync } from 'node:fs';
import { filled, kit, stepOf, walk, waysTo } from '../library';
import { expect, test, type Person } from '../person';

const words = filled(kit.message);

async function atStep(person: Person, id: string): Promise<void> {
  await person.open('#/colleague');
  await person.pressButton(filled(walk.begin));
  await person.passes((waysTo().get(id) ?? []).map(({ text }) => filled(text)));
  await expect(person.heading).toHaveText(filled(stepOf(id).title));
}

/** Catches what the page hands to the share sheet, or lets it fail. */
async function shareSheet(person: Person, end: 'taken' | 'AbortError' | 'NotAllowedError'): Promise<void> {
  await person.page.addInitScript((end) => {
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: unknown) => {
        Object.assign(window, { shared: data });
        return end === 'taken' ? Promise.resolve() : Promise.reject(new DOMException('no', end));
      },
    });
    navigator.clipboard.writeText = (text) => {
      Object.assign(window, { copied: text });
      return Promise.resolve();
    };
  }, end);
}

const caught = (person: Person) =>
  person.page.evaluate(() => {
    const { shared, copied } = window as unknown as { shared?: unknown; copied?: string };
    return { shared, copied };
  });

test('ask together leads to asking; call together calls the programme', async ({ person, page }) => {
  await atStep(person, 'offer');
  await expect(page.locator('main a[href="tel:+16143856660"]').first()).toHaveText('Call (614) 385-6660 together');
  await page.getByRole('link', { name: 'Open “Ask for a peer” together' }).first().click();
  await person.sees('Ask for a peer');
  await page.goBack();
  await expect(person.heading).toHaveText(filled(stepOf('offer').title));
});

test('the message is shown before it goes, and says nothing of the colleague', async ({ person, page }) => {
  await shareSheet(person, 'taken');
  await atStep(person, 'offer');
  await expect(page.locator('.message')).toHaveText(words);
  expect(words.toLowerCase()).not.toMatch(/worr|suicid|crisis|burn|struggl|help you|you seem|depress/);
  await person.pressButton('Send this message');
  await expect(page.locator('.hand-over [role=status]').first()).toHaveText('Handed to the app you chose. Nothing was sent from this page.');
  expect(await caught(person)).toEqual({ shared: { text: words }, copied: undefined });
});

test('a share that is cancelled says nothing; one that is refused copies', async ({ person, page }) => {
  await shareSheet(person, 'AbortError');
  await atStep(person, 'offer');
  await person.pressButton('Send this message');
  await person.waits();
  await expect(page.locator('.hand-over [role=status]').first()).toHaveText('');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'share', { value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
  });
  await person.pressButton('Send this message');
  await expect(page.locator('.hand-over [role=status]').first()).toHaveText('Copied. You can paste it into a message.');
  expect((await caught(person)).copied).toBe(words);
});

test('without a share sheet there is the copy, and without a clipboard the text', async ({ person, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await atStep(person, 'offer');
  await expect(page.getByRole('button', { name: 'Send this message' })).toHaveCount(0);
  await person.pressButton('Copy this message');
  await expect(page.locator('textarea')).toHaveValue(words);
});

for (const [name, date] of [
  ['Tomorrow', '2026-11-01'],
  ['In 3 days', '2026-11-03'],
  ['In a week', '2026-11-07'],
  ['In a month', '2026-11-30'],
] as const) {
  test(`a reminder ${name.toLowerCase()}: a calendar file with a neutral title and nothing else`, async ({ person, page }) => {
    // The night on which clocks are put back in Columbus: a day is still a day.
    await page.clock.setFixedTime('2026-10-31T16:00:00Z');
    await atStep(person, 'fine');
    const download = page.waitForEvent('download');
    await person.pressButton(name);
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${date}.ics`);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(`DTSTART:${date.replaceAll('-', '')}T120000\r\n`);
    expect(text).toContain(`SUMMARY:${kit.reminder}\r\n`);
    expect(text.toLowerCase()).not.toMatch(/doc ?to ?doc|colleague|peer|http|suicid|support/);
    await expect(page.locator('.hand-over [role=status]').first()).toContainText(`${date}.ics`);
  });
}

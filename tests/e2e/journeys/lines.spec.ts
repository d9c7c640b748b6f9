// Every way to reach somebody leads where its words say, on every screen that has one.

import type { Page } from '@playwright/test';
import { atThreeAtNight, atThreeInTheAfternoon } from '../lines';
import { expect, test } from '../person';
import { screens } from '../screens';

/** Every number and address on the list, written out by hand, with the words that name it. */
const ways: Record<string, string[]> = {
  'tel:911': ['Call 911'],
  'tel:988': ['Call 988', 'Call 988, then press 1'],
  'sms:988': ['Text 988'],
  'sms:741741?&body=4HOPE': ['Text 4HOPE to 741741'],
  'sms:838255': ['Text 838255'],
  'tel:+18884090141': ['Call (888) 409-0141', 'Physician line …'],
  'tel:+16143856660': ['Call (614) 385-6660', '(614) 385-6660'],
  'tel:+16148419690': ['Call (614) 841-9690'],
  'mailto:info@ohiophp.org': ['Write to info@ohiophp.org'],
  'tel:+18338526262': ['Call (833) 852-6262'],
  'sms:+18338526262': ['Text (833) 852-6262'],
  'tel:+18007997233': ['Call (800) 799-7233'],
  'sms:88788?&body=START': ['Text START to 88788'],
};

const neutral = 'https://www.weather.gov/';

type Way = { href: string; words: string; number?: string; target: string; rel: string };

/** Every link that leaves the page, hidden ones too. */
function leadsOut(page: Page): Promise<Way[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => /^\w+:/.test(link.getAttribute('href') ?? ''))
      .map((link) => ({
        href: link.getAttribute('href') ?? '',
        words: (link.textContent ?? '').replace(/^(Physician line) .*/, '$1 …').trim(),
        number: link.dataset.number,
        target: link.target,
        rel: link.rel,
      })),
  );
}

const withLines = [
  'home', 'find', 'find-filtered', 'find-details', 'find-incomplete', 'colleague', 'ask', 'interrupt', 'result-crisis',
  'result-prompt', 'result-steady', 'erased', 'not-found', 'plain', 'plain-not-started', 'plain-edition', 'server-404',
];

for (const { name, reach, plain } of screens.filter(({ name }) => withLines.includes(name))) {
  test.describe(name, () => {
    test.use({ faulty: plain ?? false });

    test('every link reaches whom its words name', async ({ person, page }) => {
      await reach(person);
      const found = await leadsOut(page);
      expect(found.map(({ href }) => href)).toContain('tel:988');
      for (const { href, words, number, target, rel } of found) {
        if (href.startsWith('https:')) {
          expect(() => new URL(href)).not.toThrow();
          // Going away must take the place of this page, and of a page around it.
          if (href === neutral) expect(`${target} ${rel}`, words).toMatch(/^_top .*noreferrer$/);
          else expect([target, rel], words).toEqual(['_blank', 'noopener noreferrer']);
        } else {
          // Within a sentence it begins with a small letter.
          expect(ways[href], href).toContain(words.charAt(0).toUpperCase() + words.slice(1));
          // Its words have no room for the number: paper has.
          if (words.endsWith('…')) expect(number).toBe('(888) 409-0141');
        }
      }
    });
  });
}

/** At an hour at which the physician line answers, and at one at which it does not. */
const offers: { screen: string; day: string[]; night: string[] }[] = [
  {
    screen: 'interrupt',
    day: ['988 Suicide & Crisis Lifeline', 'Physician Support Line', 'In danger right now'],
    night: ['988 Suicide & Crisis Lifeline', 'In danger right now', 'Physician Support Line'],
  },
  {
    screen: 'result-crisis',
    day: ['988 Suicide & Crisis Lifeline', 'Physician Support Line', 'In danger right now'],
    night: ['988 Suicide & Crisis Lifeline', 'In danger right now', 'Physician Support Line'],
  },
  {
    screen: 'result-prompt',
    day: ['Physician Support Line', 'A clinician of your own', 'Doc To Doc'],
    // Never more than three: who does not answer now makes room for one who does.
    night: ['988 Suicide & Crisis Lifeline', 'A clinician of your own', 'Doc To Doc'],
  },
  {
    // The hours of Doc To Doc are not confirmed: somebody who answers for certain comes before it.
    screen: 'result-talk',
    // What weighs most is alcohol: of two who may answer, the clinician fits better.
    day: ['Physician Support Line', 'A clinician of your own', 'Doc To Doc'],
    night: ['988 Suicide & Crisis Lifeline', 'A clinician of your own', 'Doc To Doc'],
  },
  {
    screen: 'result-steady',
    day: ['Physician Support Line', '988 Suicide & Crisis Lifeline', 'Doc To Doc'],
    night: ['988 Suicide & Crisis Lifeline', 'Doc To Doc', 'Physician Support Line'],
  },
];

for (const { screen, ...orders } of offers) {
  const { reach } = screens.find(({ name }) => name === screen)!;
  for (const [time, order] of [[atThreeInTheAfternoon, orders.day], [atThreeAtNight, orders.night]] as const) {
    test(`${screen} at ${time.slice(11, 16)} UTC offers first who answers`, async ({ person, page }) => {
      await page.clock.setFixedTime(time);
      await reach(person);
      const offered = page.locator('#app :is(.sheet.next, .sheet.care, .lines .line)');
      expect(await offered.locator('h2').allTextContents()).toEqual(order);
      await expect(offered.first().locator('.state')).toHaveClass(/open/);
      await expect(offered.first().locator('.state')).toHaveText(/^Open (now|until)/);
    });
  }
}

// Whoever sees little still sees where a control begins: its edge stands out by 3:1, light and dark (WCAG 1.4.11).

import type { Locator, Page } from '@playwright/test';
import { after } from '../afterwards';
import { themes } from '../looks';
import { expect, test, type Person } from '../person';
import { edgeContrast } from '../pixels';

type Kind = { reach: (person: Person) => Promise<void>; controls: (page: Page) => Record<string, Locator> };

const request = async ({ page }: Person) => {
  await page.goto('/request/');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  await page.getByRole('radio', { name: 'Call me' }).check();
};

const kinds: Record<string, Kind> = {
  'an answer, chosen or not': {
    reach: async (person) => {
      await person.begin('Mood');
      await person.choose(3);
    },
    controls: (page) => ({
      'an answer': page.locator('.answer').first(),
      'its dot': page.locator('.answer input').first(),
      'the chosen one': page.locator('.answer').nth(2),
      'the dot of the chosen one': page.locator('.answer input').nth(2),
    }),
  },
  ...Object.fromEntries(['is ticked', 'is not ticked'].map((how): [string, Kind] => [`a box that ${how}`, {
    reach: async (person) => {
      await person.begin('Mood');
      await person.page.getByRole('checkbox').setChecked(how === 'is ticked');
    },
    controls: (page) => ({ 'going on by itself': page.getByRole('checkbox') }),
  }])),
  'a filter, on or off, and the fields beside it': {
    reach: async (person) => {
      await person.open('#/find');
      await person.pressButton('Open now');
      await person.page.locator('.listed').first().waitFor();
    },
    controls: (page) => ({
      'a filter that is on': page.getByRole('button', { name: 'Open now', exact: true }),
      'a filter that is off': page.getByRole('button', { name: 'For trainees', exact: true }),
      'the search': page.getByLabel('Search'),
      'a list to choose from': page.getByRole('combobox').first(),
    }),
  },
  'a field of the letter': {
    reach: request,
    controls: (page) => ({
      'a line': page.getByLabel('What should we call you?'),
      'several lines': page.getByLabel('Anything you would like to say'),
      'a dot': page.getByRole('radio', { name: 'Text me' }),
      'the chosen dot': page.getByRole('radio', { name: 'Call me' }),
      'a box': page.getByRole('checkbox', { name: 'Nobody from my own workplace' }),
    }),
  },
  'a field of the plan': {
    reach: async (person) => {
      await person.begin('Company');
      await person.hurry([1, 2, 3]);
      await person.seesResult();
      await person.pressButton(after.onward.plan.name);
      await person.sees(after.plan.title);
    },
    controls: (page) => ({ 'several lines': page.locator('textarea').first() }),
  },
};

for (const [kind, { reach, controls }] of Object.entries(kinds)) {
  test(kind, async ({ person, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await reach(person);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      for (const [name, control] of Object.entries(controls(page))) {
        expect.soft(await edgeContrast(control), `${name}, ${colorScheme}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
}

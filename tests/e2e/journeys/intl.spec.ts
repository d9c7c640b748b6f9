// Dates, names of days, percent and plurals: each language's own files say them as the browser's `Intl` does. They
// stand in files, for the plain edition, paper and calendar files are written where there is no browser.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

type Catalogue = Record<string, string>;
const catalogue = (tag: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`../../../public/content/${tag}/catalogue.json`, import.meta.url), 'utf8'));

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

function filled(text: string, gaps: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, gap: string) => gaps[gap]);
}

for (const [tag, region] of [['en', 'en-US'], ['es', 'es-US'], ['zh-Hans', 'zh-Hans-CN']]) {
  test(`in ${tag}, as ${region}`, async ({ page }) => {
    const words = catalogue(tag);
    const told = await page.evaluate((region) => {
      const day = (at: number, options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(region, { timeZone: 'UTC', ...options }).format(at);
      const days: number[] = [];
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2030, 0, 1); at += 86_400_000) days.push(at);
      return {
        dates: days.map((at) => day(at, { dateStyle: 'long' })),
        weekdays: Array.from({ length: 7 }, (_, at) => day(Date.UTC(2026, 0, 5 + at), { weekday: 'long' })),
        percent: [25, 11.3].map((share) =>
          new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 1 }).format(share / 100)),
        plurals: new Intl.PluralRules(region).resolvedOptions().pluralCategories,
        hours: [1, 9, 15].map((hour) =>
          day(Date.UTC(2026, 0, 1, hour, 30), {
            hour: 'numeric', minute: '2-digit', hour12: true,
            // Where the hours before dawn have a word, it is told only when it is asked for.
            ...(region.startsWith('zh') && hour < 5 && { dayPeriod: 'short' as const }),
          })),
      };
    }, region);
    const dates: string[] = [];
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2030, 0, 1); at += 86_400_000) {
      const date = new Date(at);
      const [month, day, year] = [words[months[date.getUTCMonth()]], `${date.getUTCDate()}`, `${date.getUTCFullYear()}`];
      dates.push(filled(words.date, { month, day, year }));
    }
    expect(dates).toEqual(told.dates);
    expect(weekdays.map((name) => words[name])).toEqual(told.weekdays);
    const plainly = (text: string) => text.replace(/\s/gu, ' ');
    expect([filled(words.percent, { whole: '25' }), filled(words.percent_tenth, { whole: '11', tenth: '3' })].map(plainly)).toEqual(told.percent.map(plainly));
    // One form for one and one for more is all that these languages need for the numbers that occur here.
    expect(told.plurals.filter((category) => !['one', 'other', 'many'].includes(category))).toEqual([]);
    // The same words for parts of the day; a person writes “9:30 am” smaller, and Chinese with a space before digits.
    const small = (text: string) => text.toLowerCase().replace(/[\s.]/gu, '');
    const said = [['time_dawn', '1'], ['time_am', '9'], ['time_pm', '3']];
    expect(said.map(([name, hour]) => small(filled(words[name], { hour, minute: '30' })))).toEqual(told.hours.map(small));
  });
}

/*
 * How hard the guides are to read: the Flesch-Kincaid grade, the years of school in the United States
 * after which a text is understood (Kincaid et al. 1975). Who reads here is tired, and may be afraid.
 * Only whole sentences are counted: titles, buttons and points of a few words would make every text
 * look easier than it is.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/* No guide, nor the walkthrough, may ask for more school than this. */
const HIGHEST = 8;

const content = new URL('../../../public/content/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, content), 'utf8')) as unknown;

/* Fields that name something and are read by nobody. */
const NAMES = new Set(['id', 'to', 'for', 'sources', 'now', 'help', 'hand_over', 'start', 'danger', 'relation', 'percent', 'scales', 'lines']);

/* Each text that is shown, with what stands for its gaps. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\{programme\}/g, 'The program').replace(/\{[^}]*\}/g, 'the line')];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([field, inner]) => (NAMES.has(field) ? [] : texts(inner)));
}

function grade(all: string[]): { grade: number; words: number } {
  let [sentence, word, syllables] = [0, 0, 0];
  for (const text of all) {
    // An abbreviation ends no sentence, and neither does a point in a number.
    const plain = text.replace(/\b(Dr|Mr|Ms|vs)\./g, '$1').replace(/(\d)\.(\d)/g, '$1$2');
    const ends = plain.match(/[.!?]+(?=[\s”’)]|$)/g) ?? [];
    const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu) ?? [];
    if (ends.length === 0) continue;
    sentence += ends.length;
    word += words.length;
    syllables += words.reduce((sum, one) => sum + Math.max(1, syllable(one)), 0);
  }
  return { grade: fleschKincaid({ sentence, word, syllable: syllables }), words: word };
}

const guides = read('guides.json') as string[];
const measured = [...guides.map((id) => `guides/${id}.json`), 'colleague.json', 'practice.json', 'kit.json', 'aftercare.json'];

test('the guides can be read after eight years of school', () => {
  const rows = measured.map((file) => ({ file, ...grade(texts(read(`en/${file}`))) }));
  for (const row of rows) {
    console.log(`${row.file.padEnd(28)} grade ${row.grade.toFixed(1).padStart(4)}   ${String(row.words).padStart(5)} words`);
  }
  for (const row of rows) {
    expect.soft(row.grade, row.file).toBeLessThanOrEqual(HIGHEST);
    // An empty text would be easy to read.
    expect.soft(row.words, row.file).toBeGreaterThan(150);
  }
});

test('a hard text is measured as hard, and an easy one as easy', () => {
  const hard = 'Institutional accountability necessitates interdisciplinary communication regarding psychological deterioration.';
  expect(grade([hard]).grade).toBeGreaterThan(15);
  expect(grade(['Sit down. Rest. You did well.']).grade).toBeLessThan(2);
  // By hand: 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59 = -1.45.
  expect(grade(['The cat sat on the mat.']).grade).toBeCloseTo(-1.45, 2);
});

// Results over time: saved on the device, opened again, and shown; nothing is asked of the network, and nothing stays.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Download, Page } from '@playwright/test';
import { brokenRules } from '../axe';
import { cutOff, inEveryLook, tooSmall, tooWide } from '../looks';
import { expect, test, type Person } from '../person';
import { picture } from '../pictures';

const kept = (name: string) => fileURLToPath(new URL(`../../fixtures/kept/${name}`, import.meta.url));
/** Of May 4, 2026, and of August 17, 2026. */
const plain = kept('1-plain.json');
const locked = kept('1-locked.dat');
const passphrase = 'four blue herons, café at dusk';

const calm = [2, 2, 1, 2, 1, 1, 2, 1, 1];

const field = (page: Page) => page.locator('input[type=file]');
const opened = (page: Page) => page.locator('.opened li');
const topic = (page: Page, name: string) => page.locator('article', { has: page.getByRole('heading', { name, exact: true }) });
const rows = (page: Page, name: string) => topic(page, name).locator('tbody tr').allInnerTexts();
const said = (page: Page) => page.locator('.said');

async function atTheCourse(person: Person): Promise<void> {
  await person.begin('Mood');
  await person.hurry([...calm, 2]);
  await person.seesResult();
  await person.pressButton('Save it, or see results over time');
  await person.sees('Your results over time');
  await expect(field(person.page)).toBeVisible();
}

async function withoutACheck(person: Person): Promise<void> {
  await person.open('#/check-in');
  await person.pressButton('Look at results you saved');
  await person.sees('Your results over time');
  await expect(field(person.page)).toBeVisible();
}

async function saves(person: Person, words?: string): Promise<Download> {
  const { page } = person;
  if (words) {
    await page.getByLabel('Passphrase (leave it empty').fill(words);
    await page.getByLabel('The same passphrase once more').fill(words);
  }
  const downloading = page.waitForEvent('download');
  await person.pressButton('Save on this device');
  return downloading;
}

/** A file made of the plain one. */
const changed = (name: string, change: (text: string) => string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(change(readFileSync(plain, 'utf8'))) });

/** The same with an answer of self-harm: the code of "Several days" for the ninth question. */
const withSelfHarm = changed('winter.json', (text) => {
  const bundle = JSON.parse(text);
  type Node = { linkId: string; item?: Node[]; answer?: { valueCoding: { code: string } }[] };
  const all = (nodes: Node[]): Node[] => nodes.flatMap((node) => [node, ...all(node.item ?? [])]);
  for (const { resource } of bundle.entry) {
    if (!resource.questionnaire.includes('phq-9')) continue;
    const ninth = all(resource.item).find(({ linkId }) => linkId === '9');
    if (ninth?.answer) ninth.answer[0].valueCoding.code = 'LA6569-3';
  }
  return JSON.stringify(bundle);
});

test('saved plain and locked, both are opened again beside earlier ones, and nothing is asked of the network', async ({ person, page, watching }) => {
  await atTheCourse(person);
  const asked = watching.requests.length;
  const bare = await saves(person);
  expect(bare.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d\.json$/);
  await expect(said(page).first()).toContainText(`as ${bare.suggestedFilename()}`);
  const shut = await saves(person, 'seven tall ships');
  expect(shut.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d\.dat$/);
  await expect(said(page).first()).toContainText('and locked');
  const bytes = readFileSync(await shut.path());
  expect(bytes.subarray(1, 4).toString()).toBe('BOX');
  expect(bytes.includes('Questionnaire')).toBe(false);
  expect(bytes.length).toBeGreaterThan(16_000);

  await field(page).setInputFiles([await bare.path(), await shut.path(), plain, locked]);
  await expect(opened(page)).toHaveCount(4);
  await expect(page.getByText('Files that are locked: 2.')).toBeVisible();
  await page.getByLabel('Passphrase of the locked files').fill('seven tall ships');
  await person.pressButton('Open locked files');
  await expect(said(page).last()).toHaveText('Opened: 1. Still locked: 1.', { timeout: 20_000 });
  await expect(opened(page).filter({ hasText: 'not the right one, or the file was changed' })).toHaveCount(1);
  // What was typed is still there, and another passphrase opens the other.
  await expect(page.getByLabel('Passphrase of the locked files')).toHaveValue('seven tall ships');
  await page.getByLabel('Passphrase of the locked files').fill(passphrase);
  await person.pressButton('Open locked files');
  await expect(opened(page).filter({ hasText: ': opened.' })).toHaveCount(4, { timeout: 20_000 });
  await expect(page.getByLabel('Passphrase of the locked files')).toHaveCount(0);

  // Today's result stands once, though it was opened twice and is still here.
  const mood = await rows(page, 'Mood');
  expect(mood.slice(0, 2)).toEqual(['May 4, 2026\t14 out of 27, in the range called moderate', 'August 17, 2026\t8 out of 27, in the range called mild']);
  expect(mood).toHaveLength(3);
  expect(mood[2]).toContain('(today’s check)\t4 out of 27');
  await expect(topic(page, 'Mood').locator('figcaption')).toHaveText('Broken line: the published cut-off at 10.');
  await expect(topic(page, 'Mood').locator('.dot')).toHaveCount(3);
  await expect(topic(page, 'Mood').locator('.dot.present')).toHaveCount(1);
  expect(await rows(page, 'Worry')).toHaveLength(2);
  for (const judged of ['better', 'worse', 'improved', 'well done']) await expect(page.locator('#main')).not.toContainText(judged);
  await inEveryLook(page, async (look) => {
    await picture(page, `over-time-${look}`);
    expect.soft(await tooWide(page), look).toEqual([]);
    expect.soft(await tooSmall(page), look).toEqual([]);
    expect.soft(await cutOff(page), look).toEqual([]);
    expect.soft(await brokenRules(page), look).toEqual([]);
  });
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'over-time-print');
  await page.emulateMedia({ media: 'screen', forcedColors: 'active', colorScheme: 'light' });
  await picture(page, 'over-time-forced');
  await page.emulateMedia({ forcedColors: 'none' });
  expect(watching.requests.slice(asked).map((request) => request.url()).filter((url) => !url.startsWith('blob:'))).toEqual([]);

  await person.pressButton('Back');
  await person.seesResult();
  await person.pressButton('Erase and leave');
  await person.sees('Your answers are erased.');
  const text = await page.evaluate(() => document.documentElement.outerHTML);
  for (const gone of ['August 17', '14 out of 27', 'seven tall ships', 'herons', '.dat']) expect(text).not.toContain(gone);
});

test('the program that opens files imports nothing of the browser', async ({ person, page, request }) => {
  await person.open();
  const path = await page.locator('link[data-part="strongbox"]').getAttribute('href');
  const program = await WebAssembly.compile(new Uint8Array(await (await request.get(path ?? '')).body()));
  const names = WebAssembly.Module.imports(program).map(({ name }) => name);
  expect(names.filter((name) => !/^(__wbg_)?__wbindgen_/.test(name))).toEqual([]);
});

test('two passphrases that differ save nothing, and stay as they were typed', async ({ person, page }) => {
  await atTheCourse(person);
  await page.getByLabel('Passphrase (leave it empty').fill('one');
  await page.getByLabel('The same passphrase once more').fill('two');
  await person.pressButton('Save on this device');
  await expect(said(page).first()).toContainText('are not the same. Nothing was saved.');
  await expect(page.getByLabel('Passphrase (leave it empty')).toHaveValue('one');
});

test('damaged, cut, strange and false files are named, with what can be done, and show no score', async ({ person, page }) => {
  await withoutACheck(person);
  await expect(page.getByRole('button', { name: 'Save on this device' })).toHaveCount(0);
  const bytes = readFileSync(locked);
  const flipped = Buffer.from(bytes);
  flipped[4_000] ^= 1;
  const octets = 'application/octet-stream';
  await field(page).setInputFiles([
    { name: 'cut.dat', mimeType: octets, buffer: bytes.subarray(0, 9_000) },
    { name: 'flipped.dat', mimeType: octets, buffer: flipped },
    changed('half.json', (text) => text.slice(0, -200)),
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) },
    { name: 'large.json', mimeType: 'application/json', buffer: Buffer.alloc(300_000, ' ') },
    { name: 'clinic.json', mimeType: 'application/json', buffer: Buffer.from('{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"QuestionnaireResponse","questionnaire":"http://loinc.org/q/44249-1","authored":"2026-01-01","item":[{"linkId":"1"}]}}]}') },
    changed('total.json', (text) => text.replaceAll('"authored":"2026-05-04","item":[', '"authored":"2026-05-04","item":[{"linkId":"total","text":"Total","answer":[{"valueInteger":1}]},')),
  ]);
  const says = (name: string, words: string) => expect(opened(page).filter({ hasText: `${name}: ` }).first()).toContainText(words);
  await says('cut.dat', 'part of it is missing');
  await says('half.json', 'part of it is missing');
  await says('photo.jpg', 'not a result that was saved on this page');
  await says('large.json', 'too large');
  await says('clinic.json', 'not from this self-check');
  await says('total.json', 'the total in the file is not what its answers add up to');
  await expect(page.locator('.topics-result')).toHaveCount(0);
  await page.getByLabel('Passphrase of the locked files').fill(passphrase);
  await person.pressButton('Open locked files');
  await expect(said(page).last()).toHaveText('Opened: 0. Still locked: 1.', { timeout: 20_000 });
  await says('flipped.dat', 'not the right one, or the file was changed');
  await expect(page.locator('.topics-result')).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await picture(page, 'over-time-refused-320');
  expect(await tooWide(page)).toEqual([]);
  await person.pressButton('Close all files');
  await expect(opened(page)).toHaveCount(0);
});

test('an answer of self-harm in an opened file brings people first', async ({ person, page }) => {
  await withoutACheck(person);
  await expect(page.locator('#help-first')).toHaveCount(0);
  await field(page).setInputFiles(withSelfHarm);
  const help = page.locator('#help-first');
  await expect(help).toBeFocused();
  await expect(help).toBeInViewport();
  const [first] = await page.locator('#app main a[href^="tel:"]').all();
  await expect(first).toHaveAttribute('href', 'tel:988');
  const order = await page.evaluate(() => {
    const help = document.querySelector('#help-first');
    const heading = document.querySelector('#app h1');
    return heading && help ? help.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
  });
  expect(order).toBeGreaterThan(0);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await picture(page, `over-time-danger-${width}`);
    expect.soft(await brokenRules(page)).toEqual([]);
  }
});

test.describe('by keyboard alone', () => {
  test.use({ hand: 'keys' });

  test('a locked file is opened, and Back leads to where it began', async ({ person, page }) => {
    // Asked for first: the tools take over a browser's window for files some time after they are told to.
    const choosing = page.waitForEvent('filechooser');
    await person.open('#/check-in');
    await person.pressButton('Look at results you saved');
    await person.sees('Your results over time');
    await person.headingHasFocus();
    await person.tabTo(field(page));
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(locked);
    await person.tabTo(page.getByLabel('Passphrase of the locked files'));
    await page.keyboard.type(passphrase);
    await person.pressButton('Open locked files');
    await expect(topic(page, 'Mood').locator('tbody tr')).toHaveCount(1, { timeout: 20_000 });
    await person.pressButton('Back');
    await person.sees('Before you start');
    await expect(page.locator('html')).not.toContainText('out of 27');
  });
});

test('dropped files are read, and the page stays', async ({ person, page }) => {
  await withoutACheck(person);
  const text = readFileSync(plain, 'utf8');
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'spring.json'));
    return data;
  }, text);
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(opened(page)).toHaveText(['spring.json: opened.']);
  await expect(topic(page, 'Mood').locator('tbody tr')).toHaveCount(1);
});

test('leaving takes everything down that was opened', async ({ person, page }) => {
  await withoutACheck(person);
  await field(page).setInputFiles(plain);
  await expect(topic(page, 'Mood')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  await expect(page.locator('html')).not.toContainText('out of 27');
  await expect(page.locator('html')).not.toContainText('1-plain.json');
});

test.describe('without the strongbox', () => {
  test.use({ faulty: true });

  for (const [what, file] of [['program', '**/assets/strongbox_bg-*.wasm'], ['script', '**/assets/strongbox-*.js']]) {
    test(`whose ${what} does not come, a result is saved without a lock, and the page says what is not possible`, async ({ person, page }) => {
      await page.route(file, (route) => route.abort('connectionreset'));
      await person.begin('Company');
      await person.hurry([1, 2, 3]);
      await person.seesResult();
      await person.pressButton('Save it, or see results over time');
      await expect(page.getByText('Locking and opening files is not possible now').first()).toBeVisible();
      await expect(page.locator('#app input')).toHaveCount(0);
      const download = await saves(person);
      expect(JSON.parse(readFileSync(await download.path(), 'utf8')).resourceType).toBe('Bundle');
    });
  }

  test('that stops once a passphrase was typed, a result is saved without a lock, and the fields go with what stood in them', async ({ person, page }) => {
    await page.addInitScript(() => {
      const own = WebAssembly.instantiate;
      WebAssembly.instantiate = (async (...given: Parameters<typeof own>) => {
        const made = (await own(...given)) as unknown as WebAssembly.WebAssemblyInstantiatedSource;
        const instance = made.instance ?? made;
        if (!('lock' in instance.exports)) return made;
        const stops = () => { throw new Error('stopped'); };
        const exports = { ...instance.exports, read: stops };
        return made.instance ? { ...made, instance: { exports } } : { exports };
      }) as unknown as typeof own;
    });
    await atTheCourse(person);
    await page.getByLabel('Passphrase (leave it empty').fill('one');
    await page.getByLabel('The same passphrase once more').fill('one');
    await field(page).setInputFiles(plain);
    await expect(page.getByText('Locking and opening files is not possible now').first()).toBeVisible();
    await expect(page.locator('input[type=password]')).toHaveCount(0);
    const downloading = page.waitForEvent('download');
    await person.pressButton('Save on this device');
    expect((await downloading).suggestedFilename()).toMatch(/\.json$/);
  });

  test('and without the words for it, a result can be saved all the same', async ({ person, page }) => {
    await page.route('**/assets/library.*', (route) => route.abort('connectionreset'));
    await person.begin('Company');
    await person.hurry([1, 2, 3]);
    await person.seesResult();
    await person.pressButton('Save it, or see results over time');
    const downloading = page.waitForEvent('download');
    await person.pressButton('Save without a lock');
    expect((await downloading).suggestedFilename()).toMatch(/\.json$/);
    await expect(page.locator('#app main a[href="tel:988"]').first()).toBeVisible();
  });
});

// Taking the result along: paper, clipboard, file. All of it on the device.

import { readFileSync } from 'node:fs';
import { expect, test, type Person } from '../person';
import { picture } from '../pictures';
import * as sheets from '../sheets';

const answers = [3, 2, 2, 1, 1, 1, 1, 1, 2];

async function atTheResult(person: Person): Promise<void> {
  await person.begin('Mood');
  await person.hurry(answers);
  await person.pressButton('I am safe right now. Go on');
  await person.hurry([3]);
  await person.seesResult();
}

test('the print button asks the browser to print', async ({ person, page }) => {
  await page.addInitScript(() => {
    window.print = () => { document.title = 'asked to print'; };
  });
  await atTheResult(person);
  await person.pressButton('Print');
  await expect(page).toHaveTitle('asked to print');
});

test('on paper everything folded is open, and no button is left', async ({ person, page }) => {
  await atTheResult(person);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const fold of await page.locator('#app details').all()) await expect(fold).toHaveAttribute('open');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText('A request never carries a score')).toBeHidden();
  await expect(page.locator('.help-now a[href="tel:988"]:visible')).toHaveCount(1);
  await picture(page, 'result-crisis-print');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  for (const fold of await page.locator('#app details').all()) await expect(fold).not.toHaveAttribute('open');
});

test('after printing, whatever was open before is open, and nothing else', async ({ person, page }) => {
  await atTheResult(person);
  const folds = page.locator('#app details');
  const open = () => folds.evaluateAll((all) => all.map((fold) => (fold as HTMLDetailsElement).open));
  await folds.first().locator('summary').first().click();
  const before = await open();
  expect(before.filter(Boolean)).toHaveLength(1);
  for (let print = 0; print < 2; print += 1) {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(open).toEqual(before.map(() => true));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(open).toEqual(before);
  }
});

function isTheResult(text: string): void {
  expect(text).toContain(`Mood (Patient Health Questionnaire-9 (PHQ-9)): ${sheets.place(sheets.mood, answers)}`);
  expect(text).toContain('A self-check is not a diagnosis');
  expect(text).toContain('988');
}

test('copied as text', async ({ person, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    // The page itself may not read the clipboard, so what it writes is caught on the way.
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await write(text);
      Object.assign(window, { copied: text });
    };
  });
  await atTheResult(person);
  await person.pressButton('Copy as text');
  await expect(page.locator('.take-away [role=status]').first()).toHaveText("Copied to this device's clipboard.");
  isTheResult(await page.evaluate(() => (window as unknown as { copied: string }).copied));
  await expect(page.locator('textarea')).toHaveCount(0);
});

for (const [name, spoil] of [
  ['refuses', () => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }],
  ['has no clipboard', () => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); }],
] as const) {
  test(`copied by hand when the browser ${name}`, async ({ person, page }) => {
    await page.addInitScript(spoil);
    await atTheResult(person);
    await person.pressButton('Copy as text');
    await expect(page.locator('.take-away [role=status]').first()).toContainText('ready to be copied by hand');
    isTheResult(await page.getByRole('textbox', { name: 'Copy as text' }).inputValue());
  });
}

type Answer = { valueCoding: { system: string; code: string; display: string } };
type Node = { linkId: string; item?: Node[]; answer?: Answer[] };

test('saved for a clinician: what was chosen, a date, and nobody\'s name', async ({ person, page }) => {
  await atTheResult(person);
  await person.pressButton('Save it, or see results over time');
  const downloading = page.waitForEvent('download');
  await person.pressButton('Save on this device');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync(await download.path(), 'utf8');
  const bundle = JSON.parse(text);
  expect([bundle.resourceType, bundle.type, bundle.entry.length]).toEqual(['Bundle', 'collection', 1]);
  const { item: items, ...response } = bundle.entry[0].resource;
  const item = items.slice(0, -1);
  expect(items.at(-1)).toEqual({ linkId: 'total', answer: [{ valueInteger: answers.reduce((sum, answer) => sum + answer - 1, 0) }] });
  expect(response).toEqual({
    resourceType: 'QuestionnaireResponse',
    language: 'en',
    questionnaire: expect.stringMatching(/phq-9\|/),
    status: 'completed',
    authored: download.suggestedFilename().slice(0, 10),
  });
  const leaves = (nodes: Node[]): Node[] => nodes.flatMap((node) => [node, ...leaves(node.item ?? [])]);
  const chosen = Object.fromEntries(
    leaves(item).filter(({ answer }) => answer).map(({ linkId, answer }) => [linkId, answer?.[0].valueCoding.display]),
  );
  const days = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
  const expected = Object.fromEntries(answers.map((answer, question) => [String(question + 1), days[answer - 1]]));
  expect(chosen).toEqual({ ...expected, 10: 'Very difficult' });
  expect(text).not.toMatch(/"(subject|author|source|patient|name|id|identifier)"/);
  await expect(page.locator('.said').first()).toContainText(download.suggestedFilename());
});

test('an open question is left out of the file', async ({ person, page }) => {
  await person.begin('Company');
  await person.hurry([2, 'decline', 3]);
  await person.pressButton('Save it, or see results over time');
  const downloading = page.waitForEvent('download');
  await person.pressButton('Save on this device');
  const bundle = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
  expect(bundle.entry[0].resource.item.map(({ linkId }: Node) => linkId)).toEqual(['1', '3']);
});

test('after a sign of self-harm, people come first and the numbers wait behind a fold', async ({ person, page }) => {
  await atTheResult(person);
  const main = page.locator('#app main');
  await expect(main.locator('p.lead')).toContainText('Please talk with a person first');
  const [first] = await main.locator('a[href^="tel:"]').all();
  await expect(first).toHaveAttribute('href', 'tel:988');
  await expect(main.getByText('out of 27').first()).toBeHidden();
  await page.getByText('Show how my answers scored').click();
  await expect(main.locator('figcaption')).toBeVisible();
});

test('asking for a peer from a result erases the answers first, and says so', async ({ person, page }) => {
  await atTheResult(person);
  await page.getByRole('link', { name: 'How to ask for a peer' }).click();
  await person.sees('Ask for a peer');
  await person.headingHasFocus();
  await expect(page.locator('#app main')).toContainText('Your answers were erased before this page opened.');
  await expect(page.locator('html')).not.toContainText('out of 27');
  await page.goBack();
  await person.sees('Before you start');
});

test('asking for a peer without a check says nothing of answers', async ({ person, page }) => {
  await person.open('#/ask');
  await expect(page.locator('#app main')).not.toContainText('were erased');
});

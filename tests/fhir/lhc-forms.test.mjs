// LHC-Forms of the National Library of Medicine shows each questionnaire, and its totals are ours: on every sheet
// through its programming interface, and on some by hand, in the form as it stands on the screen.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import test, { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import { cases, flat, root, serve, total, unscored } from './stage.mjs';

const pictures = `${root}target/fhir/pictures`;
mkdirSync(pictures, { recursive: true });
/** Sheets that are filled in by clicking, for each questionnaire. */
const BY_HAND = 3;

const server = await serve();
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
const table = [];
after(async () => {
  await browser.close();
  server.close();
  const rows = [['questionnaire', 'sheets', 'scored', 'agree', 'by hand', 'largest difference'], ...table];
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  console.log(rows.map((row) => row.map((cell, at) => String(cell).padEnd(widths[at])).join('  ')).join('\n'));
});

async function open() {
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 1000 });
  const elsewhere = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.address) && !url.startsWith('data:')) elsewhere.push(url);
  });
  await page.goto(server.address);
  await page.waitForFunction(() => globalThis.LForms?.Util && customElements.get('wc-lhc-form'));
  return { page, elsewhere };
}

const shown = (page, questionnaire) => page.evaluate((definition) =>
  LForms.Util.addFormToPage(definition, 'form', { fhirVersion: 'R4' }), questionnaire);

/** What the form on the screen makes of each sheet: its answers are put in from outside, one sheet after another. */
const computed = (page, responses) => page.evaluate(async (answers) => {
  const form = LForms.Util._getFormObjectInScope();
  const flat = (items = []) => items.flatMap((item) => [item, ...flat(item.item)]);
  const made = [];
  for (const { item: items } of answers) {
    const codes = new Map(flat(items).map(({ linkId, answer }) => [linkId, answer?.[0].valueCoding?.code]));
    for (const item of form.itemList.filter((one) => one.answers)) {
      item.value = item.answers.find(({ code }) => code === codes.get(item.linkId));
    }
    // Which questions are asked is decided first, as after a click.
    form._checkFormControls();
    await form._expressionProcessor.runCalculations(false);
    made.push(LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', form));
  }
  return made;
}, responses);

/** The sheets to click through: the fullest one, one that is not scored, and another. */
function byHand(responses) {
  const answered = ({ item }) => flat(item).filter(({ linkId, answer }) => answer && linkId !== 'total').length;
  const [fullest] = [...responses].sort((one, other) => answered(other) - answered(one));
  return [fullest, ...responses.filter((response) => response !== fullest && total(response) === null), ...responses].slice(0, BY_HAND);
}

/** Answers one sheet in a fresh form, as a person at the screen does, in printed order. */
async function click(page, questionnaire, response) {
  await shown(page, questionnaire);
  for (const { linkId, answer } of flat(response.item)) {
    if (!answer || linkId === 'total') continue;
    const field = await page.waitForSelector(`input[id^="${linkId}/1"]`, { visible: true, timeout: 5_000 });
    await field.click();
    const choice = await page.waitForFunction((words) => {
      // Each line has its number in the list before it, and its points after it.
      const plain = ({ textContent }) => textContent.replace(/^\d+:\s*/, '').replace(/ - \d+$/, '').trim();
      return [...document.querySelectorAll('li')].find((line) => line.checkVisibility() && plain(line) === words);
    }, { timeout: 5_000 }, answer[0].valueCoding.display);
    await choice.click();
  }
}

for (const { name, questionnaire, responses } of cases) {
  test(`${name} is shown by LHC-Forms, and its totals agree`, async () => {
    const { page, elsewhere } = await open();
    await shown(page, questionnaire);
    const made = await computed(page, responses.map(unscored));
    let [agree, farthest, differs] = [0, 0, ''];
    for (const [at, response] of responses.entries()) {
      const [ours, theirs] = [total(response), total(made[at])];
      if (ours === theirs) agree += 1;
      else differs ||= `${theirs} there and ${ours} here: ${JSON.stringify(response.item)}`;
      farthest = Math.max(farthest, (ours === null) === (theirs === null) ? Math.abs(ours - theirs) : Infinity);
    }
    let clicked = 0;
    for (const response of byHand(responses)) {
      await click(page, questionnaire, response);
      await page.waitForFunction((wanted) => {
        const items = LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4').item ?? [];
        const [answer] = items.find(({ linkId }) => linkId === 'total')?.answer ?? [];
        return (answer?.valueInteger ?? answer?.valueDecimal ?? null) === wanted;
      }, { timeout: 5_000 }, total(response));
      if (clicked === 0) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
      clicked += 1;
    }
    await page.close();
    const scored = responses.filter((one) => total(one) !== null).length;
    table.push([name, responses.length, scored, agree, clicked, farthest]);
    assert.equal(differs, '');
    assert.deepEqual(elsewhere, [], 'nothing is asked of anybody else');
  });
}

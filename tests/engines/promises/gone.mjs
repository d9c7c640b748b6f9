// P5. Whoever leaves, goes back or reloads leaves nothing on the page, also where the browser brings the page back
// out of its memory.

import assert from 'node:assert/strict';
import { until } from '../until.mjs';
import { Visitor } from '../visitor.mjs';

const elsewhere = 'https://elsewhere.example/';
const words = ['Little interest', 'Feeling down', 'Trouble falling', 'lack companionship', 'out of 9', 'Question 3'];

async function halfway(page, address) {
  await page.open(`${address}/#/check-in`);
  const visitor = new Visitor(page);
  await visitor.started();
  await visitor.begins('Mood');
  await visitor.answers(4, 3);
  await visitor.sees('Trouble falling');
  await page.press('2');
  return visitor;
}

async function atTheResult(page, address) {
  await page.open(`${address}/#/check-in`);
  const visitor = new Visitor(page);
  await visitor.started();
  await visitor.begins('Company');
  await visitor.answers(1, 2, 3);
  await visitor.sees('What would help now');
  return visitor;
}

/** What is left on the page of what was said or chosen. */
async function left(visitor) {
  const html = await visitor.html();
  const chosen = () => [...document.querySelectorAll('input')].filter(({ type, checked }) => type === 'radio' && checked).map(({ id }) => id);
  return [...words.filter((said) => html.includes(said)), ...await visitor.place.run(chosen)];
}

async function nothingIsLeft(visitor) {
  await until('a blank check', async () => (await visitor.heading()).includes('Before you start'));
  assert.deepEqual(await left(visitor), []);
}

/** Goes elsewhere and Back; whether the browser brought the same page back. */
async function awayAndBack(page) {
  await page.top.run(() => { window.sameMemory = true; });
  await page.open(elsewhere);
  await page.back();
  await until('this page', () => page.top.run(() => location.host !== 'elsewhere.example' && document.querySelector('#app h1') !== null));
  return page.top.run(() => 'sameMemory' in window);
}

/** A careless server may let the browser keep its pages. */
function forgetNoStore(path, answered) {
  delete answered.headers['cache-control'];
  return answered;
}

export function gone(test) {
  for (const [name, reach] of [['half-way', halfway], ['at the result', atTheResult]]) {
    test(`P5: ${name}, a reload leaves nothing`, async ({ page, stage }) => {
      const visitor = await reach(page, stage.gate.address);
      await page.reload();
      await nothingIsLeft(visitor);
    });

    test(`P5: ${name}, going elsewhere and Back shows nothing`, async ({ page, stage }) => {
      const visitor = await reach(page, stage.gate.address);
      await awayAndBack(page);
      await nothingIsLeft(visitor);
    });
  }

  test('P5: out of the memory of the browser, the page comes back blank', async ({ t, page, stage }) => {
    stage.gate.alter = forgetNoStore;
    const visitor = await halfway(page, stage.gate.address);
    // Without this the test would prove nothing.
    if (!(await awayAndBack(page))) return t.skip('the driven browser keeps no page that was left');
    await nothingIsLeft(visitor);
  });

  test('P5 control: what is on the page before is found', async ({ page, stage, fresh }) => {
    const halves = await left(await halfway(page, stage.gate.address));
    assert.ok(halves.includes('Trouble falling') && halves.length > 1, `words and a choice, not ${halves}`);
    assert.ok((await left(await atTheResult(await fresh(), stage.gate.address))).includes('out of 9'));
  });
}

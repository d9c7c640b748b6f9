// P6. After erasing, and after leaving, neither the memory of any program nor the page's heap holds what was answered or
// typed. The page lends nobody its memory: a script that runs before it keeps hold of it for the test.

import assert from 'node:assert/strict';
import { Visitor } from '../visitor.mjs';
import { until } from '../until.mjs';

const hold = `(() => {
  const real = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await real.apply(WebAssembly, given);
    const { memory } = (made.instance ?? made).exports;
    // The rest of the page's program brings none: it works in that of the first part.
    if (memory) (window.memories ??= []).push(memory);
    return made;
  };
})();`;

/** Answers that no text and no table of the program repeats by chance; the last is the question about difficulty. */
const answers = [3, 1, 4, 2, 4, 1, 3, 2, 1, 4];
/** What the paper makes of the first nine. */
const total = '12 out of 27';
/** What somebody types: without a letter that the page could have of its own. */
const typed = 'zq7vkx';

/** How often these numbers stand in memory one after the other: at any distance, and whatever is added to each. */
function sheets(answers) {
  let found = 0;
  for (const bytes of window.memories.map(({ buffer }) => new Uint8Array(buffer))) {
    for (const stride of [1, 2, 4, 8, 16]) {
      for (let at = 0; at + stride * (answers.length - 1) < bytes.length; at += 1) {
        let same = 0;
        while (same < answers.length && bytes[at + same * stride] - bytes[at] === answers[same] - answers[0]) same += 1;
        if (same === answers.length) found += 1;
      }
    }
  }
  return found;
}

/** How often a text stands in memory, as the program writes it and as the browser does. */
function texts(codes) {
  let found = 0;
  for (const bytes of window.memories.map(({ buffer }) => new Uint8Array(buffer))) {
    for (const stride of [1, 2]) {
      for (let at = 0; at + stride * codes.length <= bytes.length; at += 1) {
        let same = 0;
        while (same < codes.length && bytes[at + same * stride] === codes[same]) same += 1;
        if (same === codes.length) found += 1;
      }
    }
  }
  return found;
}

/** As numbers: as a text the test itself would put it on the heap. */
const codes = (text) => [...text].map((letter) => letter.charCodeAt(0));
const count = (page, text) => page.top.run(texts, codes(text));

/** What leaving does to a page, without the page going away. */
const leaves = (page) => page.top.run(() => { dispatchEvent(new PageTransitionEvent('pagehide')); });

async function toTheResult(page, stage) {
  stage.gate.first = hold;
  await page.open(`${stage.gate.address}/#/check-in`);
  const visitor = new Visitor(page);
  await visitor.started();
  const before = await page.top.run(sheets, answers);
  await visitor.begins('Mood');
  await visitor.answers(...answers);
  await visitor.sees('What would help now');
  return { visitor, before };
}

/** Opens a page with a field, and types into it. */
async function types(page, stage, path, field) {
  stage.gate.first = hold;
  await page.open(stage.gate.address + path);
  await new Visitor(page).started();
  await until('the field', () => page.top.run((field) => document.querySelector(field) !== null, field));
  await page.top.click(field);
  await page.type(typed);
  await until('the text', async () => (await count(page, typed)) > 0);
}

export function memory(test) {
  test('P6: erasing takes the answers out of the memory of the program', async ({ page, stage }) => {
    const { visitor, before } = await toTheResult(page, stage);
    assert.equal(before, 0, 'nothing looks like them before');
    assert.ok(await page.top.run(sheets, answers) > 0, 'they are found while they are there');
    await visitor.place.click('#app button', 'Erase and leave');
    await visitor.sees('Your answers are erased.');
    assert.equal(await page.top.run(sheets, answers), 0);
  });

  test('P6: so does leaving', async ({ page, stage }) => {
    await toTheResult(page, stage);
    assert.ok(await page.top.run(sheets, answers) > 0, 'they are found while they are there');
    await leaves(page);
    assert.equal(await page.top.run(sheets, answers), 0);
  });

  test('P6: erasing takes the words of the result out of the memory of the program', async ({ page, stage }) => {
    const { visitor } = await toTheResult(page, stage);
    assert.ok((await visitor.html()).includes(total));
    await visitor.place.click('#app button', 'Erase and leave');
    await visitor.sees('Your answers are erased.');
    assert.equal(await count(page, total), 0);
  });

  test('P6: and what was copied of it, once it has been', async ({ page, stage }) => {
    const { visitor } = await toTheResult(page, stage);
    await page.top.run(() => {
      const clipboard = { writeText: () => Promise.resolve() };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    });
    await visitor.place.click('#app button', 'Copy as text');
    await until('it is copied', async () => (await visitor.html()).includes('Copied to this'));
    await visitor.place.click('#app button', 'Erase and leave');
    await visitor.sees('Your answers are erased.');
    assert.equal(await count(page, total), 0);
  });

  const fields = [['what was looked for', '/#/find', 'input[type=search]'], ['what was written to a peer', '/request/', 'textarea']];
  for (const [name, path, field] of fields) {
    test(`P6: leaving takes ${name} out of the memory of the program`, async ({ page, stage }) => {
      await types(page, stage, path, field);
      await leaves(page);
      assert.equal(await count(page, typed), 0);
      assert.ok(!(await new Visitor(page).html()).includes(typed));
    });
  }

  for (const [way, go] of [
    ['erasing', async (visitor) => {
      await visitor.place.click('#app button', 'Back');
      await visitor.sees('What would help now');
      await visitor.place.click('#app button', 'Erase and leave');
      await visitor.sees('Your answers are erased.');
    }],
    ['leaving', (visitor) => leaves(visitor.page)],
  ]) {
    test(`P6: ${way} takes a passphrase out of the memory of the programs`, async ({ page, stage }) => {
      const { visitor } = await toTheResult(page, stage);
      await visitor.place.click('#app button', 'Save it, or see results over time');
      await visitor.sees('Your results over time');
      for (const field of [0, 1]) {
        await page.top.run((field) => document.querySelectorAll('input[type=password]')[field].focus(), field);
        await page.type(typed);
      }
      await until('the text', async () => (await count(page, typed)) > 0);
      await visitor.place.click('#app button', 'Save on this device');
      await until('it is locked', () => page.top.run(() => document.querySelector('#app').textContent.includes('and locked')));
      await go(visitor);
      assert.equal(await count(page, typed), 0);
    });

    test(`P6: ${way} takes a plan for a worse hour out of the memory of the program`, async ({ page, stage }) => {
      const { visitor } = await toTheResult(page, stage);
      await visitor.place.click('#app button', 'A plan for if things get worse');
      await visitor.sees('If things get worse');
      await page.top.click('textarea');
      await page.type(typed);
      await until('the text', async () => (await count(page, typed)) > 0);
      await go(visitor);
      assert.equal(await count(page, typed), 0);
      assert.ok(!(await visitor.html()).includes(typed));
    });
  }

  test('P6: the heap of the page forgets the result', async ({ t, page, stage }) => {
    if (!page.heap) return t.skip('no driver writes out its heap');
    const { visitor } = await toTheResult(page, stage);
    // Control: the snapshot finds what a script still holds.
    await page.top.run(() => { window.held = document.querySelector('#app figcaption').textContent; });
    assert.ok((await page.heap()).includes(total), 'it is found while it is held');
    await page.top.run(() => { delete window.held; });
    await visitor.place.click('#app button', 'Erase and leave');
    await visitor.sees('Your answers are erased.');
    assert.ok(!(await page.heap()).includes(total));
  });
}

// P11. The browser keeps nothing that is typed or chosen, and the clipboard is written only by a press.

import assert from 'node:assert/strict';
import { until } from '../until.mjs';
import { Visitor } from '../visitor.mjs';

/** Fields whose text a browser would offer again. What autocomplete names is the browser's own to fill in. */
function kept() {
  const writes = (field) => !['radio', 'checkbox', 'button', 'submit'].includes(field.type);
  const careful = (field) => field.getAttribute('autocomplete') === 'off' || ['name', 'tel', 'email'].includes(field.getAttribute('autocomplete'));
  const fields = [...document.querySelectorAll('input, textarea, select')].filter(writes);
  const wrong = fields.filter((field) => !careful(field) || field.name !== '').map(({ outerHTML }) => outerHTML);
  // A browser keeps what is submitted, and only a form is.
  return { fields: fields.length, wrong, forms: document.forms.length };
}

const watched = `window.copied = [];
if (navigator.clipboard) navigator.clipboard.writeText = async (text) => { window.copied.push(text); };
document.execCommand = (command) => { window.copied.push(command); return true; };`;

export function fields(test) {
  for (const [name, path, least] of [['of the lines', '/#/find', 1], ['of the form', '/request/', 2]]) {
    test(`P11: no browser keeps a field ${name}`, async ({ page, stage }) => {
      await page.open(stage.gate.address + path);
      await new Visitor(page).started();
      const found = await until('the fields', async () => {
        const found = await page.top.run(kept);
        return found.fields >= least && found;
      });
      assert.deepEqual(found.wrong, []);
      assert.equal(found.forms, 0);
    });
  }

  test('P11: no browser keeps a field of the plan, nor sends it to be spelled', async ({ page, stage }) => {
    await page.open(`${stage.gate.address}/#/check-in`);
    const visitor = new Visitor(page);
    await visitor.started();
    await visitor.begins('Company');
    await visitor.answers(1, 2, 3);
    await visitor.sees('What would help now');
    await visitor.place.click('#app button', 'A plan for if things get worse');
    await visitor.sees('If things get worse');
    assert.deepEqual(await page.top.run(kept), { fields: 5, wrong: [], forms: 0 });
    assert.equal(await page.top.run(() => [...document.querySelectorAll('textarea')].filter((one) => one.spellcheck).length), 0);
  });

  test('P11 control: a careless field is found', async ({ page, stage }) => {
    await page.open(`${stage.gate.address}/#/find`);
    await new Visitor(page).started();
    const before = await page.top.run(kept);
    await page.top.run(() => {
      const form = document.createElement('form');
      form.append(Object.assign(document.createElement('input'), { name: 'mood' }));
      document.body.append(form);
    });
    const { wrong, forms } = await page.top.run(kept);
    assert.deepEqual([wrong.length, forms], [before.wrong.length + 1, before.forms + 1]);
  });

  test('P11: a check copies nothing until Copy is pressed', async ({ page, stage }) => {
    stage.gate.first = watched;
    await page.open(`${stage.gate.address}/#/check-in`);
    const visitor = new Visitor(page);
    await visitor.started();
    await visitor.begins('Company');
    await visitor.answers(1, 2, 3);
    await visitor.sees('What would help now');
    assert.deepEqual(await page.top.run(kept), { fields: 0, wrong: [], forms: 0 });
    assert.equal(await page.top.run(() => window.copied.length), 0);
    await page.top.click('#app button', 'Copy as text');
    const [text] = await until('the copy', () => page.top.run(() => window.copied.length > 0 && window.copied));
    assert.match(text, /6 out of 9/);
  });
}

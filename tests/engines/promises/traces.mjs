// P7. The address, the title and the history stay the same through a check, and no page that a link leads to
// learns where its visitor came from.

import assert from 'node:assert/strict';
import { around, sandbox } from '../stage/host.mjs';
import { until } from '../until.mjs';
import { Visitor } from '../visitor.mjs';

const trace = () => [location.href, document.title, history.length, JSON.stringify(history.state), window.name];

/** What an onlooker at the place sees at each screen, from the first question to the end. */
async function traces(visitor, onlooker) {
  const seen = [];
  const look = async () => seen.push((await onlooker.run(trace)).join(' '));
  await visitor.started();
  await visitor.begins('Mood');
  await visitor.sees('Little interest');
  for (let question = 0; question < 9; question += 1) {
    await look();
    await visitor.answers(4);
  }
  await visitor.sees('you come first');
  await look();
  await visitor.presses('#app button', 'I am safe right now. Go on');
  await visitor.answers(4);
  await visitor.sees('What would help now');
  await look();
  await visitor.place.click('#app button', 'Erase and leave');
  await visitor.sees('Your answers are erased.');
  await look();
  return [...new Set(seen)];
}

export function traced(test) {
  test('P7: address, title and history stay the same in a tab of its own', async ({ page, stage }) => {
    await page.open(`${stage.gate.address}/#/check-in`);
    assert.equal((await traces(new Visitor(page), page.top)).length, 1);
  });

  test('P7: and in a frame, for the host as well', async ({ page, stage }) => {
    await page.open(stage.host.page(around(`${stage.gate.address}/#/check-in`, sandbox)));
    const before = (await page.top.run(trace)).join(' ');
    assert.deepEqual(await traces(new Visitor(page, page.frame), page.top), [before]);
  });

  test('P7 control: an address that changes is seen', async ({ page, stage }) => {
    await page.open(`${stage.gate.address}/#/check-in`);
    await new Visitor(page).started();
    const before = await page.top.run(trace);
    await page.top.run(() => history.pushState(null, '', '#/check-in?4'));
    const [address, , length] = await page.top.run(trace);
    assert.notEqual(address, before[0]);
    assert.equal(length, before[2] + 1);
  });

  for (const [name, framed] of [['a tab of its own', false], ['a frame', true]]) {
    test(`P7: where a link leads, nobody learns whence, from ${name}`, async ({ page, stage }) => {
      const address = `${stage.gate.address}/#/find`;
      await page.open(framed ? stage.host.page(around(address, sandbox)) : address);
      const visitor = new Visitor(page, framed ? page.frame : page.top);
      await visitor.started();
      await until('the lines', () => visitor.place.run(() => document.querySelectorAll('.listed').length > 5));
      const from = stage.outside.requests.length;
      await visitor.place.click('.listed a[href="https://988lifeline.org/"]');
      const [asked] = await until('the chat', () => {
        const found = stage.outside.requests.slice(from).filter(({ host, path }) => host === '988lifeline.org' && path === '/');
        return found.length > 0 && found;
      });
      assert.equal(asked.referrer, undefined);
    });
  }

  test('P7 control: a link without that care tells', async ({ page, stage }) => {
    await page.open(stage.host.page('<!doctype html><title>Host</title><a href="https://elsewhere.example/told">out</a>'));
    await page.top.click('a');
    const [asked] = await until('the other page', () => {
      const found = stage.outside.asked('elsewhere.example').filter(({ path }) => path === '/told');
      return found.length > 0 && found;
    });
    assert.ok(asked.referrer?.startsWith(stage.host.address));
  });
}

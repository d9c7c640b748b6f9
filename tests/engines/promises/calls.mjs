// Calls and texts go through from inside the frame of another site.

import assert from 'node:assert/strict';
import { around, sandbox } from '../stage/host.mjs';
import { until, wait } from '../until.mjs';
import { Visitor } from '../visitor.mjs';

const blocked = /Navigation to external protocol blocked by sandbox/;

async function found(page, stage, flags) {
  await page.open(stage.host.page(around(`${stage.gate.address}/#/find`, flags)));
  const visitor = new Visitor(page, page.frame);
  await visitor.started();
  await until('the lines', () => visitor.place.run(() => document.querySelectorAll('.listed').length > 5));
  return visitor;
}

export function calls(test) {
  for (const way of ['tel:988', 'sms:988']) {
    test(`Calls: ${way} gets its click, and nothing stops it`, async ({ page, stage }) => {
      const visitor = await found(page, stage, sandbox);
      await visitor.place.run(() => addEventListener('click', (event) => {
        const href = event.target.closest('a')?.getAttribute('href');
        // Once every listener has had its say.
        setTimeout(() => { window.clicked = [href, event.defaultPrevented]; });
      }));
      await visitor.place.click(`#strip a[href="${way}"]`);
      await until('the click', () => visitor.place.run(() => window.clicked));
      assert.deepEqual(await visitor.place.run(() => window.clicked), [way, false]);
      await wait(200);
      assert.ok((await visitor.heading()).includes('Find help'), 'and the page is still there');
      assert.deepEqual((page.said ?? []).filter((text) => blocked.test(text)), []);
    });
  }

  test('Calls control: a frame that allows less blocks the call, and it is seen', async ({ t, page, stage }) => {
    if (page.name !== 'Chromium') return t.skip('the driver does not tell of a call that a sandbox blocks');
    const visitor = await found(page, stage, 'allow-scripts');
    await visitor.place.click('#strip a[href="tel:988"]');
    await until('the complaint', () => page.said.some((text) => blocked.test(text)));
  });
}

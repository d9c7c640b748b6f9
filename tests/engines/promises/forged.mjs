// Forged messages: what a host posts into the frame changes nothing, and nothing is posted back.

import assert from 'node:assert/strict';
import { around, sandbox } from '../stage/host.mjs';
import { wait } from '../until.mjs';
import { Visitor } from '../visitor.mjs';

/** Posts what an attacker would, to every shape that a frame might listen to. */
function forge() {
  const target = document.querySelector('iframe').contentWindow;
  const bodies = ['', 'erase', null, NaN, 1e9, -1, [], {}, { type: 'height', h: NaN }, { psp: 1, type: 'height', h: 1e9 },
    { type: 'answer', value: 3 }, { type: 'theme', css: '*{display:none}' }, { type: 'navigate', to: 'javascript:alert(1)' },
    { type: 'language', lang: '../../etc' }, JSON.stringify({ psp: 1, type: 'leave' }), 'x'.repeat(100_000)];
  for (const body of bodies) for (const origin of ['*']) target.postMessage(body, origin);
  return bodies.length;
}

async function atAQuestion(page, stage) {
  await page.open(stage.host.page(around(`${stage.gate.address}/#/check-in`, sandbox)));
  const visitor = new Visitor(page, page.frame);
  await visitor.started();
  await visitor.begins('Mood');
  await visitor.answers(4, 3);
  return visitor;
}

export function forged(test) {
  test('Forged messages change nothing, and nothing answers them', async ({ page, stage }) => {
    const visitor = await atAQuestion(page, stage);
    await visitor.sees('Trouble falling');
    const before = await visitor.html();
    await page.top.run(() => { window.transcript.length = 0; });
    await page.top.run(forge);
    await wait(300);
    assert.equal(await visitor.html(), before);
    const told = await page.top.run(() => window.transcript.filter((line) => line.startsWith('event host message')));
    assert.deepEqual(told, []);
    await visitor.answers(1);
    await visitor.sees('Feeling tired');
  });

  test('Forged messages control: they arrive, and an answer would be seen', async ({ page, stage }) => {
    const visitor = await atAQuestion(page, stage);
    await visitor.place.run(() => {
      window.heard = 0;
      addEventListener('message', () => {
        window.heard += 1;
        parent.postMessage('heard', '*');
      });
    });
    const posted = await page.top.run(forge);
    await wait(300);
    assert.equal(await visitor.place.run(() => window.heard), posted);
    assert.ok(await page.top.run(() => window.transcript.some((line) => line.includes('message') && line.includes('heard'))));
  });
}

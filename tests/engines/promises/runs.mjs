// The page runs in this engine: the whole check by keyboard, to the scores that the papers give.

import assert from 'node:assert/strict';
import { around, sandbox } from '../stage/host.mjs';
import { Visitor } from '../visitor.mjs';

/** Answers by their positions from 1, in the order of the full check, and what their papers make of them. */
const answers = [
  [2], // burnout
  [2, 1, 3, 2, 1, 1, 2, 1, 1], // mood: 1+0+2+1+0+0+1+0+0
  [2], // difficulty
  [3, 2, 1, 2, 1, 1, 4], // worry: 2+1+0+1+0+0+3
  [1, 2], // an event, something frightening
  [2, 1, 2, 1, 2], // afterwards: 1+0+1+0+1
  [1, 2, 3], // company: 1+2+3
  [3, 2, 2], // alcohol: 2+1+1
].flat();
const places = ['5 out of 27, in the range called mild', '7 out of 21, in the range called mild', '3 out of 5', '6 out of 9', '4 out of 12'];

const captions = (visitor) => visitor.place.run(() => [...document.querySelectorAll('#app figcaption')].map(({ textContent }) => textContent));

export function runs(test) {
  test('Runs: the full check by keyboard, from the first Tab to the scores', async ({ page, stage }) => {
    const visitor = new Visitor(page);
    await page.open(`${stage.gate.address}/`);
    await visitor.started();
    await visitor.presses('#app a.door', 'Check in on yourself');
    await visitor.sees('Before you start');
    await visitor.presses('#app button', 'Begin the full check');
    await visitor.sees('Overall, based on your definition of burnout');
    await visitor.answers(...answers);
    await visitor.sees('What would help now');
    const found = await captions(visitor);
    for (const place of places) assert.ok(found.includes(place), `${place} among ${found}`);
  });

  test('Runs: one topic by keyboard inside the frame of another site', async ({ page, stage }) => {
    const visitor = new Visitor(page, page.frame);
    await page.open(stage.host.page(around(`${stage.gate.address}/#/check-in`, sandbox)));
    await visitor.started();
    await visitor.begins('Mood');
    await visitor.answers(2, 1, 3, 2, 1, 1, 2, 1, 1, 2);
    await visitor.sees('What would help now');
    assert.ok((await captions(visitor)).includes(places[0]));
  });
}

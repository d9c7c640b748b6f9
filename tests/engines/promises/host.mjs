// P4. A hostile host learns the same of everybody: its record is the same for opposite answers.

import assert from 'node:assert/strict';
import { around, sandbox } from '../stage/host.mjs';
import { wait } from '../until.mjs';
import { Visitor } from '../visitor.mjs';

/** Nine answers, the last one to a question that stands for as long as a host takes to look: drivers are faster. */
async function nine(visitor, answer) {
  await visitor.answers(...new Array(8).fill(answer));
  await wait(200);
  await visitor.answers(answer);
}

/** Somebody who is well, and somebody in danger. */
const opposite = {
  well: (visitor) => nine(visitor, 1),
  danger: async (visitor) => {
    await nine(visitor, 4);
    await visitor.sees('you come first');
    await visitor.presses('#app button', 'I am safe right now. Go on');
    await visitor.answers(4);
  },
};

/** The host's record of one person's check, from before the first answer to erasing. */
async function record(page, address, takes) {
  await page.open(address);
  const visitor = new Visitor(page, page.frame);
  await visitor.started();
  await wait(200);
  await page.top.run(() => window.begin());
  await wait(200);
  await visitor.begins('Mood');
  await takes(visitor);
  await visitor.sees('What would help now');
  await visitor.place.click('#app button', 'Erase and leave');
  await visitor.sees('Your answers are erased.');
  await wait(200);
  return page.top.run(() => ({ transcript: window.transcript, looks: window.looks, entries: [...window.entries].sort() }));
}

export function host(test) {
  test('P4: a hostile host records the same of opposite answers', async ({ page, stage, fresh }) => {
    const address = stage.host.page(around(`${stage.gate.address}/#/check-in`, sandbox));
    const well = await record(page, address, opposite.well);
    const other = await fresh();
    const danger = await record(other, address, opposite.danger);
    assert.ok(well.looks.length > 8, 'the record is kept at all');
    assert.deepEqual(danger, well);
    assert.ok(!JSON.stringify(well).includes('bothered by'), 'and it holds no word of the page');
  });

  test('P4 control: without the isolation the same host records the answers', async ({ page, stage, fresh }) => {
    const { gate } = stage;
    gate.pages.set('/host.html', around('/#/check-in', undefined));
    gate.alter = (path, answered) => {
      const policy = answered.headers['content-security-policy'];
      if (policy) answered.headers['content-security-policy'] = policy.replace('sandbox ', 'sandbox allow-same-origin ');
      return answered;
    };
    const well = await record(page, `${gate.address}/host.html`, opposite.well);
    const danger = await record(await fresh(), `${gate.address}/host.html`, opposite.danger);
    assert.notDeepEqual(danger, well);
    assert.ok(danger.transcript.some((line) => /^event frame keydown .* 4 /.test(line)), 'the keys');
    assert.ok(danger.looks.some((line) => line.includes('Thoughts that you would be better off dead')), 'the words');
  });
}

// P10. Leave takes the whole tab away, by button and by Shift three times, without scripts, and out of a frame.

import assert from 'node:assert/strict';
import { around, sandbox } from '../stage/host.mjs';
import { until } from '../until.mjs';
import { Visitor } from '../visitor.mjs';

const neutral = 'www.weather.gov';

/** In the middle of a check, in a tab of its own or in a frame; another page was open before. */
async function halfway(page, stage, framed) {
  const address = `${stage.gate.address}/#/check-in`;
  await page.open(stage.host.page('<!doctype html><title>Earlier</title>'));
  await page.open(framed ? stage.host.page(around(address, sandbox)) : address);
  const visitor = new Visitor(page, framed ? page.frame : page.top);
  await visitor.started();
  // Firefox keeps no page in memory that holds a lock: what comes back is then loaded anew.
  if (framed) await page.top.run(() => void navigator.locks?.request('stay', () => new Promise(() => {})));
  await visitor.begins('Mood');
  await visitor.answers(4, 3);
  await visitor.sees('Trouble falling');
  return visitor;
}

const atNeutral = (page) => until('the neutral page', () => page.top.run(() => location.host === 'www.weather.gov'));

/** Back shows a blank check, or, where the page was replaced, what was open before. */
async function backIsBlank(page, visitor) {
  await page.back();
  await until('another page', () => page.top.run(() => location.host !== 'www.weather.gov'));
  if (await page.top.run(() => document.title === 'Earlier')) return;
  const blank = async () => (await visitor.heading()).includes('Before you start');
  // Puppeteer finds no frame in a page that Chromium brings out of its memory. That what is brought back so has
  // forgotten is shown for a page of its own in P5; here the page around it is loaded anew.
  const patience = page.name === 'Chromium' ? 3_000 : undefined;
  await until('a frame', blank, patience).catch(() => page.reload());
  await until('a blank check', blank);
  assert.ok(!(await visitor.html()).includes('Trouble falling'));
}

const ways = [
  ['the button', (visitor) => visitor.place.click('a.leave')],
  ['Shift three times', async ({ page }) => {
    for (let press = 0; press < 3; press += 1) await page.press('Shift');
  }],
];

export function leave(test) {
  for (const framed of [false, true]) {
    for (const [name, go] of ways) {
      test(`P10: ${name} takes the whole tab away${framed ? ', out of a frame' : ''}, and Back shows a blank check`, async ({ page, stage }) => {
        const visitor = await halfway(page, stage, framed);
        const from = stage.outside.requests.length;
        await go(visitor);
        await atNeutral(page);
        const [asked] = stage.outside.requests.slice(from).filter(({ host }) => host === neutral);
        assert.equal(asked.referrer, undefined, 'and the neutral page learns nothing');
        await backIsBlank(page, visitor);
      });
    }
  }

  test('P10 control: Shift twice stays', async ({ page, stage }) => {
    const visitor = await halfway(page, stage, false);
    for (const key of ['Shift', 'Shift', 'Tab', 'Shift', 'Shift']) await page.press(key);
    assert.match(await visitor.heading(), /Trouble falling/);
    assert.notEqual(await page.top.run(() => location.host), neutral);
  });
}

/** The same where no script runs. */
export function leaveWithoutScripts(test) {
  for (const framed of [false, true]) {
    test(`P10: without scripts${framed ? ', out of a frame' : ''}, Leave takes the whole tab away`, async ({ page, stage }) => {
      const from = stage.outside.requests.length;
      await page.open(framed ? stage.host.page(around(stage.gate.address, sandbox)) : `${stage.gate.address}/`);
      // The host's own script would have left this behind, the app this state.
      const ran = () => 'transcript' in window || document.documentElement.dataset.state !== undefined;
      assert.equal(await page.top.run(ran), false, 'no script runs');
      await (framed ? page.frame : page.top).click('a.leave');
      await atNeutral(page);
      const asked = stage.outside.requests.slice(from).find(({ host }) => host === neutral);
      assert.equal(asked.referrer, undefined);
    });
  }
}

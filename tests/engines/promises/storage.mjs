// P1. The browser itself refuses the self-check every place to keep something, framed or not.

import assert from 'node:assert/strict';
import { around, sandbox } from '../stage/host.mjs';
import { Visitor } from '../visitor.mjs';

/** Tries each place; what it said, or the name of its refusal. */
async function attempts() {
  const attempt = async (use) => {
    try {
      await use();
      return 'it worked';
    } catch (error) {
      return error.name;
    }
  };
  // Opening a database tells its outcome by an event.
  const opened = () => new Promise((done, failed) => {
    const request = indexedDB.open('a');
    request.onsuccess = () => { request.result.close(); done(); };
    request.onerror = () => failed(request.error);
  });
  return {
    localStorage: await attempt(() => localStorage.setItem('a', 'b')),
    sessionStorage: await attempt(() => sessionStorage.setItem('a', 'b')),
    readCookie: await attempt(() => document.cookie),
    writeCookie: await attempt(() => { document.cookie = 'a=b'; }),
    indexedDB: await attempt(opened),
    caches: await attempt(() => caches.open('a')),
    serviceWorker: await attempt(() => navigator.serviceWorker.register('/worker.js')),
  };
}

const refused = (found) => assert.deepEqual(
  Object.entries(found).filter(([, said]) => said !== 'SecurityError'), [], 'every place throws a SecurityError');

/** A check with answers, so that there is something that could be kept. */
async function hasAnswers(visitor) {
  await visitor.started();
  await visitor.begins('Mood');
  await visitor.answers(4, 3, 2);
}

export function storage(test) {
  test('P1: every place to store throws, in a tab of its own', async ({ page, stage }) => {
    await page.open(`${stage.gate.address}/#/check-in`);
    await hasAnswers(new Visitor(page));
    refused(await page.top.run(attempts));
  });

  for (const [name, flags] of [['as the snippet has it', sandbox], ['whose host forgot the sandbox', undefined]]) {
    test(`P1: every place to store throws, in a frame ${name}`, async ({ page, stage }) => {
      await page.open(stage.host.page(around(`${stage.gate.address}/#/check-in`, flags)));
      await hasAnswers(new Visitor(page, page.frame));
      refused(await page.frame.run(attempts));
    });
  }

  test('P1 control: the same calls keep something on the host page', async ({ page, stage }) => {
    await page.open(stage.host.page('<!doctype html><title>Host</title>'));
    const found = await page.top.run(attempts);
    assert.deepEqual([...new Set(Object.values(found))], ['it worked'], JSON.stringify(found));
  });

  test('P1: nothing travels that could tell one visit from the next', async ({ page, stage }) => {
    const from = stage.gate.requests.length;
    await page.open(`${stage.gate.address}/#/check-in`);
    await new Visitor(page).started();
    await page.reload();
    await new Visitor(page).started();
    const seen = stage.gate.requests.slice(from);
    assert.ok(seen.length > 8);
    assert.deepEqual(seen.filter(({ headers }) => 'cookie' in headers || 'if-none-match' in headers), []);
  });
}

// P12. The program that ships asks the browser for nothing that could send or store. `site pack` refuses one that
// does; here the engine itself is asked what the file that it runs imports, and the file is read for the names by
// which a program could ask without importing.

import assert from 'node:assert/strict';
import { Visitor } from '../visitor.mjs';

const forbidden = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'RTCPeerConnection', 'postMessage',
  'localStorage', 'sessionStorage', 'indexedDB', 'cookie', 'caches', 'serviceWorker'];
const named = (names, text) => names.filter((name) => text.toLowerCase().includes(name.toLowerCase()));

/** What this part of the page's program imports, and the text in it. */
async function inside(part) {
  const address = document.querySelector(`link[data-part=${part}]`).href;
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const asked = WebAssembly.Module.imports(await WebAssembly.compile(bytes));
  const modules = [...new Set(asked.map(({ module }) => module))];
  return { imports: asked.map(({ name }) => name), modules, text: new TextDecoder('latin1').decode(bytes) };
}

async function open(page, address) {
  await page.open(address);
  await new Visitor(page).started();
}

export function program(test) {
  test('P12: the self-check has no way to send or to store', async ({ page, stage }) => {
    await open(page, `${stage.gate.address}/`);
    const { imports, modules, text } = await page.top.run(inside, 'wasm');
    assert.ok(imports.length > 20, 'it imports what it needs');
    assert.deepEqual(named(forbidden, imports.join(' ')), []);
    assert.deepEqual(named(forbidden, text), []);
    assert.ok(!modules.includes('__wasm_split'));
  });

  test('P12: the rest of it, which comes after the start, reaches the browser through the first part alone', async ({ page, stage }) => {
    await open(page, `${stage.gate.address}/`);
    const { imports, modules, text } = await page.top.run(inside, 'later');
    assert.ok(imports.includes('memory'), 'it works in the memory of the first part');
    assert.deepEqual(modules, ['__wasm_split']);
    assert.deepEqual(named(forbidden, text), []);
  });

  test('P12 control: a program that sends is seen, by its imports and by its text', async ({ page, stage }) => {
    await open(page, `${stage.gate.address}/request/`);
    // The form is one.
    const { imports, text } = await page.top.run(inside, 'wasm');
    assert.ok(named(forbidden, imports.join(' ')).includes('fetch'));
    assert.ok(named(forbidden, text).includes('fetch'));
  });
}

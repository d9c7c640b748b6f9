// One visit to the directory, as somebody makes it who types, deletes and tries every filter.
import { clockInputs } from "./in-page.mjs";
import { watch } from "../in-page.mjs";

const LANGUAGE = "es";

async function open(browser, url, { slower, ...line }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const tab = await context.newPage();
  const devtools = await context.newCDPSession(tab);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, ...line });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await tab.addInitScript(watch);
  await tab.addInitScript(clockInputs);
  const directory = tab.waitForResponse(/directory\.en/).then((response) => response.finished());
  // Awaited later, or never: what fails before must be what is told.
  directory.catch(() => {});
  await tab.goto(url, { waitUntil: "commit" });
  const started = await tab.evaluate(() => globalThis.started);
  return { context, tab, devtools, directory, started };
}

/** What starting costs: the larger file comes last and must not be felt before. */
export async function measureStart(browser, url, condition) {
  const { context, tab, started } = await open(browser, url, condition);
  // A paint is reported after the fact.
  const paint = await tab.waitForFunction(() => globalThis.bench.paints["first-contentful-paint"]);
  const times = { started, painted: await paint.jsonValue() };
  await context.close();
  return times;
}

/** What finding costs: opening the screen, each key stroke, each filter, and the memory of it all. */
export async function measureFinding(browser, url, condition, words, tryFilters) {
  const { context, tab, devtools, directory } = await open(browser, url, condition);
  const memory = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    return { heap: usedSize, memory: await tab.evaluate(() => globalThis.bench.memory.buffer.byteLength) };
  };
  // Waited for before the act, and answered once the frame that follows it is drawn.
  const timed = async (name, act) => {
    const waiting = await tab.evaluateHandle(() => ({ next: globalThis.nextInput() }));
    await act();
    return { name, ...(await waiting.evaluate(({ next }) => next)) };
  };
  const press = (key) => tab.keyboard.press(key);
  try {
    await directory;
    await tab.waitForTimeout(100);
    const before = await memory();
    await tab.locator("#app a[href='#/find']").first().focus();
    const opened = await timed("opened", () => press("Enter"));
    const after = await memory();
    await tab.locator(".filters input").focus();
    const keys = [];
    for (const word of words) {
      for (const [at, key] of [...word].entries()) keys.push(await timed(word.slice(0, at + 1), () => press(key)));
      for (let left = word.length - 1; left >= 0; left -= 1) {
        keys.push(await timed(`${word.slice(0, left)}←`, () => press("Backspace")));
      }
    }
    await settle(tab);
    const filters = [];
    if (!tryFilters) return { opened, before, after, keys, filters };
    for (const chip of await tab.locator(".filters .chip").all()) {
      const name = await chip.textContent();
      await chip.focus();
      for (const way of ["on", "off"]) filters.push(await timed(`${name}, ${way}`, () => press("Space")));
    }
    const languages = tab.locator(".filters select");
    for (const tag of [LANGUAGE, ""]) {
      filters.push(await timed(`Language “${tag}”`, () => languages.selectOption(tag)));
    }
    return { opened, before, after, keys, filters };
  } finally {
    await context.close();
  }
}

/** Longer than the page puts anything off. */
const settle = (tab) => tab.waitForTimeout(400);

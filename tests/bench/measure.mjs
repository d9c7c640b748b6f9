// One visit to one page, in a browser profile that has never been there.
import { answer, look, watch } from "./in-page.mjs";
import { kindOf } from "./kinds.mjs";

/** A slow phone on a slow line (1.6 Mbit/s down, 750 kbit/s up, 150 ms), and this machine as it is. */
export const CONDITIONS = {
  throttled: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750, slower: 4 },
  unthrottled: { latency: 0, downloadThroughput: -1, uploadThroughput: -1, slower: 1 },
};

const PATIENCE = 30_000;

async function visit(browser, url, { slower, ...line }, script, page) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const tab = await context.newPage();
    const devtools = await context.newCDPSession(tab);
    const requests = new Map();
    devtools.on("Network.requestWillBeSent", ({ requestId, request: { url } }) => requests.set(requestId, { url, bytes: 0 }));
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const request = requests.get(requestId);
      if (request) request.bytes = encodedDataLength;
    });
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", { offline: false, ...line });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await tab.addInitScript(watch);
    await tab.addInitScript(script, page);
    await tab.goto(url, { waitUntil: "commit" });
    const times = await inTime(tab.evaluate(() => globalThis.finished), tab, url);
    const seen = await tab.evaluate(() => ({ ...bench, memory: bench.memory?.buffer.byteLength }));
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    return { times, seen, requests: [...requests.values()], heap: usedSize };
  } finally {
    await context.close();
  }
}

// Waits for the visit, and says how far it came if it never ends.
async function inTime(visit, tab, url) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(reject, PATIENCE, Error("no answer"))));
  try {
    return await Promise.race([visit, late]);
  } catch (error) {
    const waited = await tab.evaluate(() => globalThis.progress?.at).catch(() => undefined);
    throw Error(`${url} never came to ${waited ?? "rest"}: ${error.message}`);
  } finally {
    clearTimeout(timer);
  }
}

/** What opening the page costs: nothing is pressed, so the paints and shifts are those of the first screen. */
export async function measureLoad(browser, url, condition) {
  const { seen, requests, heap } = await visit(browser, url, condition, look);
  const bytes = {};
  for (const request of requests) {
    const kind = kindOf(request.url);
    bytes[kind] = (bytes[kind] ?? 0) + request.bytes;
  }
  return {
    bytes,
    requests: requests.length,
    total: requests.reduce((sum, request) => sum + request.bytes, 0),
    firstPaint: seen.paints["first-paint"],
    firstContentfulPaint: seen.paints["first-contentful-paint"],
    largestContentfulPaint: seen.largest,
    shift: seen.shift,
    heap,
    memory: seen.memory,
  };
}

/** What answering costs: from opening the page over nine questions to the result. */
export async function measureAnswers(browser, url, condition, page) {
  const { times, seen } = await visit(browser, url, condition, answer, page);
  const before = seen.long.filter(({ startTime }) => startTime < times.answerableDrawn);
  return {
    questions: times.questions,
    painted: seen.paints["first-contentful-paint"],
    answerable: times.answerable,
    answerableDrawn: times.answerableDrawn,
    blocked: before.reduce((sum, { duration }) => sum + duration - 50, 0),
    next: times.steps.slice(0, -1),
    result: times.steps.at(-1),
  };
}

// What runs inside the page before its own scripts. Each function is sent as text, so it can use
// nothing from outside itself.

/** Collects what the browser reports, and finds the app's memory. */
export function watch() {
  const seen = (globalThis.bench = { largest: 0, shift: 0, long: [], paints: {}, memory: null });
  const on = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on("paint", ({ name, startTime }) => (seen.paints[name] = startTime));
  on("largest-contentful-paint", ({ startTime }) => (seen.largest = startTime));
  // A visit lasts less than the five seconds of one session window, so the sum is the score.
  on("layout-shift", ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
  on("longtask", ({ startTime, duration }) => seen.long.push({ startTime, duration }));
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own(...given);
      // The app's comes first; what opens saved results has its own, later.
      seen.memory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }
}

/** Only looks: done once the page is ready, has loaded and has had time to settle. */
export function look() {
  const ready = () => document.documentElement?.dataset.state === "ready" && document.readyState === "complete";
  globalThis.finished = new Promise((resolve) => {
    const ask = () => (ready() ? setTimeout(() => resolve({}), 600) : setTimeout(ask, 100));
    ask();
  });
}

/** Goes from the first screen to the result, as early as each step is possible. */
export function answer(page) {
  const times = { at: "the start", questions: [], steps: [] };
  globalThis.progress = times;

  const shown = (selector) =>
    [...document.querySelectorAll(selector)].find((found) => found.getClientRects().length > 0 && !found.disabled);
  // Once `find` finds something, looking again after every change of the page.
  const when = (at, find) =>
    new Promise((resolve) => {
      times.at = at;
      const look = () => {
        const found = find();
        if (found) observer.disconnect();
        if (found) resolve(found);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      look();
    });
  // A click of a person is a task of its own; one from here must not lengthen the task that made it possible.
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  // The frame that follows has been handed over to be drawn.
  const painted = async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await task();
  };

  const drawn = new Promise((resolve) =>
    new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach(resolve))
      .observe({ type: "paint", buffered: true }),
  );

  const start = async () => {
    // Nobody presses what was never drawn; and to look earlier would lay the page out in a task of ours.
    await drawn;
    const door = await when("the first door", () => shown(page.door));
    await task();
    door.click();
    const begin = await when("the way into the questions", () => shown(page.begin));
    await task();
    begin.click();
    await when("the first question", () => shown(page.radio));
    times.answerable = performance.now();
    await painted();
    times.answerableDrawn = performance.now();
  };

  const step = async (choice) => {
    const asked = shown(page.asked).textContent.trim();
    times.questions.push(asked);
    const answered = performance.now();
    [...document.querySelectorAll(page.radio)].filter((radio) => radio.getClientRects().length)[choice].click();
    const next = await when(`Next after “${asked}”`, () => shown(page.next));
    await painted();
    const from = performance.now();
    next.click();
    const other = () => shown(page.result) || (shown(page.asked) && shown(page.asked).textContent.trim() !== asked);
    await when(`what follows “${asked}”`, other);
    const laidOut = performance.now() - from;
    await painted();
    const drawnAt = performance.now();
    times.steps.push({ laidOut, drawn: drawnAt - from, answered: drawnAt - answered });
  };

  globalThis.finished = (async () => {
    await start();
    // "Not at all" nine times: any other answer adds a tenth question, or help in between.
    for (let asked = 0; asked < 8; asked += 1) await step(0);
    // Nobody answers nine questions in half a second: by then everything that comes after the start is there.
    const arrived = () => performance.getEntriesByType("resource").some(({ name }) => name.includes(page.last));
    while (page.last && !arrived()) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await step(0);
    await when("the result", () => shown(page.result));
    // Long tasks are reported after the fact.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return times;
  })();
}

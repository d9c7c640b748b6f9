// What runs inside the page before its own scripts. Sent as text, so it can use nothing from outside itself.

/** Times every input and click: the handlers' own time, and the time until the next frame is drawn. */
export function clockInputs() {
  const waiting = [];
  const painted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(0);
    });
  for (const type of ["input", "click"]) {
    let began = 0;
    addEventListener(type, () => (began = performance.now()), true);
    // The page's own listeners have run, and what they put off until then.
    addEventListener(type, ({ timeStamp }) => {
      const handled = performance.now() - began;
      painted(() => waiting.shift()?.({ handled, drawn: performance.now() - timeStamp }));
    });
  }
  globalThis.nextInput = () => new Promise((resolve) => waiting.push(resolve));
  globalThis.started = new Promise((resolve) => {
    const look = () => document.documentElement?.dataset.state === "ready" && resolve(performance.now());
    new MutationObserver(look).observe(document, { subtree: true, attributes: true, childList: true });
  });
}

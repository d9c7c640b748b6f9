// Fits the height of a frame that shows this site, and opens what the page's address names (#help=find).
// Without it the frame works too, at its own height.
(() => {
  const [LEAST, MOST, STEP] = [320, 4096, 64];
  const VIEWS = { "check-in": "#/check-in", colleague: "#/colleague", find: "#/find", guides: "#/guides", ask: "request/" };
  const script = document.currentScript;
  if (!script) return;
  const home = new URL(".", script.src);

  const ours = (frame) => {
    try {
      return new URL(frame.dataset.src ?? frame.src).origin === home.origin;
    } catch {
      return false;
    }
  };
  const frames = () => [...document.querySelectorAll("iframe")].filter(ours);
  // The frame has no origin to write to.
  const ask = (frame) => frame.contentWindow?.postMessage({ psp: 1, type: "hello" }, "*");

  addEventListener("message", ({ source, origin, data }) => {
    if (origin !== "null" && origin !== home.origin) return;
    if (data?.psp !== 1 || data.type !== "height") return;
    const { h } = data;
    if (!Number.isInteger(h) || h < LEAST || h > MOST || h % STEP) return;
    const frame = frames().find((one) => one.contentWindow === source);
    if (!frame || frame.offsetHeight === h) return;
    const { top } = frame.getBoundingClientRect();
    frame.style.height = `${h}px`;
    // Or one would look at the middle of the next screen.
    if (top < 0) frame.scrollIntoView();
  });

  const view = () => {
    const to = VIEWS[/^#help=([a-z-]+)$/.exec(location.hash)?.[1]];
    const [frame] = frames();
    if (to && frame) frame.src = new URL(to, home).href;
  };
  // The load of an element never reaches the window.
  document.addEventListener("load", ({ target }) => target.tagName === "IFRAME" && ours(target) && ask(target), true);
  addEventListener("hashchange", view);
  const begin = () => {
    view();
    frames().forEach(ask);
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
})();

// Shown in a frame: tells the page around it how high it would like to be, and nothing else. Only to a page on the
// list, and only when that asks. The first screen says what it needs; every other says one and the same, whatever
// is on it, so that nobody can read a question, an answer or a result from a height.
const STEP = 64;
const [LEAST, MOST, INSIDE] = [320, 4096, 960];

const hosts = document.querySelector('meta[name="embedding"]')?.content.split(" ") ?? [];
let tell;
let told;

function height() {
  const isFirst = document.getElementById("strip") && ["", "#/"].includes(location.hash);
  if (!isFirst) return INSIDE;
  const whole = Math.ceil(document.body.getBoundingClientRect().height / STEP) * STEP;
  return Math.min(MOST, Math.max(LEAST, whole));
}

function look() {
  // What stands there before the app is higher, and soon gone.
  if (!document.documentElement.dataset.state) return;
  const now = height();
  if (now === told || !tell) return;
  told = now;
  tell({ psp: 1, type: "height", h: now });
}

if (self !== top) {
  addEventListener("message", ({ origin, source, data }) => {
    if (source !== parent || !hosts.includes(origin) || data?.psp !== 1 || data.type !== "hello") return;
    tell = (message) => source.postMessage(message, origin);
    told = undefined;
    look();
  });
  // The wrapper, not the window: what a host does to the frame must not come back as a wish of ours.
  new ResizeObserver(look).observe(document.body);
  for (const moved of ["hashchange", "popstate", "click"]) addEventListener(moved, () => requestAnimationFrame(look));
}

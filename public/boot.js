// Starts the app, or leaves the plain help standing.
const id = (name) => document.getElementById(name);
const link = (part) => document.querySelector(`link[data-part="${part}"]`);
const app = id("app");
const strip = id("strip");
const plain = id("plain");
const notStarted = id("not-started");

function show(state) {
  const failed = state === "failed";
  document.documentElement.dataset.state = state;
  app.hidden = failed;
  notStarted.hidden = !failed;
  if (failed) {
    follow(false);
    // What a stopped app drew may hold answers.
    app.replaceChildren();
    app.before(plain);
    return;
  }
  plain.remove();
  // The browser had gone to the plain section that the address names; reading starts at the top.
  if (location.hash.length < 3) return;
  scrollTo(0, 0);
  // The first Tab then starts at the top too; inside a frame the host keeps its focus.
  if (self !== top) return;
  const { body } = document;
  body.tabIndex = -1;
  body.focus({ preventScroll: true });
  body.blur();
  body.removeAttribute("tabindex");
}
const reveal = () => show("failed");

// The strip that follows the clock, or the one that is true at any hour.
function follow(clock) {
  document.documentElement.toggleAttribute("data-clock", clock);
  if (!clock) strip.replaceChildren();
}

// Checked here: by fetch(), Firefox 140 would load a running preload twice.
async function checked(bytes, part) {
  // Plain http has no digests.
  const digest = await crypto.subtle?.digest("SHA-384", bytes);
  const found = digest && btoa(String.fromCharCode(...new Uint8Array(digest)));
  if (found && part.dataset.integrity !== `sha384-${found}`) throw Error(part.href);
  return bytes;
}

async function content(name) {
  const part = link(name);
  return checked(await (await fetch(part.href)).arrayBuffer(), part);
}

// Compiled while it arrives; used only once it is whole and ours.
async function wasm() {
  const part = link("wasm");
  const response = await fetch(part.href);
  const compiled = WebAssembly.compileStreaming(response.clone());
  const bytes = response.arrayBuffer().then((bytes) => checked(bytes, part));
  return (await Promise.all([compiled, bytes]))[0];
}

// Reads files that come from anywhere, and can reach nothing. Its script stands in an element first: every browser
// checks the digest there, and `import` then takes what was checked.
async function strongbox() {
  const { href, dataset: { integrity } } = link("strongbox-glue");
  const script = document.createElement("script");
  Object.assign(script, { type: "module", crossOrigin: "", integrity, src: href });
  const here = new Promise((done, failed) => {
    Object.assign(script, { onload: done, onerror: failed });
    document.head.append(script);
  });
  const [bytes] = await Promise.all([content("strongbox"), here]);
  const program = await import(href);
  await program.default({ module_or_path: bytes });
  return program;
}

// Lets a touch through between two steps.
const pause = () => new Promise((done) => setTimeout(done));

// No error object: a notice, such as a ResizeObserver's.
addEventListener("error", (event) => event.error && reveal());
addEventListener("unhandledrejection", reveal);
// A later start still takes over.
setTimeout(() => document.documentElement.dataset.state || reveal(), 8000);

try {
  const script = document.querySelector('script[data-part="glue"]');
  const [glue, module, book] = await Promise.all([import(script.src), wasm(), content("content")]);
  await glue.default({ module_or_path: module });
  await pause();
  glue.open(new Uint8Array(book));
  await pause();
  show(glue.start() ? "ready" : "failed");
  await pause();
  // Not over a page that has meanwhile gone back to the plain help.
  follow(!app.hidden && glue.follow());
  // What the page can start without comes last, all of it for everybody: a file that were fetched when it is
  // opened would tell the server who reads what. If one does not come, the page says so.
  const later = (name) => content(name).then((bytes) => new Uint8Array(bytes), () => new Uint8Array());
  void later("directory").then(glue.shelve);
  void later("library").then(glue.stock);
  void strongbox().then(glue.equip, () => {});
} catch {
  reveal();
}

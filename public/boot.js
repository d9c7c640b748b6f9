// Starts the app, or leaves the plain help standing.
const id = (name) => document.getElementById(name);
const root = document.documentElement;
const app = id("app");
const strip = id("strip");
let plain = id("plain");
let notStarted = id("not-started");
// The page of the language that is shown: its links name its files.
let edition = document;
const link = (part, page = edition) => page.querySelector(`link[data-part="${part}"]`);

function show(state) {
  const failed = state === "failed";
  root.dataset.state = state;
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
  root.toggleAttribute("data-clock", clock);
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

async function content(name, page = edition) {
  const part = link(name, page);
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

// What a link names, as a style sheet. A page whose style is a file has all of it from the start.
function wears(sheet) {
  return new Promise((done) => {
    Object.assign(sheet, { integrity: sheet.dataset.integrity, type: "text/css", onload: done, onerror: done, rel: "stylesheet" });
  });
}

// The rest of the program: in the memory of the first part, and through it alone at the browser. A build to look
// into is one file.
async function join(first) {
  const styled = document.querySelector("style")?.sheet && wears(link("style-rest", document));
  if (link("later")) await WebAssembly.instantiate(await content("later"), { __wasm_split: first });
  // Even where that one does not come, its words can be read.
  await styled;
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

// The page in another language.
async function pageIn(language) {
  const part = document.querySelector(`link[data-part="front"][data-language="${language}"]`);
  const bytes = await checked(await (await fetch(part.href)).arrayBuffer(), part);
  return new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/html");
}

// What stands around the app is worded by that page; scripts in it never run.
function wear(page) {
  const find = (selector) => page.body.querySelector(selector);
  const ready = root.dataset.state === "ready";
  edition = page;
  for (const name of ["lang", "dir"]) root[name] = page.documentElement[name];
  find("#app").replaceWith(app);
  find("#strip").replaceWith(strip);
  plain = find("#plain");
  notStarted = find("#not-started");
  // It may have been given up meanwhile.
  notStarted.hidden = root.dataset.state !== "failed";
  if (ready) plain.remove();
  document.body.replaceChildren(...page.body.children);
}

// Of the languages that the browser asks for, the first that is here; none where that is this page's own.
function asked() {
  const script = (tag) => {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  };
  const here = [root.lang, ...[...document.querySelectorAll(".languages a")].map((link) => link.lang)];
  for (const tag of navigator.languages) {
    const found = here.find((one) => script(one) === script(tag));
    if (found) return found === root.lang ? undefined : found;
  }
  return undefined;
}

// Lets a touch through between two steps.
const pause = () => new Promise((done) => setTimeout(done));

// No error object: a notice, such as a ResizeObserver's.
addEventListener("error", (event) => event.error && reveal());
addEventListener("unhandledrejection", reveal);
// Headers of an older release refuse the style that stands in the page: then it comes as a file.
if (document.querySelector("style")?.sheet === null) void wears(link("style"));
// A later start still takes over.
setTimeout(() => root.dataset.state || reveal(), 8000);

try {
  const script = document.querySelector('script[data-part="glue"]');
  // An address that names no language begins in the browser's own.
  // Where it cannot be told, or does not come, in the first one.
  const dressed = (async () => {
    const own = "choose" in root.dataset && asked();
    if (own) wear(await pageIn(own));
  })().catch(() => {});
  const words = dressed.then(() => content("content"));
  // An engine reads its tables of dates at first use, which takes it long: here while the line is busy, and not between
  // the first screen and the first touch. One that cannot is told of where a clock is needed.
  void pause().then(() => Intl.DateTimeFormat("en-US")).catch(() => {});
  const [glue, module, book] = await Promise.all([import(script.src), wasm(), words]);
  const first = await glue.default({ module_or_path: module });
  // Asked for by everybody at this moment, whatever the address names.
  const joined = join(first).then(() => true, () => false);
  await pause();
  glue.open(new Uint8Array(book));
  await pause();
  // Until then the plain page stands: it has the same people to call.
  const waits = glue.waits();
  if (waits) glue.complete(await joined);
  show(glue.start() ? "ready" : "failed");
  await pause();
  // Not over a page that has meanwhile gone back to the plain help.
  follow(!app.hidden && glue.follow());
  await pause();
  if (!waits) void joined.then(glue.complete);
  // What the page can start without comes last, all of it for everybody: a file that were fetched when it is
  // opened would tell the server who reads what. If one does not come, the page says so.
  const later = async (name, take) => {
    const from = edition;
    const bytes = await content(name).catch(() => []);
    // Meanwhile another language may have been chosen.
    if (from === edition) take(new Uint8Array(bytes));
  };
  const rest = () => {
    void later("directory", glue.shelve);
    void later("library", glue.stock);
  };
  rest();
  void strongbox().then(glue.equip, () => {});
  // Another language takes over where the person is, with all that they have answered.
  let chosen;
  const speak = async (language) => {
    chosen = language;
    const page = await pageIn(language);
    const bytes = await content("content", page);
    // Meanwhile another may have been chosen, or the app may have stopped.
    if (chosen !== language || app.hidden) return;
    glue.open(new Uint8Array(bytes));
    wear(page);
    document.querySelector(".languages :is(summary, a)").focus();
    rest();
  };
  addEventListener("click", (event) => {
    const to = event.target.closest?.(".languages a");
    if (!to || app.hidden || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    speak(to.lang).catch(() => {
      id("language-missing").hidden = false;
    });
  });
} catch {
  reveal();
}

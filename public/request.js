// Starts the form, or leaves the page standing that tells how to call.
const id = (name) => document.getElementById(name);
const root = document.documentElement;
const app = id("app");
const link = (part, page) => page.querySelector(`link[data-part="${part}"]`);

// Whatever was written stays where it was written: it can be read and copied, and no longer sent.
function fail() {
  if (root.dataset.state === "failed") return;
  const stopped = root.dataset.state === "ready";
  root.dataset.state = "failed";
  id(stopped ? "stopped" : "not-started").hidden = false;
  id("opens").hidden = true;
  if (!stopped) app.hidden = true;
  for (const button of app.querySelectorAll("button, input[type=submit]")) button.disabled = true;
}

// Enter in a field would still submit a form, and a program that has stopped must not be asked again.
for (const name of ["submit", "click"]) {
  const refuse = (event) => {
    if (root.dataset.state !== "failed" || !app.contains(event.target)) return;
    event.stopImmediatePropagation();
    if (name === "submit") event.preventDefault();
  };
  addEventListener(name, refuse, true);
}

// By fetch(), an engine may load a running preload twice, so the digest is checked here.
async function checked(bytes, part) {
  // Plain http has no digests.
  const digest = await crypto.subtle?.digest("SHA-384", bytes);
  const found = digest && btoa(String.fromCharCode(...new Uint8Array(digest)));
  if (found && part.dataset.integrity !== `sha384-${found}`) throw Error(part.href);
  return bytes;
}

async function load(name, page = document) {
  const part = link(name, page);
  const response = await fetch(part.href);
  // Compiled while it arrives; used only once it is whole and ours.
  const compiled = name === "wasm" && WebAssembly.compileStreaming(response.clone());
  const bytes = await checked(await response.arrayBuffer(), part);
  return compiled ? await compiled : new Uint8Array(bytes);
}

// The page in another language.
async function pageIn(language) {
  const part = document.querySelector(`link[data-part="front"][data-language="${language}"]`);
  const bytes = await checked(await (await fetch(part.href)).arrayBuffer(), part);
  return new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/html");
}

// What stands around the form is worded by that page; scripts in it never run.
function wear(page) {
  const find = (name) => page.body.querySelector(`#${name}`);
  for (const name of ["lang", "dir"]) root[name] = page.documentElement[name];
  for (const name of ["opens", "not-started", "stopped"]) find(name).hidden = id(name).hidden;
  find("app").replaceWith(app);
  document.body.replaceChildren(...page.body.children);
}

// Lets a touch through between two steps.
const pause = () => new Promise((done) => setTimeout(done));

// No error object: a notice, such as a ResizeObserver's.
addEventListener("error", (event) => event.error && fail());
addEventListener("unhandledrejection", fail);
// A later start still takes over.
setTimeout(() => root.dataset.state || fail(), 8000);

try {
  const script = document.querySelector('script[data-part="glue"]');
  const [glue, module, book] = await Promise.all([import(script.src), load("wasm"), load("content")]);
  await glue.default({ module_or_path: module });
  await pause();
  glue.open(book);
  await pause();
  if (!glue.start()) throw Error();
  // After a slow start the page had already said that there would be none.
  for (const name of ["opens", "not-started"]) id(name).hidden = true;
  app.hidden = false;
  root.dataset.state = "ready";
  // Another language takes over with everything that is written.
  let chosen;
  const speak = async (language) => {
    chosen = language;
    const page = await pageIn(language);
    const words = await load("content", page);
    // Meanwhile another may have been chosen, or the form may have stopped.
    if (chosen !== language || root.dataset.state !== "ready") return;
    glue.open(words);
    wear(page);
    document.querySelector(".languages :is(summary, a)").focus();
  };
  addEventListener("click", (event) => {
    const to = event.target.closest?.(".languages a");
    if (!to || root.dataset.state !== "ready" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    speak(to.lang).catch(() => {
      id("language-missing").hidden = false;
    });
  });
} catch {
  fail();
}

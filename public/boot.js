// Starts the app, or leaves the plain help standing.
const id = (name) => document.getElementById(name);
const link = (part) => document.querySelector(`link[data-part=${part}]`);
const page = document.documentElement.dataset;

function show(state) {
  const failed = state === "failed";
  page.state = state;
  // What a stopped app drew may hold answers.
  if (failed) id("app").replaceChildren();
  id("app").hidden = failed;
  id("plain").hidden = !failed;
  id("not-started").hidden = !failed;
}
const reveal = () => show("failed");

// Checked here: by fetch(), Firefox 140 would load a running preload twice.
async function load(part) {
  const { href, dataset } = link(part);
  const bytes = await (await fetch(href)).arrayBuffer();
  // Plain http has no digests.
  const digest = await crypto.subtle?.digest("SHA-384", bytes);
  const found = digest && btoa(String.fromCharCode(...new Uint8Array(digest)));
  if (found && dataset.integrity !== `sha384-${found}`) throw Error(href);
  return bytes;
}

// No error object: a notice, such as a ResizeObserver's.
addEventListener("error", (event) => event.error && reveal());
addEventListener("unhandledrejection", reveal);
// A later start still takes over.
setTimeout(() => page.state || reveal(), 8000);

try {
  const parts = [import(link("glue").href), load("wasm"), load("content")];
  const [glue, wasm, content] = await Promise.all(parts);
  await glue.default({ module_or_path: wasm });
  glue.start(new Uint8Array(content));
  show("ready");
} catch {
  reveal();
}

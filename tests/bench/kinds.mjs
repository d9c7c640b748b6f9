// The kinds of file that a first visit is made of.

/** Each kind, by how its files end; a path without an ending is the page. */
const ENDINGS = { html: "html", css: "css", js: "js", wasm: "wasm", bin: "content", svg: "icon", ico: "icon" };

export const KINDS = [...new Set(Object.values(ENDINGS)), "other"];

/** The kind of the file at a path or an address. */
export function kindOf(path) {
  const { pathname } = new URL(path, "http://here/");
  if (pathname.endsWith("/")) return "html";
  return ENDINGS[pathname.split(".").at(-1)] ?? "other";
}

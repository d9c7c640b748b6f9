// What a first visit weighs: every file that the page names, in Brotli bytes.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { kindOf } from "./kinds.mjs";

/** The files of a first visit, the page first: `{ path, kind, later, bytes }`; the later ones come once the app runs. */
export function weigh(dist) {
  if (!existsSync(join(dist, "index.html"))) throw Error(`there is no index.html in ${dist}. Run \`make build\` first`);
  const html = readFileSync(join(dist, "index.html"), "utf8");
  // Whatever the site's own folder is called: names of files that lie below it, and nothing that leads elsewhere.
  const named = html.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="[^":]*?((?:assets\/)?[\w.-]+\.\w+)"/g);
  const files = Array.from(named, ([tag, path]) => ({ tag, path, later: tag.includes('rel="alternate"') }))
    // The page in another language comes only where somebody chooses one.
    .filter(({ tag }) => !tag.includes("hreflang="));
  return [{ path: "index.html", later: false }, ...files].map(({ path, later }) => {
    const compressed = join(dist, `${path}.br`);
    if (!existsSync(compressed)) throw Error(`${path} has no Brotli form in ${dist}. Run \`make build\` again`);
    return { path, kind: kindOf(path), later, bytes: statSync(compressed).size };
  });
}

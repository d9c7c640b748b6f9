// What a first visit weighs: every file that the page names, in Brotli bytes.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { kindOf } from "./kinds.mjs";

/** The files of a first visit, the page first: `{ path, later }`; the later ones come once the app runs. */
export function named(dist) {
  if (!existsSync(join(dist, "index.html"))) throw Error(`there is no index.html in ${dist}. Run \`make build\` first`);
  // What stands there for a browser without scripts is asked for by no other.
  const html = readFileSync(join(dist, "index.html"), "utf8").replaceAll(/<noscript>.*?<\/noscript>/gs, "");
  // Whatever the site's own folder is called: names of files that lie below it, and nothing that leads elsewhere.
  const links = html.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="[^":]*?((?:assets\/)?[\w.-]+\.\w+)"/g);
  const files = Array.from(links, ([tag, path]) => ({ tag, path, later: tag.includes('rel="alternate"') }))
    // The page in another language comes only where somebody chooses one, and the style only where the one inside is refused.
    .filter(({ tag }) => !/data-language=|data-part="style"/.test(tag));
  return [{ path: "index.html", later: false }, ...files].map(({ path, later }) => ({ path, later }));
}

/** The same files with their weight: `{ path, kind, later, bytes }`. */
export function weigh(dist) {
  return named(dist).map(({ path, later }) => {
    const compressed = join(dist, `${path}.br`);
    if (!existsSync(compressed)) throw Error(`${path} has no Brotli form in ${dist}. Run \`make build\` again`);
    return { path, kind: kindOf(path), later, bytes: statSync(compressed).size };
  });
}

/** What comes before the app runs, and after that, in Brotli bytes. */
export function sums(files) {
  const sum = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0);
  return { start: sum(files.filter(({ later }) => !later)), later: sum(files.filter(({ later }) => later)) };
}

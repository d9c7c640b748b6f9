// A copy of the site with a larger directory: made, checked and packed by the project's own tool.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { WARNINGS, shipped } from "../growth/stage.mjs";
import { site } from "../serve.mjs";
import { grow } from "./grow.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const digest = (kind, bytes, form) => createHash(kind).update(bytes).digest(form);

/** Puts a file in the place of one with the same part of the page, named and sealed as `site pack` does. */
function replace(folder, html, name, bytes) {
  const assets = join(folder, "assets");
  for (const old of readdirSync(assets).filter((file) => file.startsWith(`${name}-`))) rmSync(join(assets, old));
  const file = `${name}-${digest("sha256", bytes, "hex").slice(0, 16)}.bin`;
  const packed = brotliCompressSync(bytes);
  writeFileSync(join(assets, file), bytes);
  writeFileSync(join(assets, `${file}.br`), packed);
  const link = new RegExp(`(assets/)${name.replace(".", "\\.")}-\\w+\\.bin(" data-integrity=")[^"]+`);
  if (!link.test(html)) throw Error(`index.html names no ${name}. Run \`make build\` first`);
  return { html: html.replace(link, `$1${file}$2sha384-${digest("sha384", bytes, "base64")}`), sent: packed.length };
}

/** The folder of a site whose directory has `count` more lines, and what its directory file weighs. */
export function stage(dist, count) {
  const made = join(root, "target/bench", String(count));
  const [open, gathered, folder] = ["public", "site", "dist"].map((name) => join(made, name));
  grow(shipped, open, count);
  execFileSync(site, ["gather", "--public", open, "--into", gathered], { cwd: root, stdio: ["ignore", "ignore", "pipe"], maxBuffer: WARNINGS });
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  const read = (name) => readFileSync(join(gathered, `${name}.bin`));
  const index = join(folder, "index.html");
  // The book names the zones and languages of all lines, so it is another one too.
  const book = replace(folder, readFileSync(index, "utf8"), "content.en", read("content.en"));
  const directory = read("directory.en");
  const { html, sent } = replace(folder, book.html, "directory.en", directory);
  writeFileSync(index, html);
  rmSync(`${index}.br`, { force: true });
  rmSync(`${index}.gz`, { force: true });
  writeFileSync(`${index}.br`, brotliCompressSync(html));
  return { folder, plain: directory.length, sent };
}

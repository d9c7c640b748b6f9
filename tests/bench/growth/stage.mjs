// A site of other content, made by the project's own tool out of what the bundler wrote: nothing is compiled.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { site } from "../serve.mjs";
import { named, sums, weigh } from "../weigh.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const bundled = process.env.BUNDLED ?? join(root, "target/site/bundled");
/** What an association edits, as it is shipped. */
export const shipped = process.env.PUBLIC ?? join(root, "public");

/** Bytes: made-up lines use no glossary, and each is told of. */
export const WARNINGS = 2 ** 28;

function run(...args) {
  try {
    execFileSync(site, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"], maxBuffer: WARNINGS });
  } catch ({ stderr }) {
    const mistakes = String(stderr).split("\n").filter((line) => line.startsWith("error"));
    throw Error(`\`site ${args[0]}\` refuses the made-up content:\n${mistakes.slice(0, 8).join("\n") || String(stderr).slice(-800)}`);
  }
}

function compress(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
}

/** The folder of a site whose content `make` writes, and what its first visit weighs. */
export function stage(name, make) {
  const made = join(root, "target/bench/growth", name);
  const [open, gathered, folder] = ["public", "site", "dist"].map((part) => join(made, part));
  rmSync(made, { recursive: true, force: true });
  make(shipped, open);
  cpSync(bundled, folder, { recursive: true });
  run("gather", "--public", open, "--into", gathered);
  // Not compressed by the tool: it compresses every file of the site, in two ways, and a first visit needs ten of them.
  run("pack", "--staging", folder, "--public", open, "--gathered", gathered, "--profile", "debug");
  for (const { path } of named(folder)) compress(join(folder, path));
  const files = weigh(folder);
  const of = (part) => files.filter(({ path }) => path.includes(part)).reduce((sum, { bytes }) => sum + bytes, 0);
  return { folder, ...sums(files), page: of("index.html"), words: of("content."), directory: of("directory.") };
}

// Makes a site of the static page: the same folders, compression and digests as the app's, so that
// the server gives both the same headers.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const source = fileURLToPath(new URL("static/", import.meta.url));

function write(path, text) {
  const bytes = Buffer.from(text);
  writeFileSync(path, bytes);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
}

// What the app's page has inside, in the place of a link to it.
const STYLE = /<style>.*?<\/style>/s;

/** The folder of the staged page; the page in `dist` lends its style, so that both do the same style work. */
export function stage(dist) {
  const folder = mkdtempSync(join(tmpdir(), "bench-static-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "assets"));
  const [style] = readFileSync(join(dist, "index.html"), "utf8").match(STYLE) ?? [];
  if (!style) throw Error(`the page in ${dist} has no style inside to lend. Run \`make build\` again`);
  const script = readFileSync(join(source, "page.js"), "utf8");
  write(join(folder, "assets", "page.js"), script);
  const digest = createHash("sha384").update(script).digest("base64");
  const html = readFileSync(join(source, "index.html"), "utf8")
    .replace('<link rel="stylesheet" href="style.css">', () => style)
    .replace('"page.js"', `"/assets/page.js" integrity="sha384-${digest}" crossorigin`);
  // As `site pack` does: comments are for us.
  write(join(folder, "index.html"), html.replace(/\s*<!--.*?-->/gs, ""));
  return folder;
}

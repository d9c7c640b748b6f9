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

/** The folder of the staged page; `dist` lends its stylesheet, so that both do the same style work. */
export function stage(dist, stylesheet) {
  const folder = mkdtempSync(join(tmpdir(), "bench-static-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "assets"));
  let html = readFileSync(join(source, "index.html"), "utf8");
  const parts = { "style.css": join(dist, stylesheet), "page.js": join(source, "page.js") };
  for (const [name, from] of Object.entries(parts)) {
    const text = readFileSync(from, "utf8");
    const digest = createHash("sha384").update(text).digest("base64");
    write(join(folder, "assets", name), text);
    html = html.replace(`"${name}"`, `"/assets/${name}" integrity="sha384-${digest}" crossorigin`);
  }
  // As `site pack` does: comments are for us.
  write(join(folder, "index.html"), html.replace(/\s*<!--.*?-->/gs, ""));
  return folder;
}

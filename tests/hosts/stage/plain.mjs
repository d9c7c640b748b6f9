// A page without any system behind it: the block that docs/embedding.md gives to people with Drupal, as it stands there.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder, root } from "./places.mjs";

/** The folder that holds it, below `plain/`. */
export function plainPages(address) {
  const paper = readFileSync(join(root, "docs/embedding.md"), "utf8");
  const [, block] = paper.match(/```html\n(<p><a href="https:\/\/support\.example\.org\/"[\s\S]*?)```/) ?? [];
  if (block === undefined) throw Error("docs/embedding.md holds no block of HTML that begins with the link beside the frame");
  const beside = join(folder, "beside");
  mkdirSync(join(beside, "plain"), { recursive: true });
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Support</title>
<link rel="icon" href="data:,">
<h1>Support</h1>
${block.replaceAll("https://support.example.org", address)}
<p><a href="/">Back to the association</a></p>
`;
  writeFileSync(join(beside, "plain/support.html"), html);
  return beside;
}

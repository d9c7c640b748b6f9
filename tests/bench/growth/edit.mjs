// A copy of what an association edits, and changes of its files.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Copies the public folder and gives the way to change a JSON file of the copy. */
export function copyOf(from, into) {
  rmSync(into, { recursive: true, force: true });
  cpSync(from, into, { recursive: true });
  return (path, edit) => {
    const json = JSON.parse(readFileSync(join(into, path), "utf8"));
    edit(json);
    writeFileSync(join(into, path), JSON.stringify(json));
  };
}

// This project's own site, packed for the two addresses of the stage from what the bundler wrote.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundled, edited, folder, root, site } from "./places.mjs";
import { run } from "./processes.mjs";

/** The folder of the site that stands at `address` and may be shown by pages of `host`. */
export function app(address, host) {
  if (!existsSync(site)) throw Error(`there is no ${site}. Run \`make build\` first`);
  if (!existsSync(join(bundled, "index.html"))) throw Error(`there is nothing in ${bundled}. Run \`make build\` first`);
  const [settings, gathered, dist] = ["public", "gathered", "dist"].map((name) => join(folder, name));
  cpSync(edited, settings, { recursive: true });
  cpSync(bundled, dist, { recursive: true });
  const config = join(settings, "config.json");
  const changed = { ...JSON.parse(readFileSync(config, "utf8")), address, embedding: [host] };
  writeFileSync(config, JSON.stringify(changed, null, 2));
  run(site, ["gather", "--public", settings, "--into", gathered], { cwd: root });
  run(site, ["pack", "--staging", dist, "--public", settings, "--gathered", gathered, "--profile", "release"], { cwd: root });
  rmSync(gathered, { recursive: true });
  return dist;
}

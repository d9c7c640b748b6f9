// Tries the frame where it will stand: in a real WordPress, and in a plain page beside a real nginx.
//
//   node tests/hosts/run.mjs [CHECKS...]     all of them, or those that are named; the settings come first
//   SITE, BUNDLED, PUBLIC, CHROMIUM, WORDPRESS and NGINX name other places
//
// Everything lies in target/hosts and is stopped at the end; pictures stay in target/hosts/pictures.
import test from "node:test";
import { mkdirSync, rmSync } from "node:fs";
import { stage } from "./stage/stage.mjs";
import { folder, pictures } from "./stage/places.mjs";
import { stopAll } from "./stage/processes.mjs";

const began = Date.now();
const passed = () => `${Math.round((Date.now() - began) / 1000)} s`;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let set;
try {
  set = await stage();
  console.log(`# the stage is set after ${passed()}: ${set.host} shows ${set.app}`);
  const chosen = process.argv.slice(2);
  for (const name of ["settings", "places", "journey", "refusals", "plain-page", "removal"]) {
    // The settings check installs the plugin that the others try.
    if (chosen.length > 0 && name !== "settings" && !chosen.includes(name)) continue;
    const { default: checks } = await import(`./checks/${name}.mjs`);
    for (const [title, check] of Object.entries(checks)) await test(`${name}: ${title}`, { timeout: 120_000 }, () => check(set));
  }
} finally {
  await set?.browser.close();
  await stopAll();
  console.log(`# everything is stopped after ${passed()}; pictures are in ${pictures}`);
}

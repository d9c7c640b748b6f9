// Has Lighthouse judge every screen on a phone, prints one table and each audit that keeps a score
// from 100, and fails where such an audit is not among those that are accepted with a reason.
//
//   node tests/bench/lighthouse.mjs        DIST, SITE, CHROMIUM and RUNS name other places and counts,
//                                          ONLY the screens whose name holds it
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { launch } from "puppeteer-core";
import { judgeAddress, judgeScreen } from "./lighthouse/judge.mjs";
import { ADDRESSES, SCREENS } from "./lighthouse/screens.mjs";
import { withTimers } from "./lighthouse/timers.mjs";
import { faults, item, table } from "./lighthouse/told.mjs";
import { serve } from "./serve.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const runs = Number(process.env.RUNS ?? 3);
const only = process.env.ONLY ?? "";
/** `{ audit, screens, reason }`: on these screens, or on all where none is named. */
const accepted = JSON.parse(readFileSync(new URL("lighthouse/accepted.json", import.meta.url), "utf8"));

async function judge(browser, site, standing) {
  const judged = [];
  const missed = [];
  const go = async (name, how, judge) => {
    if (!name.includes(only)) return;
    process.stderr.write(`· ${name}\n`);
    try {
      judged.push({ name, how, found: await judge() });
    } catch (error) {
      // The others are judged all the same.
      missed.push(`${name}: ${error.message}`);
    }
  };
  for (const address of ADDRESSES) {
    const { url } = address.stands ? standing : site;
    await go(`/${address.path}`, "opened", () => judgeAddress(browser, url, address, runs));
  }
  for (const screen of SCREENS) await go(screen.name, "reached", () => judgeScreen(browser, site.url, screen));
  return { judged, missed };
}

/** What depends on the machine as much as on the page: on a busy one it is told, and decides nothing. */
const TIMES = ["first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time"];

const excuses = ({ id }, screen) => accepted.filter(({ audit, screens }) => audit === id && (!screens || screens.includes(screen)));

/** Whether nothing is left that nobody has accepted. */
function tell(judged, busy) {
  const found = faults(judged);
  if (found.length > 0) console.log("\nWhat keeps a score from 100:\n");
  for (const fault of found) {
    console.log(item(fault, [...new Set(fault.screens.flatMap((screen) => excuses(fault, screen)))]));
  }
  const broken = found
    .filter(({ id }) => !busy || !TIMES.includes(id))
    .map((fault) => ({ ...fault, screens: fault.screens.filter((screen) => excuses(fault, screen).length === 0) }))
    .filter(({ screens }) => screens.length > 0);
  for (const { id, screens } of broken) console.error(`Below 100: ${id} on ${screens.join(", ")}.`);
  const needless = accepted.filter(({ audit }) => !only && !TIMES.includes(audit) && !found.some(({ id }) => id === audit));
  for (const { audit } of needless) console.error(`Accepted and not found: ${audit}. accepted.json may do without it.`);
  return broken.length === 0;
}

async function main() {
  const [load] = loadavg();
  const busy = load > cpus().length / 2;
  const site = await serve(dist);
  const standing = await withTimers(site.url);
  const browser = await launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--lang=en-US",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    const { judged, missed } = await judge(browser, site, standing);
    console.log(`Lighthouse on a phone, ${await browser.version()}, ${cpus().length} × ${cpus()[0].model}, performance: the middle of ${runs}.`);
    if (busy) console.log(`The machine was busy with other work (load ${load.toFixed(1)}): performance is too low, and times decide nothing.`);
    console.log(`\n${table(judged)}`);
    for (const why of missed) console.error(`Not judged: ${why}.`);
    return tell(judged, busy) && missed.length === 0;
  } finally {
    await browser.close();
    standing.stop();
    site.stop();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`\nNot judged: ${error.message}`);
  process.exitCode = 2;
}

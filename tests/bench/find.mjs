// Measures finding a line in directories of several sizes on a processor slowed four times, prints
// one table, and fails when a key stroke among thousands takes longer than it may.
//
//   node tests/bench/find.mjs        DIST, SITE, CHROMIUM and RUNS name other places and counts
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { stage } from "./find/stage.mjs";
import { steps, table } from "./find/table.mjs";
import { measureFinding, measureStart } from "./find/visit.mjs";
import { launch } from "./launch.mjs";
import { CONDITIONS } from "./measure.mjs";
import { serve } from "./serve.mjs";
import { median } from "./table.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const runs = Number(process.env.RUNS ?? 5);
const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));

/** Only the processor is slow: nothing is loaded any more. */
const SLOW = { ...CONDITIONS.unthrottled, slower: CONDITIONS.throttled.slower };

/** Lines that are shipped, and what is added to them. Only the ends are measured in full. */
const SHIPPED = 9;
const SIZES = [
  { more: 0, words: ["phys"], full: true },
  { more: 50, words: ["phys"], full: false },
  { more: 500, words: ["phys"], full: false },
  { more: 5_000, words: ["physician li", "texas night"], full: true },
];

async function measure(browser, columns) {
  // Round by round, so that a slow minute of the machine touches every column.
  for (let round = 1; round <= runs; round += 1) {
    process.stderr.write(`${round === 1 ? "round " : ", "}${round} of ${runs}`);
    for (const { url, size, starts, visits } of columns) {
      if (size.full) starts.push(await measureStart(browser, url, CONDITIONS.throttled));
      visits.push(await measureFinding(browser, url, SLOW, size.words, size.full));
    }
  }
  process.stderr.write("\n");
}

function judge({ visits, lines }) {
  const typed = median(steps(visits, "keys").map(({ drawn }) => drawn));
  if (typed <= budget.find_ms) return true;
  const [found, most] = [typed, budget.find_ms].map((time) => time.toFixed(1));
  console.error(`Over budget: a key stroke among ${lines.toLocaleString("en")} lines takes ${found} ms, and budget.json allows ${most} ms.`);
  return false;
}

async function main() {
  const [busy] = loadavg();
  const browser = await launch();
  const columns = [];
  try {
    for (const size of SIZES) {
      const { folder, ...bytes } = stage(dist, size.more);
      columns.push({ ...(await serve(folder)), ...bytes, size, lines: SHIPPED + size.more, starts: [], visits: [] });
    }
    await measure(browser, columns);
  } finally {
    await browser.close();
    for (const { stop } of columns) stop();
  }
  console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0].model} slowed ${SLOW.slower} times, ${runs} runs.`);
  if (busy > cpus().length / 2) console.log(`The machine was busy with other work (load ${busy.toFixed(1)}): compare columns, not days.`);
  console.log(`\n${table(columns)}`);
  return judge(columns.at(-1));
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`\nNot measured: ${error.stderr ?? error.message}`);
  process.exitCode = 2;
}

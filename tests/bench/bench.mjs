// Measures the app beside the static page that is its practical limit, prints one table, and fails
// when a first visit weighs more than it may.
//
//   node tests/bench/bench.mjs       DIST, SITE, CHROMIUM and RUNS name other places and counts
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { launch } from "./launch.mjs";
import { CONDITIONS, measureAnswers, measureLoad } from "./measure.mjs";
import { APP, STATIC } from "./pages.mjs";
import { serve } from "./serve.mjs";
import { stage } from "./stage.mjs";
import { median, table } from "./table.mjs";
import { sums, weigh } from "./weigh.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const runs = Number(process.env.RUNS ?? 5);
const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));

const count = (number) => number.toLocaleString("en");

async function measure(browser, columns) {
  // Round by round, so that a slow minute of the machine touches every column; the first round only warms up.
  for (let round = 0; round <= runs; round += 1) {
    process.stderr.write(round === 0 ? "warming up" : `, ${round} of ${runs}`);
    for (const { url, page, condition, runs } of columns) {
      const load = await measureLoad(browser, url, condition);
      const visit = await measureAnswers(browser, url, condition, page);
      if (round === 0) continue;
      runs.loads.push(load);
      runs.visits.push(visit);
    }
  }
  process.stderr.write("\n");
}

/** The two pages must have asked the same, or the comparison means nothing. */
function sameQuestions(columns) {
  const [first, ...others] = columns.map(({ runs }) => JSON.stringify(runs.visits[0].questions, null, 1));
  const other = others.find((questions) => questions !== first);
  if (other) throw Error(`the pages did not ask the same questions: ${first} and ${other}`);
}

function judge(files, columns) {
  const found = { ...sums(files), wasm: sums(files.filter(({ kind }) => kind === "wasm")).start };
  console.log("\nFirst visit, Brotli bytes:\n");
  for (const { path, later, bytes } of files) console.log(`- ${path}: ${count(bytes)}${later ? " (later)" : ""}`);
  const most = budget.brotli_bytes;
  console.log(`- **before the app runs: ${count(found.start)}**, at most ${count(most.start)} (WebAssembly at most ${count(most.wasm)})`);
  console.log(`- **after that, unasked: ${count(found.later)}**, at most ${count(most.later)}\n`);

  const slow = columns.find(({ page, condition }) => page === APP && condition === CONDITIONS.throttled);
  const answerable = Math.round(median(slow.runs.visits.map(({ answerable }) => answerable)));
  const wish = budget.throttled_ms.first_answerable;
  // Only a warning: time depends on the machine, bytes do not.
  if (answerable > wish) {
    console.log(`Warning: the first answerable question took ${count(answerable)} ms when throttled; the aim is ${count(wish)} ms.`);
  }

  const broken = Object.entries(budget.brotli_bytes).filter(([name, most]) => found[name] > most);
  for (const [name, most] of broken) {
    const over = count(found[name] - most);
    console.error(`Over budget: ${name} is ${count(found[name])} Brotli bytes, ${over} more than budget.json allows.`);
  }
  return broken.length === 0;
}

async function main() {
  const [busy] = loadavg();
  const files = weigh(dist);
  const app = await serve(dist);
  const limit = await serve(stage(dist));
  const browser = await launch();
  const column = (title, url, page, condition) => ({ title, url, page, condition, runs: { loads: [], visits: [] } });
  const columns = Object.entries(CONDITIONS).flatMap(([name, condition]) => {
    const least = column(`Static page, ${name}`, limit.url, STATIC, condition);
    return [least, { ...column(`**App, ${name}**`, app.url, APP, condition), limit: least }];
  });
  try {
    await measure(browser, columns);
    sameQuestions(columns);
    console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0].model}, ${runs} runs.`);
    if (busy > cpus().length / 2) console.log(`The machine was busy with other work (load ${busy.toFixed(1)}): compare columns, not days.`);
    console.log();
    console.log(table(columns));
  } finally {
    await browser.close();
    app.stop();
    limit.stop();
  }
  return judge(files, columns);
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(`\nNot measured: ${error.message}`);
  process.exitCode = 2;
}

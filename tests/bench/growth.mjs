// Measures what the first use of a site costs when its content grows, and prints one table: a
// questionnaire more, with up to a thousand questions; thousands of lines in the directory; thirty languages.
//
//   node tests/bench/growth.mjs      SITE, CHROMIUM, RUNS, PUBLIC and BUNDLED name other places and counts
import { cpSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { grow } from "./find/grow.mjs";
import { moreItems } from "./growth/items.mjs";
import { moreLanguages } from "./growth/languages.mjs";
import { shipped, stage } from "./growth/stage.mjs";
import { launch } from "./launch.mjs";
import { CONDITIONS, measureAnswers } from "./measure.mjs";
import { APP } from "./pages.mjs";
import { serve } from "./serve.mjs";
import { median } from "./table.mjs";

const runs = Number(process.env.RUNS ?? 3);
const { languages } = JSON.parse(readFileSync(join(shipped, "config.json"), "utf8"));

const count = (number) => Math.round(number).toLocaleString("en");

/** What is tried: a name, and how its content is made out of what is shipped. */
const SIZES = [
  ["as shipped", (from, into) => cpSync(from, into, { recursive: true })],
  ...[10, 100, 1_000].map((items) => [`${count(items)} items more`, (from, into) => moreItems(from, into, items, languages)]),
  ...[50, 500, 5_000].map((lines) => [`${count(lines)} lines more`, (from, into) => grow(from, into, lines)]),
  ["30 languages", (from, into) => moreLanguages(from, into, 30, languages)],
];

const of = (pick) => ({ visits }) => median(visits.map(pick));
const COLUMNS = [
  ["Page (bytes)", ({ page }) => page],
  ["Words (bytes)", ({ words }) => words],
  ["**Before the app runs** (bytes)", ({ start }) => start],
  ["After that, unasked (bytes)", ({ later }) => later],
  ["First contentful paint (ms)", of(({ painted }) => painted)],
  ["**First answerable question** (ms)", of(({ answerableDrawn }) => answerableDrawn)],
  ["Blocked until then (ms)", of(({ blocked }) => blocked)],
  ["Next to next question (ms)", ({ visits }) => median(visits.flatMap(({ next }) => next.map(({ drawn }) => drawn)))],
  ["Last answer to result (ms)", of(({ result }) => result.drawn)],
];

/** A row a size. What grows is told beside what is shipped, where it can be told from noise. */
function table(sizes) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const [least] = sizes;
  const cell = (size) => ([name, pick]) => {
    const more = pick(size) - pick(least);
    return name.endsWith("(bytes)") && more !== 0 ? `${count(pick(size))} (${more > 0 ? "+" : "−"}${count(Math.abs(more))})` : count(pick(size));
  };
  return [
    line(["Median", ...COLUMNS.map(([name]) => name)]),
    line(["---", ...COLUMNS.map(() => "--:")]),
    ...sizes.map((size) => line([size.name, ...COLUMNS.map(cell(size))])),
  ].join("\n");
}

async function measure(browser, sizes) {
  // Round by round, so that a slow minute of the machine touches every size; the first round only warms up.
  for (let round = 0; round <= runs; round += 1) {
    process.stderr.write(round === 0 ? "warming up" : `, ${round} of ${runs}`);
    for (const { url, visits } of sizes) {
      const visit = await measureAnswers(browser, url, CONDITIONS.throttled, APP);
      if (round > 0) visits.push(visit);
    }
  }
  process.stderr.write("\n");
}

async function main() {
  const [busy] = loadavg();
  const sizes = [];
  const browser = await launch();
  try {
    for (const [name, make] of SIZES) {
      process.stderr.write(`· ${name}\n`);
      const { folder, ...bytes } = stage(name.replaceAll(/\W+/g, "-"), make);
      sizes.push({ name, ...(await serve(folder)), ...bytes, visits: [] });
    }
    await measure(browser, sizes);
  } finally {
    await browser.close();
    for (const { stop } of sizes) stop();
  }
  const { slower } = CONDITIONS.throttled;
  console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0].model} slowed ${slower} times, 1.6 Mbit/s, 150 ms, ${runs} runs.`);
  if (busy > cpus().length / 2) console.log(`The machine was busy with other work (load ${busy.toFixed(1)}): compare rows, not days.`);
  console.log(`\n${table(sizes)}`);
}

try {
  await main();
} catch (error) {
  console.error(`\nNot measured: ${error.message}`);
  process.exitCode = 2;
}

// Medians, and the table that shows them.
import { KINDS } from "./kinds.mjs";

/** The middle of the numbers; nothing of none. */
export function median(numbers) {
  const sorted = numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : sorted.length ? (sorted[middle - 1] + sorted[middle]) / 2 : undefined;
}

const count = (number) => Math.round(number).toLocaleString("en");
const ms = (number) => `${number.toFixed(number < 100 ? 1 : 0)} ms`;
const kib = (number) => `${count(number / 1024)} KiB`;

const ROWS = [
  ...KINDS.map((kind) => [`Transferred, ${kind} (bytes)`, ({ loads }) => loads.map(({ bytes }) => bytes[kind]), count]),
  ["**Transferred, total** (bytes)", ({ loads }) => loads.map(({ total }) => total), count],
  ["Requests", ({ loads }) => loads.map(({ requests }) => requests), count],
  ["First paint", ({ loads }) => loads.map(({ firstPaint }) => firstPaint), ms],
  ["First contentful paint", ({ loads }) => loads.map(({ firstContentfulPaint }) => firstContentfulPaint), ms],
  ["Largest contentful paint", ({ loads }) => loads.map(({ largestContentfulPaint }) => largestContentfulPaint), ms],
  ["**First answerable question**, laid out", ({ visits }) => visits.map(({ answerable }) => answerable), ms],
  ["First answerable question, drawn", ({ visits }) => visits.map(({ answerableDrawn }) => answerableDrawn), ms],
  ["Total blocking time until then", ({ visits }) => visits.map(({ blocked }) => blocked), ms],
  ["Cumulative layout shift", ({ loads }) => loads.map(({ shift }) => shift), (number) => number.toFixed(4)],
  ["Next to next question, laid out", ({ visits }) => visits.flatMap(({ next }) => next.map((step) => step.laidOut)), ms],
  ["**Next to next question**, drawn", ({ visits }) => visits.flatMap(({ next }) => next.map((step) => step.drawn)), ms],
  ["Answer to next question, drawn, with Next pressed as soon as it can be", ({ visits }) => visits.flatMap(({ next }) => next.map((step) => step.answered)), ms],
  ["Last answer to result, laid out", ({ visits }) => visits.map(({ result }) => result.laidOut), ms],
  ["**Last answer to result**, drawn", ({ visits }) => visits.map(({ result }) => result.drawn), ms],
  ["JS heap after loading", ({ loads }) => loads.map(({ heap }) => heap), kib],
  ["WebAssembly memory", ({ loads }) => loads.map(({ memory }) => memory), kib],
];

/** What is also told as a multiple of the practical limit. */
const COMPARED = {
  "First contentful paint": ({ loads }) => loads.map(({ firstContentfulPaint }) => firstContentfulPaint),
  "First answerable question, drawn": ({ visits }) => visits.map(({ answerableDrawn }) => answerableDrawn),
};

/** How many times the limit's median each column's is; `limit` of a column is the column that it is held against. */
function multiples([name, pick], columns) {
  const cell = ({ runs, limit }) => (limit ? `${(median(pick(runs)) / median(pick(limit.runs))).toFixed(2)} ×` : "1 ×");
  return [`${name}, times the static page's`, ...columns.map(cell)];
}

/** The table in Markdown: a row a measure, a column a page and condition. A row that nobody has is left out. */
export function table(columns) {
  const measured = ROWS.map(([name, pick, write]) => [
    name,
    ...columns.map(({ runs }) => {
      const middle = median(pick(runs));
      return middle === undefined ? "–" : write(middle);
    }),
  ]).filter(([, ...cells]) => cells.some((cell) => cell !== "–"));
  const rows = [...measured, ...Object.entries(COMPARED).map((compared) => multiples(compared, columns))];
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(["Median", ...columns.map(({ title }) => title)]),
    line(["---", ...columns.map(() => "--:")]),
    ...rows.map(line),
  ].join("\n");
}

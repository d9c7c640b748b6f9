// What was measured of the directory, as a table: a row a measure, a column a size.
import { median } from "../table.mjs";

const count = (number) => Math.round(number).toLocaleString("en");
const ms = (number) => `${number.toFixed(number < 100 ? 1 : 0)} ms`;
const kib = (number) => `${count(number / 1024)} KiB`;

/** The median over the visits of each step, slowest first: `{ name, handled, drawn }`. */
export function steps(visits, kind) {
  const [first] = visits;
  const middle = (at, time) => median(visits.map((visit) => visit[kind][at][time]));
  return first[kind]
    .map(({ name }, at) => ({ name, handled: middle(at, "handled"), drawn: middle(at, "drawn") }))
    .sort((one, other) => other.drawn - one.drawn);
}

const over = (kind, time) => ({ visits }) => {
  const middle = median(steps(visits, kind).map((step) => step[time]));
  return middle === undefined ? "–" : ms(middle);
};
const worst = (kind) => ({ visits }) => {
  const [slowest] = steps(visits, kind);
  return slowest ? `${ms(slowest.drawn)} (${slowest.name})` : "–";
};
const of = (list, pick, write) => (column) => (column[list].length ? write(median(column[list].map(pick))) : "–");

const ROWS = [
  ["Directory file, unpacked (bytes)", ({ plain }) => count(plain)],
  ["Directory file, Brotli (bytes)", ({ sent }) => count(sent)],
  ["First contentful paint, slow line", of("starts", ({ painted }) => painted, ms)],
  ["App has started, slow line", of("starts", ({ started }) => started, ms)],
  ["Opening Find help for the first time", of("visits", ({ opened }) => opened.drawn, ms)],
  ["**Key stroke**, median, drawn", over("keys", "drawn")],
  ["Key stroke, worst, drawn", worst("keys")],
  ["Key stroke, median, handlers alone", over("keys", "handled")],
  ["Filter, median, drawn", over("filters", "drawn")],
  ["Filter, worst, drawn", worst("filters")],
  ["JS heap gained by opening", of("visits", ({ before, after }) => after.heap - before.heap, kib)],
  ["WebAssembly memory gained by opening", of("visits", ({ before, after }) => after.memory - before.memory, kib)],
];

/** The table in Markdown. */
export function table(columns) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(["Median", ...columns.map(({ lines }) => `${count(lines)} lines`)]),
    line(["---", ...columns.map(() => "--:")]),
    ...ROWS.map(([name, write]) => line([name, ...columns.map(write)])),
  ].join("\n");
}

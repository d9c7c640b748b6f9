// What `make engines` prints: each test that fails as it fails, and at the end each promise in each engine.

import { basename } from 'node:path';

const columns = ['chromium', 'firefox', 'webkit', 'server'];

/** `P4` of `P4 control: …`. */
const promiseOf = (name) => name.split(/[: ]/)[0];
/** The engine that a name ends with, or the file of a test that needs none. */
const columnOf = ({ name, file = '' }) => /\[(\w+)\]$/.exec(name)?.[1] ?? basename(name.endsWith('.mjs') ? name : file).replace('.test.mjs', '');

function cell({ passed, skipped, failed } = { passed: 0, skipped: [], failed: 0 }) {
  if (failed > 0) return `${failed} FAILED`;
  if (passed === 0 && skipped.length === 0) return '';
  return skipped.length > 0 ? `${passed} passed *` : `${passed} passed`;
}

function draw(rows) {
  const lines = [['promise', ...columns], ...[...rows].map(([name, row]) => [name, ...columns.map((column) => cell(row[column]))])];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((text, column) => text.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}

/** In the order of the promises: P1, P2, …, P12, and then the rest. */
const order = (name) => Number(/^P(\d+)$/.exec(name)?.[1] ?? Infinity);

export default async function* table(source) {
  const rows = new Map();
  const notes = [];
  for await (const { type, data } of source) {
    if (type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const column = columnOf(data);
    // A file that could not begin fails under its own name.
    const promise = data.name.endsWith('.mjs') ? 'begins' : promiseOf(data.name);
    const row = rows.get(promise) ?? rows.set(promise, {}).get(promise);
    row[column] ??= { passed: 0, skipped: [], failed: 0 };
    if (type === 'test:fail') {
      row[column].failed += 1;
      yield `\n✖ ${data.name}\n${data.details.error?.cause?.stack ?? data.details.error?.message}\n`;
    } else if (data.skip !== undefined) {
      row[column].skipped.push(data.skip);
      notes.push(`* not possible: ${data.name}: ${data.skip}`);
    } else {
      row[column].passed += 1;
    }
  }
  const sorted = [...rows].sort(([a], [b]) => order(a) - order(b) || a.localeCompare(b));
  yield `\n${draw(sorted)}\n${notes.sort().join('\n')}\n`;
}

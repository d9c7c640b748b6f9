// What Lighthouse found, in Markdown: a table of scores, then each audit that keeps one from 100.
import { CATEGORIES } from "./judge.mjs";

const MOST_PLACES = 3;

const hundredths = (score) => (score === null ? "none" : String(Math.floor(score * 100 + 1e-6)));

/** A row a screen, a column a category. */
export function table(judged) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(["Screen", "how", ...CATEGORIES]),
    line(["---", "---", ...CATEGORIES.map(() => "--:")]),
    ...judged.map(({ name, how, found }) =>
      line([name, how, ...CATEGORIES.map((category) => (found[category] ? hundredths(found[category].score) : "–"))])),
  ].join("\n");
}

/** Each audit once, with the screens that it was found on: `{ category, id, title, screens, values, places }`. */
export function faults(judged) {
  const all = new Map();
  for (const { name, found } of judged) {
    for (const [category, { faults }] of Object.entries(found)) {
      for (const { id, title, value, places } of faults) {
        const fault = all.get(id) ?? { category, id, title, screens: [], values: new Set(), places: new Set() };
        fault.screens.push(name);
        if (value) fault.values.add(value);
        for (const place of places) fault.places.add(place);
        all.set(id, fault);
      }
    }
  }
  return [...all.values()];
}

/** One audit as an item of a list, and why it is accepted where it is. */
export function item({ category, id, title, screens, values, places }, accepted) {
  const most = [...places].slice(0, MOST_PLACES).map((place) => `  - \`${place}\``);
  const more = places.size - most.length;
  return [
    `- **${id}** (${category}): ${[title, ...values].join("; ")}`,
    `  - on ${screens.join(", ")}`,
    ...most,
    ...(more > 0 ? [`  - and ${more} more`] : []),
    ...accepted.map(({ reason }) => `  - accepted: ${reason}`),
  ].join("\n");
}

// More languages: copies of one that is there, each under a tag that is left to private use.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { copyOf } from "./edit.mjs";

const MODEL = "es";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** `qaa`, `qab` and so on: no language has them (BCP 47, 2.2.1). */
const tag = (at) => `q${LETTERS[Math.floor(at / LETTERS.length)]}${LETTERS[at % LETTERS.length]}`;

/** Wherever the configuration says something in the model language, it says it in the others too. */
function speak(value, tags) {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value) && MODEL in value) for (const tag of tags) value[tag] = value[MODEL];
  else for (const inner of Object.values(value)) speak(inner, tags);
}

/** Writes a copy of the public folder at `from` that has `count` languages in all to `into`. */
export function moreLanguages(from, into, count, languages) {
  const added = Array.from({ length: count - languages.length }, (_, at) => tag(at));
  const change = copyOf(from, into);
  for (const tag of added) {
    cpSync(join(into, "content", MODEL), join(into, "content", tag), { recursive: true });
    change(`content/${tag}/language.json`, (language) => (language.name = `Lengua ${tag}`));
  }
  change("config.json", (config) => {
    speak(config, added);
    config.languages.push(...added);
  });
}

// One questionnaire more, with as many questions as somebody wants to try: it measures nothing.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dice } from "../find/grow.mjs";
import { site } from "../serve.mjs";
import { copyOf } from "./edit.mjs";

const ID = "made-up";
/** What speaks of it in each language is borrowed from this one. */
const LIKE = { scale: "ucla-3", topic: "loneliness" };

/** As long as questions of published sheets, in words. */
const LENGTH = 11;

/** Sentences without sense, of words that stand in the site: they pack about as badly as real ones. */
function sentences(from, count) {
  const prose = readFileSync(join(from, "content/en/practice.json"), "utf8");
  const words = [...new Set(prose.match(/\b[a-z]{2,}\b/g))];
  const { pick } = dice(count);
  return Array.from({ length: count }, () => Array.from({ length: LENGTH }, () => pick(words)).join(" "));
}

const option = (value, display) => ({
  extension: [{ url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal: value }],
  valueCoding: { system: `urn:example:answers:${ID}`, code: `a${value}`, display },
});

const question = (text, at) => ({
  linkId: String(at + 1),
  prefix: `${at + 1}.`,
  text,
  type: "choice",
  required: false,
  answerOption: ["Never", "Sometimes", "Often", "Nearly always"].map((display, value) => option(value, display)),
});

const sheet = (texts) => ({
  resourceType: "Questionnaire",
  id: ID,
  language: "en",
  url: `urn:example:questionnaire:${ID}`,
  version: "1",
  name: "MadeUp",
  title: "Made Up",
  status: "active",
  subjectType: ["Patient"],
  date: "2026-11-22",
  publisher: "Nobody",
  purpose: "Made up to see what a long questionnaire costs. It measures nothing.",
  copyright: "Made up for a measurement of this project.",
  item: texts.map(question),
});

/** Writes a copy of the public folder at `from` with one topic more, of `count` questions, to `into`. */
export function moreItems(from, into, count, languages) {
  const change = copyOf(from, into);
  const whole = sheet(sentences(from, count));
  const write = () => writeFileSync(join(into, "content/instruments", `${ID}.json`), JSON.stringify(whole));
  write();
  change("content/self-check.json", ({ scales, topics }) => {
    const items = whole.item.map(({ linkId }) => linkId);
    scales.push({ id: ID, questionnaire: ID, items, rule: "sum", cut_offs: [{ id: "prompt", at: count, published: false }], citation: "Made up for a measurement." });
    topics.push({ id: ID, steps: [{ ask: ID }] });
  });
  for (const tag of languages) {
    change(`content/${tag}/self-check.json`, ({ scales, topics }) => {
      scales[ID] = scales[LIKE.scale];
      topics[ID] = topics[LIKE.topic];
    });
  }  // The sum that other software reckons is long, and the tool writes it.
  whole.item.push(JSON.parse(execFileSync(site, ["total", ID], { cwd: dirname(into), maxBuffer: 2 ** 26 })));
  write();
}

// Makes a larger directory out of the shipped one: more lines, each unlike the last, the same every time.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const KINDS = ["Support Line", "Physician Helpline", "Night Line", "Peer Circle", "Wellness Clinic", "Crisis Service",
  "Resident Forum", "Recovery Programme", "Legal Aid Desk", "Family Counsel", "Grief Group", "Sleep Clinic"];
const PLACES = ["Texas", "Ohio", "Vermont", "Nevada", "Oregon", "Georgia", "Montana", "Alaska", "Hawaii", "Maine",
  "Kansas", "Utah", "Iowa", "Florida", "Arizona", "Michigan", "Virginia", "Idaho", "Québec", "Puerto Rico"];
const WHO = ["Trained counselors.", "Physicians who volunteer.", "A nurse, and then a psychiatrist.",
  "Colleagues who have been there.", "Licensed therapists.", "A lawyer, by appointment.", "Chaplains of every faith."];
const ABOUT = ["For physicians after an adverse event.", "For anyone who cannot sleep before a night shift.",
  "For residents and fellows in their first years.", "Groups meet each week, in person or by video.",
  "You need not give a name.", "No referral is needed, and no insurance.", "An answer usually comes within an hour.",
  "For families of people who work in a hospital.", "They help with leave, licences and letters.",
  "For people who drink more than they would like."];
const ALSO = ["burnout", "lawsuit", "malpractice", "insomnia", "alcohol", "opioid", "divorce", "grief", "bullying",
  "moral injury", "second victim", "intern", "locum", "rural", "surgeon", "anesthesia"];
const LANGUAGES = { fr: "French", de: "German", zh: "Chinese", vi: "Vietnamese", ar: "Arabic", tl: "Tagalog" };
const ZONES = { "America/Chicago": "Central", "America/Denver": "Mountain", "America/Los_Angeles": "Pacific",
  "America/Anchorage": "Alaska", "Pacific/Honolulu": "Hawaii" };
const WORKDAYS = ["mon", "tue", "wed", "thu", "fri"];
const WEEKS = [
  [[["every-day"], "08:00", "01:00"]],
  [[WORKDAYS, "09:00", "17:00"]],
  [[WORKDAYS, "07:30", "12:00"], [WORKDAYS, "13:00", "18:30"]],
  [[["every-day"], "20:00", "06:00"]],
  [[["fri", "sat", "sun"], "18:00", "02:00"]],
  [[["mon", "wed", "sat"], "10:00", "14:00"], [["tue"], "16:00", "24:00"]],
];
const HOLIDAYS = ["open", "closed", "unknown"];

/** Numbers that only look random. */
export function dice(seed) {
  let state = seed;
  const roll = (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const pick = (list) => list[roll(list.length)];
  const some = (list, most) => [...new Set(Array.from({ length: 1 + roll(most) }, () => pick(list)))];
  return { roll, pick, some };
}

function hours({ roll, pick }, zones) {
  const kind = roll(10);
  if (kind < 2) return kind ? "always" : "unknown";
  // Six weeks in two zones each: many lines share their hours, as they do in life.
  const week = roll(WEEKS.length);
  const open = WEEKS[week].map(([days, from, to]) => ({ days, from, to }));
  return { weekly: { zone: zones[(week + roll(2)) % zones.length], open, holidays: HOLIDAYS[week % 3] } };
}

function facts(id, chance, languages, zones, today) {
  const { roll, pick, some } = chance;
  const number = `+1${200 + roll(700)}555${String(roll(10_000)).padStart(4, "0")}`;
  const ways = [{ call: number }, { text: number }, { web: `https://${id}.example.org/` }, { email: `help@${id}.example.org` }];
  const urgency = pick(["now", "talk", "talk", "care", "care", "situation"]);
  return {
    id,
    confidence: "confirmed",
    urgency,
    channels: some(ways, 3),
    // What stands under "now" answers day and night: the check refuses anything else.
    hours: urgency === "now" ? "always" : hours(chance, zones),
    audience: some(["anyone", "physicians", "trainees", "students", "veterans"], 2),
    cost: pick(["free", "paid", "unknown"]),
    languages: [...new Set(["en", ...some(languages, 2)])],
    sees: {
      name: pick(["no", "as-you-like", "yes", "unknown"]),
      notes: pick(["none", "kept", "unknown"]),
      board: pick(["says-no", "as-law-requires", "unknown"]),
      human: pick(["yes", "yes", "unknown"]),
      employer: pick(["independent", "linked", "unknown"]),
    },
    source: { address: `https://${id}.example.org/about`, dated: today.slice(0, 7) },
    last_checked: today,
  };
}

function words(position, { roll, pick, some }) {
  const place = pick(PLACES);
  return {
    name: `${place} ${pick(KINDS)} ${position}`,
    answers: pick(WHO),
    about: [...some(ABOUT, 3), `Anywhere in ${place}.`].join(" "),
    ...(roll(2) && { limits: `Confidential. ${pick(ABOUT)} The law of ${place} applies.` }),
    also: some(ALSO, 4).join(" "),
  };
}

/** The same words with their letters turned round: in another language English may not be left standing. */
function strange(texts) {
  const turned = (text) => text.replace(/\p{L}+/gu, (word) => [...word].reverse().join(""));
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, turned(text)]));
}

/** Writes a copy of the public folder at `from` with `count` more lines, in every language that it has, to `into`. */
export function grow(from, into, count) {
  rmSync(into, { recursive: true, force: true });
  cpSync(from, into, { recursive: true });
  const read = (path) => JSON.parse(readFileSync(join(into, path), "utf8"));
  const write = (path, json) => writeFileSync(join(into, path), JSON.stringify(json));
  const today = new Date().toISOString().slice(0, 10);
  const chance = dice(count);
  const directory = read("content/directory.json");
  const spoken = read("content/en/directory.json");
  const [languages, zones] = [{ ...spoken.languages, ...LANGUAGES }, { ...spoken.zones, ...ZONES }].map(Object.keys);
  const added = {};
  for (let position = 1; position <= count; position += 1) {
    const id = `line-${position}`;
    directory.entries.push(facts(id, chance, languages, zones, today));
    added[id] = words(position, chance);
  }
  write("content/directory.json", directory);
  // A name that no line needs is refused.
  const used = JSON.stringify(directory.entries);
  const needed = (names) => Object.fromEntries(Object.entries(names).filter(([name]) => used.includes(`"${name}"`)));
  for (const tag of read("config.json").languages) {
    const path = `content/${tag}/directory.json`;
    const { zones, languages, entries } = read(path);
    write(path, {
      zones: { ...needed(ZONES), ...zones },
      languages: { ...needed(LANGUAGES), ...languages },
      entries: { ...entries, ...(tag === "en" ? added : Object.fromEntries(Object.entries(added).map(([id, texts]) => [id, strange(texts)]))) },
    });
  }
}

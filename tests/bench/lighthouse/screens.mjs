// What is judged: addresses that are opened anew, and screens that are reached by doing something.
import { answer, fill, press, pressTopic, ready, sees, unfold } from "./hands.mjs";

/** Each address with a screen of its own. `stands`: it may run nothing, so what looks at it needs timers (see timers.mjs). */
export const ADDRESSES = [
  { path: "" },
  ...["check-in", "colleague", "find", "ask", "guides", "kept"].map((door) => ({ path: `#/${door}` })),
  { path: "es.html" },
  { path: "zh-Hans.html" },
  { path: "request/" },
  ...["en", "es", "zh-Hans", "en-guides"].map((name) => ({ path: `plain/${name}.html`, stands: true })),
  { path: "no/such/page" },
];

const CALM = [...new Array(9).fill(1), ...new Array(8).fill(1)];

const topic = (name, answers) => async (page) => {
  await pressTopic(page, name);
  await answer(page, answers);
};

/** At the end of the loneliness questions, where nothing is offered in between. */
const company = topic("Company", [3, 2, 3]);

/** Each screen behind an address, by the fewest steps; the words are those of the English page. */
export const SCREENS = [
  { name: "a question", path: "#/check-in", reach: topic("Mood", [2, 3]) },
  {
    name: "an offer",
    path: "#/check-in",
    reach: async (page) => {
      await press(page, "Begin the full check");
      await answer(page, [3, ...CALM]);
      await sees(page, "more questions");
    },
  },
  {
    name: "the interruption",
    path: "#/check-in",
    reach: async (page) => {
      await topic("Mood", [...new Array(8).fill(1), 2])(page);
      await sees(page, "you come first");
    },
  },
  {
    name: "a result",
    path: "#/check-in",
    reach: async (page) => {
      await topic("Worry", [4, 4, 4, 4, 4, 1, 1])(page);
      await sees(page, "What would help now");
      await unfold(page);
    },
  },
  {
    name: "a result in danger",
    path: "#/check-in",
    reach: async (page) => {
      await topic("Mood", [3, 3, 3, 2, 2, 2, 2, 2, 2])(page);
      await press(page, "I am safe right now. Go on");
      await answer(page, [2]);
      await sees(page, "What would help now");
      await unfold(page);
    },
  },
  {
    name: "keeping a result",
    path: "#/check-in",
    reach: async (page) => {
      await company(page);
      await press(page, "Save it, or see results over time");
    },
  },
  {
    name: "erased",
    path: "#/check-in",
    reach: async (page) => {
      await company(page);
      await press(page, "Erase and leave");
      await sees(page, "Your answers are erased.");
    },
  },
  { name: "a step of the walkthrough", path: "#/colleague", reach: (page) => press(page, { selector: "#app main .button" }) },
  {
    name: "a conversation",
    path: "#/colleague",
    reach: async (page) => {
      await press(page, "Try a conversation");
      await press(page, { within: "Dr. Reyes" });
    },
  },
  { name: "a guide", path: "#/guides", reach: (page) => press(page, { within: "After a difficult event" }) },
  {
    name: "a found line",
    path: "#/find",
    reach: async (page) => {
      await fill(page, ".filters input", "counselors");
      await unfold(page);
    },
  },
  {
    name: "a preview of a request",
    path: "request/",
    reach: async (page) => {
      await press(page, { within: "Text me", selector: "#app label" });
      await fill(page, "#field-reach", "(614) 555-0142");
      await press(page, "See what will be sent");
      await sees(page, "What will be sent");
    },
  },
];

/** Opens the address of a screen and goes to the screen. */
export async function reach(page, url, { path, reach }) {
  await page.goto(`${url}${path}`);
  await ready(page);
  await reach(page);
}

// What somebody does at the page, as fast as it can be done: ways to a screen, not journeys.

const PATIENCE = 20_000;

// Asked inside the page again and again until it says yes: its policy allows no text that is run.
async function until(page, what, ask, ...given) {
  const from = Date.now();
  while (!(await page.evaluate(ask, ...given))) {
    if (Date.now() - from > PATIENCE) throw Error(`${page.url()} never came to ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The app runs, and what comes after it has arrived: a screen that is half there is not judged. */
export async function ready(page) {
  await until(page, "a start", () => document.documentElement.dataset.state === "ready");
  await page.waitForNetworkIdle({ idleTime: 500 });
}

/** The heading says this. */
export function sees(page, words) {
  const told = (words) => [...document.querySelectorAll("#app h1, #app h2")].some(({ textContent }) => textContent.includes(words));
  return until(page, `“${words}”`, told, words);
}

/** Presses a button by its whole text, by a part of it, or the first that a selector finds. */
export async function press(page, name) {
  const { within, selector = "#app button" } = typeof name === "string" ? {} : name;
  const find = (name, within, selector, act) => {
    const says = ({ textContent }) => {
      if (within) return textContent.includes(within);
      return typeof name !== "string" || textContent.trim() === name;
    };
    const button = [...document.querySelectorAll(selector)].find((button) => says(button) && button.getClientRects().length > 0);
    if (act) button.click();
    return Boolean(button);
  };
  await until(page, JSON.stringify(name), find, name, within, selector, false);
  await page.evaluate(find, name, within, selector, true);
  await settled();
}

export const pressTopic = (page, name) => press(page, { within: name, selector: "#app .topic-choice" });

/** Gives each answer, counted from 1, and presses Next. */
export async function answer(page, answers) {
  for (const choice of answers) {
    const asked = await page.evaluate((choice) => {
      const asked = document.querySelector("#app h1");
      globalThis.asked = asked;
      document.querySelectorAll("#app .answer input")[choice - 1].click();
      return asked.textContent;
    }, choice);
    const onward = () => {
      if (document.querySelector("#app h1") !== globalThis.asked) return true;
      const next = [...document.querySelectorAll("#app button")].find(({ textContent }) => textContent.trim() === "Next");
      if (next && !next.disabled) next.click();
      return false;
    };
    await until(page, `what follows “${asked}”`, onward);
    await until(page, "the next screen", () => document.querySelector("#app h1") !== null);
  }
  await settled();
}

/** Types into a field. */
export async function fill(page, selector, text) {
  await page.focus(selector);
  await page.keyboard.type(text);
  await settled();
}

/** Opens everything that is folded. */
export async function unfold(page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("#app details")) fold.open = true;
  });
  await settled();
}

/** Longer than the page fades or puts anything off. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

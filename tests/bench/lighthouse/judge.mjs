// What Lighthouse finds on one screen, as scores and the audits that keep them from 100.
import lighthouse, { snapshot } from "lighthouse";
import { median } from "../table.mjs";
import { reach } from "./screens.mjs";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const STANDING = CATEGORIES.slice(1);

/** A recording fails now and then on a busy machine; a page that cannot be judged fails every time. */
const TRIES = 4;

// Its own settings: a phone, a slow line, a processor slowed four times. A page that says 404 is judged too.
const config = (onlyCategories) => ({ extends: "lighthouse:default", settings: { onlyCategories, ignoreStatusCode: true } });

async function inFreshProfile(browser, act) {
  const context = await browser.createBrowserContext();
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}

const where = ({ node, source, selector, snippet, url, description }) => {
  const place = node ?? (source?.selector ? source : undefined);
  const text = place?.snippet ?? snippet ?? place?.selector ?? selector ?? description ?? url;
  return typeof text === "string" ? text : undefined;
};

/** The audits that count in a category and are not passed; one that could not be made counts as well. */
function faults({ audits, categories }, id) {
  return categories[id].auditRefs
    .map((ref) => ({ ...ref, ...audits[ref.id] }))
    .filter(({ weight, score, scoreDisplayMode }) => weight > 0 && (scoreDisplayMode === "error" || (score !== null && score < 1)))
    .map(({ id, title, score, displayValue, errorMessage, explanation, details }) => ({
      id,
      score,
      title: errorMessage ?? title,
      value: displayValue ?? explanation,
      places: [...new Set((details?.items ?? []).map(where).filter(Boolean))],
    }));
}

const told = ({ lhr }) =>
  Object.fromEntries(Object.keys(lhr.categories).map((id) => [id, { score: lhr.categories[id].score, faults: faults(lhr, id) }]));

async function patiently(act) {
  for (let left = TRIES; ; left -= 1) {
    const result = await act();
    const { runtimeError } = result.lhr;
    if (!runtimeError || runtimeError.code === "ERRORED_DOCUMENT_REQUEST") return told(result);
    if (left === 1) throw Error(`${result.lhr.requestedUrl}: ${runtimeError.message}`);
  }
}

/** The run in the middle: a score of three runs is that of one of them, and its faults are that run's. */
function middle(runs) {
  const score = median(runs.map(({ score }) => score));
  return runs.find((run) => run.score === score) ?? runs[0];
}

/** Opens an address anew: performance so many times, the rest once. */
export async function judgeAddress(browser, url, { path }, runs) {
  const open = (categories) =>
    patiently(() => inFreshProfile(browser, (page) => lighthouse(url + path, { logLevel: "silent" }, config(categories), page)));
  const first = await open(CATEGORIES);
  const fast = [first.performance];
  while (fast.length < runs) fast.push((await open(["performance"])).performance);
  return { ...first, performance: middle(fast) };
}

/** Goes to a screen and judges it as it stands. */
export function judgeScreen(browser, url, screen) {
  return inFreshProfile(browser, async (page) => {
    await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
    await reach(page, url, screen);
    return told(await snapshot(page, { config: config(STANDING), flags: { logLevel: "silent" } }));
  });
}

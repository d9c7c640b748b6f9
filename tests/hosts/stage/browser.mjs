// A browser for which only the names of the stage exist.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, expect as soon } from "../../e2e/node_modules/@playwright/test/index.mjs";
import { APP, ELSEWHERE, HOST, pictures } from "./places.mjs";

/** Slow machines are slow, not wrong. */
export const expect = soon.configure({ timeout: 15_000 });

/** Starts it. */
export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      `--host-resolver-rules=${[HOST, APP, ELSEWHERE].map((name) => `MAP ${name} 127.0.0.1,`).join("")}MAP * ~NOTFOUND`],
  });
}

/** A page of nobody, at this width, with what it asks the network for and what it complains of. */
export async function visitor(browser, width = 1280) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US", timezoneId: "America/New_York",
    viewport: { width, height: width < 600 ? 800 : 900 }, hasTouch: width < 600 });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const asked = [];
  const complaints = [];
  page.on("request", (request) => asked.push(request));
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, context, asked, complaints };
}

/** The HTML of a page as the server sends it to nobody in particular. */
export async function sent(browser, link) {
  const { page, context } = await visitor(browser);
  const html = await (await page.goto(link, { waitUntil: "commit" })).text();
  await context.close();
  return html;
}

/** Keeps a picture for whoever wants to see what was tried. */
export async function picture(page, name, options = {}) {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true, ...options });
}

// What a visitor can do, on a telephone and on a desk: see the page, call, answer, come and go by keyboard, leave.
import assert from "node:assert/strict";
import { publish } from "../stage/admin.mjs";
import { expect, picture, visitor } from "../stage/browser.mjs";

/** The page around the frame, by whichever way its address was made. */
const page = ({ name, address }) => ({
  [`${name}: the frame shows the page, and the ways past it stand beside it, at both widths`]: async (set) => {
    for (const width of [320, 1280]) {
      const { page, context, asked, complaints } = await visitor(set.browser, width);
      await page.goto(await address(set));
      const frame = page.frameLocator("iframe");
      await expect(frame.locator("html")).toHaveAttribute("data-state", "ready");
      await expect(frame.locator("h1:visible").first()).toContainText("You carry a great deal");
      const beside = page.getByRole("link", { name: "Open Doc To Doc in its own tab" });
      await expect(beside).toBeInViewport();
      await expect(page.locator("a[href='tel:911']").first()).toBeVisible();
      await expect(page.locator("a[href='tel:988']").first()).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} px at ${width}`);
      const inner = await frame.locator("html").evaluate((html) => [html.scrollWidth, window.innerWidth]);
      assert.ok(inner[0] <= inner[1], `${inner} inside`);
      // The frame stands in the column of the words beside it, and fills it.
      const [words, box] = [await page.locator("p", { has: beside }).boundingBox(), await page.locator("iframe").boundingBox()];
      assert.ok(Math.abs(words.x - box.x) < 2 && Math.abs(words.width - box.width) < 2, JSON.stringify([words, box]));
      // The frame's own page is told neither where it stands nor anything else.
      const shown = asked.find((request) => request.url().startsWith(set.app));
      assert.equal((await shown.allHeaders()).referer, undefined);
      assert.equal(await frame.locator("html").evaluate(() => document.referrer), "");
      const origins = asked.map((request) => request.url()).filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).origin);
      assert.deepEqual([...new Set(origins)].sort(), [set.host, set.app].sort());
      assert.deepEqual(complaints.filter((words) => !words.includes("Permissions-Policy")), []);
      await picture(page, `${name}-front-${width}`);
      const opening = context.waitForEvent("page");
      await beside.click();
      const tab = await opening;
      await expect(tab).toHaveURL(`${set.app}/`);
      assert.deepEqual(await tab.evaluate(() => [document.referrer, window.opener]), ["", null]);
      await context.close();
    }
  },

  [`${name}: the check is begun and answered inside the frame`]: async (set) => {
    for (const width of [320, 1280]) {
      const { page, context, asked } = await visitor(set.browser, width);
      await page.goto(await address(set));
      const frame = page.frameLocator("iframe");
      await expect(frame.locator("html")).toHaveAttribute("data-state", "ready");
      await frame.locator("#app a[href='#/check-in']").first().click();
      await frame.getByRole("button", { name: "Begin the full check" }).click();
      const heading = frame.locator("#app h1");
      let before = "";
      const sofar = asked.length;
      const depth = await page.evaluate(() => history.length);
      for (let question = 1; question <= 4; question += 1) {
        await expect(heading).not.toHaveText(before);
        before = await heading.innerText();
        await frame.locator(".answer").first().click();
      }
      await expect(heading).not.toHaveText(before);
      assert.equal(asked.length, sofar, asked.slice(sofar).map((request) => request.url()).join("\n"));
      // At the end: a picture of the whole page makes the window larger for a moment, under the next press.
      await picture(page, `${name}-question-${width}`);
      // Nothing for the host's Back button, and nothing in its address.
      assert.equal(await page.evaluate(() => history.length), depth);
      assert.equal(new URL(page.url()).hash, "");
      await context.close();
    }
  },

  [`${name}: leaving leaves the page around it`]: async (set) => {
    const { page, context } = await visitor(set.browser);
    await context.route("https://www.weather.gov/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
    await page.goto(await address(set));
    await page.frameLocator("iframe").locator("a.leave:visible").first().click();
    await expect(page).toHaveURL("https://www.weather.gov/");
    await expect(page).toHaveTitle("Weather");
    assert.equal(await page.evaluate(() => document.referrer), "");
    await context.close();
  },

  [`${name}: the Tab key goes into the frame, through it and out of it, and back`]: async (set) => {
    const { page, context } = await visitor(set.browser);
    await page.goto(await address(set));
    const frame = page.frameLocator("iframe");
    await expect(frame.locator("html")).toHaveAttribute("data-state", "ready");
    // Nothing has taken the focus by itself.
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BODY");
    await page.locator("a[href^='tel:']").last().focus();
    const isInside = () => page.evaluate(() => document.activeElement?.tagName === "IFRAME");
    const stop = () => frame.locator("html").evaluate(() => document.activeElement?.textContent?.trim().slice(0, 60));
    // Frame and page are two programs of the browser: the focus arrives a little after the key.
    await frame.locator("html").evaluate(() => {
      window.stops = 0;
      addEventListener("focusin", () => { window.stops += 1; });
    });
    const place = async () => ((await isInside()) ? await frame.locator("html").evaluate(() => window.stops) : "outside");
    const moves = async (key) => {
      const before = await place();
      await page.keyboard.press(key);
      await expect.poll(place).not.toBe(before);
    };
    await page.keyboard.press("Tab");
    await expect.poll(place).toBeGreaterThan(0);
    const stops = [await stop()];
    for (; stops.length < 80; stops.push(await stop())) {
      await moves("Tab");
      if (!(await isInside())) break;
    }
    assert.ok(stops.length > 8 && stops.length < 80, stops.join(" | "));
    assert.ok(stops.some((words) => /Check in on yourself/.test(words)), stops.join(" | "));
    const after = await page.evaluate(() => {
      const iframe = document.querySelector("iframe");
      return document.activeElement === document.body || Boolean(iframe.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    assert.ok(after);
    await page.keyboard.press("Shift+Tab");
    await expect.poll(isInside).toBe(true);
    await context.close();
  },
});

let made;
export default page({
  name: "wordpress",
  address: async ({ admin, host }) => (made ??= await publish(admin, host, "Support", "<!-- wp:paragraph --><p>For physicians.</p><!-- /wp:paragraph --><!-- wp:shortcode -->[doc_to_doc]<!-- /wp:shortcode --><!-- wp:paragraph --><p><a href=\"/\">Back to the association</a></p><!-- /wp:paragraph -->")),
});
export { page as journeys };

// The block of HTML of docs/embedding.md in a page of its own, the site behind nginx with the file that was packed for it.
import assert from "node:assert/strict";
import { expect, picture, visitor } from "../stage/browser.mjs";
import { journeys } from "./journey.mjs";

export default {
  ...journeys({ name: "plain", address: ({ host }) => `${host}/plain/support.html` }),

  "a site that nobody has allowed shows an empty frame, and the ways past it": async ({ elsewhere, app, browser }) => {
    const { page, context, complaints } = await visitor(browser);
    await page.goto(`${elsewhere}/plain/support.html`);
    await expect.poll(() => complaints.join("\n")).toContain("frame-ancestors");
    const inside = page.frames().find((frame) => frame !== page.mainFrame());
    assert.ok(!inside.url().startsWith(app), inside.url());
    await expect(page.locator("a[href='tel:911']")).toBeVisible();
    await expect(page.locator("a[href='tel:988']")).toBeVisible();
    await picture(page, "plain-not-allowed");
    await context.close();
  },

  "nginx tells who may show each page, and that nobody else may": async ({ app, host, browser }) => {
    const { page, context } = await visitor(browser);
    for (const path of ["/", "/request/", "/plain/en.html"]) {
      const policy = (await (await page.goto(`${app}${path}`)).allHeaders())["content-security-policy"];
      const [, ancestors] = policy.match(/frame-ancestors ([^;]*)/);
      assert.deepEqual(ancestors.split(" ").sort(), ["'self'", host], path);
    }
    await context.close();
  },
};

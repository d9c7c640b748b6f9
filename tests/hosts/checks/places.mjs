// The shortcode and the block: the same HTML, and each part of the page by its name.
import assert from "node:assert/strict";
import { publish, rest } from "../stage/admin.mjs";
import { expect, picture, sent, visitor } from "../stage/browser.mjs";

const SANDBOX = "allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads allow-modals";

/** The HTML that the plugin wrote into a page, as the server sends it. */
async function written(browser, link) {
  const html = await sent(browser, link);
  const [found] = html.match(/<div class="doc-to-doc">[\s\S]*?<\/div>/) ?? [];
  assert.ok(found, html);
  return found;
}

export default {
  "the shortcode and the block write the same, and exactly this": async ({ admin, host, app, browser }) => {
    const shortcode = await written(browser, await publish(admin, host, "Support", "[doc_to_doc]"));
    const block = await written(browser, await publish(admin, host, "Support", "<!-- wp:doc-to-doc/frame /-->"));
    assert.equal(block, shortcode);
    assert.equal(shortcode, `<div class="doc-to-doc">
<p><a href="${app}/" target="_blank" rel="noopener noreferrer">Open Doc To Doc in its own tab</a> · In danger now? <a href="tel:911" style="white-space:nowrap">Call 911</a> <a href="tel:988" style="white-space:nowrap">Call 988</a> · Ask for a peer: <a href="tel:6143856660" style="white-space:nowrap">(614) 385-6660</a></p>
<iframe src="${app}/" title="Doc To Doc: confidential support for physicians" width="100%" height="800" style="border:0" referrerpolicy="no-referrer" allow="" sandbox="${SANDBOX}" class="doc-to-doc-frame skip-lazy" loading="eager" data-no-lazy="1" data-skip-lazy="1" data-cookieconsent="ignore"></iframe>
</div>`);
  },

  "each part opens by its name, with the link beside it": async ({ admin, host, app, browser }) => {
    for (const [view, path, heading] of [
      ["check-in", "#/check-in", "Before you start"], ["colleague", "#/colleague", "colleague"], ["find", "#/find", "Find help"],
      ["guides", "#/guides", "Guides"], ["ask", "request/", "peer"],
    ]) {
      const link = await publish(admin, host, "Support", `<!-- wp:doc-to-doc/frame {"view":"${view}","height":800} /-->`);
      const { page, context } = await visitor(browser);
      await page.goto(link);
      const frame = page.locator("iframe.doc-to-doc-frame");
      assert.equal(await frame.getAttribute("src"), `${app}/${path}`);
      assert.equal(await frame.getAttribute("height"), "800");
      await expect(page.getByRole("link", { name: "in its own tab" })).toHaveAttribute("href", `${app}/${path}`);
      await expect(page.frameLocator("iframe").locator("h1:visible").first()).toContainText(new RegExp(heading, "i"));
      await picture(page, `wordpress-view-${view}`);
      await context.close();
    }
  },

  "the block can be put into a page in the editor, and its part chosen": async ({ admin, host, app, browser }) => {
    const complaints = [];
    const listen = (message) => { if (message.type() === "error") complaints.push(message.text()); };
    const page = await admin.context().newPage();
    page.on("console", listen);
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`${host}/wp-admin/post-new.php?post_type=page`);
    await page.waitForFunction(() => window.wp?.blocks?.getBlockType("doc-to-doc/frame"));
    await page.evaluate(() => {
      const { dispatch } = window.wp.data;
      dispatch("core/preferences")?.set("core/edit-post", "welcomeGuide", false);
      const block = window.wp.blocks.createBlock("doc-to-doc/frame");
      dispatch("core/block-editor").insertBlock(block);
      dispatch("core/edit-post").openGeneralSidebar("edit-post/block");
    });
    const canvas = page.locator("iframe[name=editor-canvas]");
    const inside = (await canvas.count()) > 0 ? page.frameLocator("iframe[name=editor-canvas]") : page;
    await expect(inside.locator("iframe.doc-to-doc-frame")).toHaveAttribute("src", `${app}/`);
    const part = page.getByLabel("Part", { exact: true });
    assert.deepEqual(await part.locator("option").evaluateAll((options) => options.map((option) => option.value)),
      ["", "check-in", "colleague", "find", "guides", "ask"]);
    await part.selectOption("find");
    await page.getByLabel("Height in pixels").fill("640");
    await expect(inside.locator("iframe.doc-to-doc-frame")).toHaveAttribute("src", `${app}/#/find`);
    await expect(inside.locator("iframe.doc-to-doc-frame")).toHaveAttribute("height", "640");
    await picture(page, "wordpress-editor", { fullPage: false });
    const content = await page.evaluate(() => window.wp.data.select("core/editor").getEditedPostContent());
    assert.equal(content, `<!-- wp:doc-to-doc/frame {"view":"find","height":640} /-->`);
    assert.deepEqual(complaints.filter((words) => !/gravatar|ERR_NAME_NOT_RESOLVED/.test(words)), []);
    await page.close({ runBeforeUnload: false });
  },

  "nothing is asked of any other server, neither by the page nor by WordPress": async ({ admin, host, browser }) => {
    const [{ link }] = await rest(admin, host, "/wp/v2/pages&search=Support", undefined, "GET");
    const { page, context, asked } = await visitor(browser);
    await page.goto(link);
    await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("data-state", "ready");
    const main = asked.filter((request) => request.frame() === page.mainFrame()).map((request) => new URL(request.url()).origin);
    assert.deepEqual([...new Set(main)], [host]);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  },
};

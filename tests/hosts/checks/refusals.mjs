// What a page may not ask for, and what people may who cannot write HTML.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { login, publish, rest } from "../stage/admin.mjs";
import { expect, picture, sent, visitor } from "../stage/browser.mjs";
import { folder } from "../stage/places.mjs";
import { run } from "../stage/processes.mjs";

const VIEWS = ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", "../request", "FIND", "find/", "#/find", "__proto__", "0"];
const HEIGHTS = ["-1", "0", "319", "4097", "99999999999999999999", "1e3", "0x400", "720px", "100%", "7 20", "+720", "0720", "720;position:fixed"];

export default {
  "a view or a height that is not of the list changes nothing, and only an editor is told": async ({ admin, host, app, browser }) => {
    const shortcodes = [...VIEWS.map((view) => `[doc_to_doc view='${view}']`), ...HEIGHTS.map((height) => `[doc_to_doc height='${height}']`)];
    const blocks = [{ view: "javascript:alert(1)" }, { height: 100000 }, { height: "720px" }, { view: ["find"] }, { height: -720 }]
      .map((asked) => `<!-- wp:doc-to-doc/frame ${JSON.stringify(asked)} /-->`);
    const link = await publish(admin, host, "Refused", [...shortcodes, ...blocks].join("\n\n"));
    const html = await sent(browser, link);
    const frames = html.match(/<iframe[^>]*>/g);
    assert.equal(frames.length, shortcodes.length + blocks.length);
    for (const frame of frames) {
      assert.ok(frame.startsWith(`<iframe src="${app}/" `) && frame.includes(" height=\"800\" style=\"border:0\" "), frame);
    }
    for (const forbidden of ["elsewhere.example", "javascript:alert", "position:fixed", "doc-to-doc-note"]) assert.ok(!html.includes(forbidden), forbidden);
    await admin.goto(link);
    await expect(admin.locator(".doc-to-doc-note")).toHaveCount(VIEWS.length + HEIGHTS.length + 3);
  },

  "heights at the limits are taken": async ({ admin, host, browser }) => {
    const link = await publish(admin, host, "Limits", "[doc_to_doc height='320'][doc_to_doc height=4096]<!-- wp:doc-to-doc/frame {\"height\":320} /-->");
    const html = await sent(browser, link);
    assert.deepEqual([...html.matchAll(/<iframe[^>]* height="(\d+)"/g)].map(([, height]) => height), ["320", "4096", "320"]);
  },

  "a contributor, whose frames WordPress takes away, can use the shortcode": async ({ admin, host, app, browser }) => {
    const account = { username: "contributor", email: "contributor@association.example", password: "a-long-one-for-the-contributor", roles: ["contributor"] };
    await rest(admin, host, "/wp/v2/users", account);
    const { page, context } = await visitor(browser);
    await login(page, host, { name: account.username, password: account.password });
    const content = "[doc_to_doc view=\"find\"]<iframe src=\"https://elsewhere.example/\"></iframe><script>document.title='seized'</script>";
    const { id } = await rest(page, host, "/wp/v2/posts", { title: "By a contributor", content, status: "pending" });
    await context.close();
    const { link } = await rest(admin, host, `/wp/v2/posts/${id}`, { status: "publish" });
    const reader = await visitor(browser);
    await reader.page.goto(link);
    await expect(reader.page.locator("iframe")).toHaveCount(1);
    await expect(reader.page.locator("iframe")).toHaveAttribute("src", `${app}/#/find`);
    await expect(reader.page.frameLocator("iframe").locator("h1:visible").first()).toContainText("Find help");
    await picture(reader.page, "wordpress-contributor");
    await reader.context.close();
  },

  "an option that was changed past the settings page is not believed": async ({ admin, host, browser, socket }) => {
    const sql = (statement) => run("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", "--skip-column-names", "--batch", "wordpress", `--execute=${statement}`]).trim();
    const sound = sql("SELECT option_value FROM wp_options WHERE option_name='doc_to_doc'");
    assert.match(sound, /^a:4:\{/);
    const link = await publish(admin, host, "Changed", "[doc_to_doc]");
    const { page, context } = await visitor(browser);
    for (const address of ["javascript:alert(1)//", `${host}`, "http://elsewhere.example"]) {
      const value = `a:1:{s:7:"address";s:${address.length}:"${address}";}`;
      sql(`UPDATE wp_options SET option_value='${value}' WHERE option_name='doc_to_doc'`);
      await page.goto(link);
      await expect(page.locator("iframe")).toHaveCount(0);
      await expect(page.locator("a[href='tel:988']")).toHaveCount(1);
    }
    sql(`UPDATE wp_options SET option_value='${sound}' WHERE option_name='doc_to_doc'`);
    await page.goto(link);
    await expect(page.locator("iframe")).toHaveCount(1);
    await context.close();
  },

  "PHP had nothing to say about the plugin": async () => {
    const said = readFileSync(join(folder, "wordpress-debug.log"), "utf8").split("\n").filter((line) => line.includes("doc-to-doc"));
    assert.deepEqual(said, []);
  },
};

// Installing the plugin, and what its settings take and refuse.
import assert from "node:assert/strict";
import { installPlugin, login, publish, rest, set } from "../stage/admin.mjs";
import { expect, picture, visitor } from "../stage/browser.mjs";
import { HOST } from "../stage/places.mjs";

/** The address as the settings page shows it after it was stored. */
async function stored(page, host) {
  await page.goto(`${host}/wp-admin/options-general.php?page=doc_to_doc`);
  return page.locator("#doc_to_doc-address").inputValue();
}

const numbers = (page) => page.locator(".entry-content a[href^='tel:']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));

export default {
  "the packed file installs and activates": async ({ admin, host }) => {
    await installPlugin(admin, host);
    await picture(admin, "wordpress-plugins");
  },

  "without an address visitors see the numbers alone, and editors see why": async ({ admin, host, browser }) => {
    const link = await publish(admin, host, "Not yet", "[doc_to_doc]");
    const { page, context } = await visitor(browser);
    await page.goto(link);
    assert.deepEqual(await numbers(page), ["tel:911", "tel:988"]);
    await expect(page.locator("iframe, .doc-to-doc-note")).toHaveCount(0);
    assert.ok(!(await page.content()).includes("in its own tab"));
    await context.close();
    await admin.goto(link);
    await expect(admin.locator(".doc-to-doc-note")).toContainText("no address is set yet");
    await picture(admin, "wordpress-no-address");
  },

  "http, this site's own name, and what is no origin are refused, each with its reason": async ({ admin, host, app }) => {
    const port = new URL(app).port;
    for (const [address, reason] of [
      [app.replace("https:", "http:"), "must begin with https://"],
      [host, "no wall around it"],
      [`https://${HOST}`, "no wall around it"],
      [`https://${HOST.toUpperCase()}:${port}`, "no wall around it"],
      [`${app}/doc`, "without a path"],
      [`${app}?x=1`, "without a path"],
      [`https://somebody@${new URL(app).host}`, "without a path"],
      ["javascript:alert(1)", "must begin with https://"],
    ]) {
      // The browser's own check of the field is no check of the server's.
      const said = await set(withoutBrowserChecks(admin), host, { address });
      assert.ok(said.includes(reason), `${address}: ${said}`);
      assert.equal(await stored(admin, host), "", address);
    }
    await set(admin, host, { address: host });
    await picture(admin, "wordpress-settings-refused");
  },

  "a number that is none is refused": async ({ admin, host }) => {
    for (const phone of ["call me", "<b>614</b>x", "1234567890123456", "12"]) {
      assert.ok((await set(admin, host, { phone })).includes("3 to 15 digits"), phone);
      await expect(admin.locator("#doc_to_doc-phone")).toHaveValue("");
    }
  },

  "a form without its nonce changes nothing, and who may not manage the site sees no settings": async ({ admin, host, browser, app }) => {
    await admin.goto(`${host}/wp-admin/profile.php`);
    const status = await admin.evaluate(async (address) => {
      const body = new URLSearchParams({ option_page: "doc_to_doc", action: "update", "doc_to_doc[address]": address });
      return (await fetch("/wp-admin/options.php", { method: "POST", body })).status;
    }, app);
    assert.equal(status, 403);
    assert.equal(await stored(admin, host), "");
    const editor = { username: "editor", email: "editor@association.example", password: "a-long-one-for-the-editor", roles: ["editor"] };
    await rest(admin, host, "/wp/v2/users", editor);
    const { page, context } = await visitor(browser);
    await login(page, host, { name: editor.username, password: editor.password });
    const answer = await page.goto(`${host}/wp-admin/options-general.php?page=doc_to_doc`);
    assert.equal(answer.status(), 403);
    await context.close();
  },

  "sound settings are stored, and what they say is escaped": async ({ admin, host, app, browser }) => {
    const title = `"><img src=x onerror=document.title='seized'> & co`;
    assert.ok((await set(admin, host, { address: `${app.toUpperCase().replace("HTTPS", "https")}/`, title, phone: "(614) 385-6660", embed: true })).includes("Settings saved."));
    assert.equal(await stored(admin, host), app);
    const link = await publish(admin, host, "With a script", "[doc_to_doc]");
    const { page, context } = await visitor(browser);
    await page.goto(link);
    await expect(page.locator("iframe")).toHaveAttribute("title", /& co$/);
    await expect(page.locator("img[src=x]")).toHaveCount(0);
    await expect(page.locator(`script[src="${app}/embed.js"]`)).toHaveCount(1);
    // Off again, as it comes.
    await set(admin, host, { title: "", embed: false });
    await page.goto(link);
    await expect(page.locator(`script[src^="${app}"]`)).toHaveCount(0);
    await expect(page.locator("iframe")).toHaveAttribute("title", "Doc To Doc: confidential support for physicians");
    await context.close();
    await admin.goto(`${host}/wp-admin/options-general.php?page=doc_to_doc`);
    await picture(admin, "wordpress-settings");
  },
};

/** The same page, whose forms send whatever is written. */
function withoutBrowserChecks(page) {
  return new Proxy(page, {
    get(target, name) {
      if (name === "goto") {
        return async (...args) => {
          const answer = await target.goto(...args);
          await target.locator("form").evaluateAll((forms) => forms.forEach((form) => { form.noValidate = true; }));
          return answer;
        };
      }
      const value = target[name];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

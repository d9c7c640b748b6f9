// What people who run a WordPress do: log in, install a plugin, set it, write pages.
import { expect } from "./browser.mjs";
import { ADMIN } from "./wordpress.mjs";
import { plugin } from "./places.mjs";

/** Logs in. */
export async function login(page, host, { name, password } = ADMIN) {
  await page.goto(`${host}/wp-login.php`);
  await page.locator("#user_login").fill(name);
  await page.locator("#user_pass").fill(password);
  await page.locator("#wp-submit").click();
  await page.locator("#wpadminbar").waitFor();
}

/** Uploads the packed plugin and activates it, as anybody would. */
export async function installPlugin(page, host) {
  await page.goto(`${host}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator("#pluginzip").setInputFiles(plugin);
  await page.locator("#install-plugin-submit").click();
  await expect(page.locator("body")).toContainText("Plugin installed successfully.");
  await page.getByRole("link", { name: "Activate Plugin" }).click();
  await expect(page.locator("#message")).toContainText("Plugin activated.");
}

/** Fills in the settings page and saves; what WordPress then says. */
export async function set(page, host, settings) {
  await page.goto(`${host}/wp-admin/options-general.php?page=doc_to_doc`);
  for (const [name, value] of Object.entries(settings)) {
    const field = page.locator(`#doc_to_doc-${name}`);
    if (typeof value === "boolean") await field.setChecked(value);
    else await field.fill(value);
  }
  // WordPress takes `settings-updated` out of the address again as soon as its script runs.
  const saved = page.waitForResponse((answer) => answer.url().includes("settings-updated=true"));
  await page.locator("#submit").click();
  await saved;
  await page.locator(".settings-error").first().waitFor();
  return (await page.locator(".settings-error").allInnerTexts()).join("\n");
}

/** Asks WordPress's own REST interface as whoever is logged in. */
export async function rest(page, host, path, data, method = "POST") {
  if (!page.url().startsWith(`${host}/wp-admin/`)) await page.goto(`${host}/wp-admin/profile.php`);
  return page.evaluate(async ({ path, data, method }) => {
    const { nonce } = await fetch("/wp-admin/admin-ajax.php?action=rest-nonce").then(async (answer) => ({ nonce: await answer.text() }));
    const answer = await fetch(`/?rest_route=${path}`, {
      method, headers: { "content-type": "application/json", "x-wp-nonce": nonce }, body: data === undefined ? undefined : JSON.stringify(data),
    });
    const body = await answer.json();
    if (!answer.ok) throw Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
    return body;
  }, { path, data, method });
}

/** Publishes a page that holds this; its address. */
export async function publish(page, host, title, content) {
  const { link } = await rest(page, host, "/wp/v2/pages", { title, content, status: "publish" });
  return link;
}

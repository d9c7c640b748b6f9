// A WordPress of its own, from Debian's package: a copy in target/hosts, set up by its own installer.
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder, HOST } from "./places.mjs";
import { freePort, start, until } from "./processes.mjs";

const SOURCE = process.env.WORDPRESS ?? "/usr/share/wordpress";

export const ADMIN = { name: "administrator", password: randomBytes(16).toString("hex") };

const quoted = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

function settings(origin, socket) {
  const defined = {
    DB_NAME: "wordpress", DB_USER: "root", DB_PASSWORD: "", DB_HOST: `localhost:${socket}`, DB_CHARSET: "utf8mb4", DB_COLLATE: "",
    WP_HOME: origin, WP_SITEURL: origin, FS_METHOD: "direct",
    ...Object.fromEntries(["AUTH", "SECURE_AUTH", "LOGGED_IN", "NONCE"].flatMap((name) => [[`${name}_KEY`, randomBytes(32).toString("hex")], [`${name}_SALT`, randomBytes(32).toString("hex")]])),
    // A server that answers nobody but this machine asks nobody either.
    WP_HTTP_BLOCK_EXTERNAL: true, AUTOMATIC_UPDATER_DISABLED: true, DISABLE_WP_CRON: true,
    WP_DEBUG: true, WP_DEBUG_DISPLAY: false, WP_DEBUG_LOG: join(folder, "wordpress-debug.log"),
  };
  const lines = Object.entries(defined).map(([name, value]) => `define( '${name}', ${value === true ? "true" : value === false ? "false" : quoted(value)} );`);
  return `<?php
${lines.join("\n")}
$table_prefix = 'wp_';
// The web server in front of this one speaks TLS.
$_SERVER['HTTPS'] = 'on';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Starts it for this origin; the address at which a web server in front of it reaches it. */
export async function wordpress(origin, socket) {
  const into = join(folder, "wordpress");
  cpSync(SOURCE, into, { recursive: true, dereference: true, filter: (path) => !path.endsWith("/.htaccess") && !path.endsWith("/wp-config.php") });
  for (const name of ["plugins", "uploads", "upgrade"]) mkdirSync(join(into, "wp-content", name), { recursive: true });
  // Only the plugin that is tried, and nothing that a theme or another plugin adds.
  rmSync(join(into, "wp-content/plugins"), { recursive: true });
  mkdirSync(join(into, "wp-content/plugins"));
  writeFileSync(join(into, "wp-config.php"), settings(origin, socket));
  const port = await freePort();
  const server = start("php", "php", ["-d", "sendmail_path=/bin/true", "-d", "upload_max_filesize=8M", "-d", "opcache.enable_cli=1",
    "-d", `upload_tmp_dir=${folder}`, "-S", `127.0.0.1:${port}`, "-t", into], { env: { ...process.env, PHP_CLI_SERVER_WORKERS: "4" } });
  const address = `http://127.0.0.1:${port}`;
  await until("PHP", server, () => fetch(`${address}/readme.html`).then((answer) => answer.ok, () => false));
  await install(address);
  return address;
}

async function install(address) {
  if (!existsSync(join(folder, "wordpress/wp-admin/install.php"))) throw Error(`${SOURCE} holds no WordPress`);
  const form = new URLSearchParams({
    weblog_title: "The association", user_name: ADMIN.name, admin_password: ADMIN.password, admin_password2: ADMIN.password,
    pw_weak: "on", admin_email: "administrator@association.example", blog_public: "0", Submit: "Install WordPress", language: "",
  });
  const answer = await fetch(`${address}/wp-admin/install.php?step=2`, { method: "POST", body: form, headers: { host: HOST } });
  const said = await answer.text();
  if (!answer.ok || !said.includes("Success!")) throw Error(`WordPress was not installed (${answer.status}): ${said.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").slice(0, 600)}`);
}

// Serves a folder as the finished site is served, with its headers and its compressed files.
// Both pages are served by the same program, so no difference between them is the server's.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** The program that builds and serves. */
export const site = process.env.SITE ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/site");

/** Starts a server on a free port: its address, and the way to stop it. */
export function serve(folder) {
  if (!existsSync(site)) throw Error(`there is no ${site}. Run \`make build\` first`);
  const server = spawn(site, ["serve", "--dist", folder, "--port", "0", "--no-inbox"], { stdio: ["ignore", "pipe", "pipe"] });
  process.on("exit", () => server.kill());
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk) => {
      said += chunk;
      const [url] = said.match(/http:\/\/\S+\//) ?? [];
      if (url) resolve({ url, stop: () => server.kill() });
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("error", reject);
    server.on("exit", (code) => reject(Error(`the server of ${folder} stopped (${code}): ${said.trim()}`)));
  });
}

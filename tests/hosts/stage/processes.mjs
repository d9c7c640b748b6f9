// Starts what the stage needs, and stops exactly that.
import { execFileSync, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { folder } from "./places.mjs";

const started = [];

/** Runs to its end; what it says is shown only where it fails. */
export function run(command, args, options = {}) {
  return execFileSync(command, args, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8", ...options });
}

/** Starts a server, whose words go to target/hosts/NAME.log. */
export function start(name, command, args, options = {}) {
  const log = openSync(join(folder, `${name}.log`), "a");
  // A group of its own: PHP's workers outlive the one that started them, unless all are told.
  const child = spawn(command, args, { stdio: ["ignore", log, log], detached: true, ...options });
  closeSync(log);
  child.on("error", (error) => { child.failed = error; });
  child.on("exit", (code, signal) => { child.failed ??= Error(`${name} stopped (${code ?? signal}): see target/hosts/${name}.log`); });
  started.push(child);
  return child;
}

/** Stops all of them, the last first, and waits until they are gone. */
export async function stopAll() {
  for (const child of started.splice(0).reverse()) {
    const gone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined
      ? undefined : new Promise((resolve) => { child.once("exit", resolve); });
    tell(child, "SIGTERM");
    const late = setTimeout(() => tell(child, "SIGKILL"), 10_000);
    await gone;
    clearTimeout(late);
  }
}

function tell(child, signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch (error) {
    // Nobody is left in the group.
    if (error.code !== "ESRCH") throw error;
  }
}

process.on("exit", () => started.forEach((child) => tell(child, "SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** A port that nobody uses. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Waits until it comes true, at most 30 seconds, or until the server it waits for stops. */
export async function until(what, child, comesTrue) {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (child.failed) throw child.failed;
    if (await comesTrue()) return;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw Error(`${what} did not come within 30 seconds`);
}

// A MariaDB of its own: its files and its socket lie in target/hosts, and no port is opened.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { existsSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { folder } from "./places.mjs";
import { run, start, until } from "./processes.mjs";

/** Starts it with one empty database; the path of its socket. */
export async function database() {
  const data = join(folder, "database");
  const user = `--user=${userInfo().username}`;
  run("mariadb-install-db", ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db", user]);
  const socket = reachable(join(folder, "mariadb.sock"));
  const server = start("mariadb", "mariadbd", ["--no-defaults", `--datadir=${data}`, `--socket=${socket}`,
    `--pid-file=${join(folder, "mariadb.pid")}`, "--skip-networking", "--innodb-flush-log-at-trx-commit=0",
    "--innodb-buffer-pool-size=64M", "--skip-log-bin", user]);
  await until("the database", server, () => existsSync(socket));
  run("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", "--execute=CREATE DATABASE wordpress CHARACTER SET utf8mb4"]);
  return socket;
}

/** The same folder by a short name: a socket's path has at most 107 bytes (unix(7)). */
function reachable(socket) {
  if (socket.length < 108) return socket;
  const short = mkdtempSync(join(tmpdir(), "hosts-"));
  process.on("exit", () => rmSync(short, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  symlinkSync(folder, join(short, "hosts"));
  return join(short, "hosts", "mariadb.sock");
}

// Sets up both sites and a browser.
import { join } from "node:path";
import { app } from "./app.mjs";
import { browser } from "./browser.mjs";
import { certificate } from "./certificate.mjs";
import { database } from "./database.mjs";
import { appServer, nginx, wordpressServer } from "./nginx.mjs";
import { APP, ELSEWHERE, folder, HOST } from "./places.mjs";
import { freePort } from "./processes.mjs";
import { visitor } from "./browser.mjs";
import { login } from "./admin.mjs";
import { wordpress } from "./wordpress.mjs";
import { plainPages } from "./plain.mjs";

/** The addresses of both, a browser, and a page of somebody who may manage WordPress. */
export async function stage() {
  const [hostPort, appPort] = [await freePort(), await freePort()];
  const [host, address] = [`https://${HOST}:${hostPort}`, `https://${APP}:${appPort}`];
  const { crt, key } = certificate();
  const dist = app(address, host);
  const socket = await database();
  const upstream = await wordpress(host, socket);
  const files = join(folder, "wordpress");
  const beside = plainPages(address);
  await nginx([
    wordpressServer({ name: HOST, port: hostPort, upstream, files, beside, crt, key }),
    wordpressServer({ name: ELSEWHERE, port: hostPort, upstream, files, beside, crt, key }),
    appServer({ name: APP, port: appPort, dist, crt, key }),
  ], [hostPort, appPort]);
  const opened = await browser();
  const { page: admin } = await visitor(opened);
  await login(admin, host);
  return { host, elsewhere: `https://${ELSEWHERE}:${hostPort}`, app: address, dist, socket, browser: opened, admin };
}

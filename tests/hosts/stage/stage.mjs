// Sets up both sites and a browser.
import { join } from "node:path";
import { app } from "./app.mjs";
import { browser } from "./browser.mjs";
import { certificate } from "./certificate.mjs";
import { database } from "./database.mjs";
import { nginx, wordpressServer } from "./nginx.mjs";
import { APP, folder, HOST } from "./places.mjs";
import { freePort } from "./processes.mjs";
import { visitor } from "./browser.mjs";
import { login } from "./admin.mjs";
import { wordpress } from "./wordpress.mjs";
import { appServer } from "./interim.mjs";

/** The addresses of both, a browser, and a page of somebody who may manage WordPress. */
export async function stage() {
  const [hostPort, appPort] = [await freePort(), await freePort()];
  const [host, address] = [`https://${HOST}:${hostPort}`, `https://${APP}:${appPort}`];
  const { crt, key } = certificate();
  const dist = app(address, host);
  const socket = await database();
  const upstream = await wordpress(host, socket);
  const servers = [
    wordpressServer({ name: HOST, port: hostPort, upstream, files: join(folder, "wordpress"), crt, key }),
    await appServer({ name: APP, port: appPort, dist, crt, key, host }),
  ];
  await nginx(servers, [hostPort, appPort]);
  const opened = await browser();
  const { page: admin } = await visitor(opened);
  await login(admin, host);
  return { host, app: address, dist, socket, browser: opened, admin };
}

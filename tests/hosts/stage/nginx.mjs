// One nginx in front of both sites. It speaks TLS, writes into target/hosts alone, and is no service of the system.
import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { folder } from "./places.mjs";
import { run, start, until } from "./processes.mjs";

// Debian keeps it where an ordinary user's PATH does not look.
const program = process.env.NGINX ?? "/usr/sbin/nginx";

/** WordPress: its files as they are, and its PHP through the server that runs it. Beside it lie plain pages. */
export const wordpressServer = ({ name, port, upstream, files, beside, crt, key }) => `
server {
  listen 127.0.0.1:${port} ssl;
  server_name ${name};
  ssl_certificate ${crt};
  ssl_certificate_key ${key};
  client_max_body_size 8m;
  location ^~ /plain/ { root ${beside}; }
  root ${files};
  location ~* \\.(?:css|js|png|svg|jpg|gif|woff2?)$ { }
  location / {
    proxy_pass ${upstream};
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-Proto https;
  }
}
`;

/** This project's own site, as the file that lies in it tells a server to. */
export const appServer = ({ name, port, dist, crt, key }) => `
server {
  listen 127.0.0.1:${port} ssl;
  server_name ${name};
  root ${dist};
  include ${dist}/hosting/nginx.conf;
  ssl_certificate ${crt};
  ssl_certificate_key ${key};
}
`;

/** Starts it with these servers and waits for the ports. */
export async function nginx(servers, ports) {
  const own = join(folder, "nginx");
  mkdirSync(own, { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `  ${kind}_temp_path ${join(own, kind)};`);
  const configuration = `
${process.getuid() === 0 ? "user root;" : ""}
worker_processes 1;
daemon off;
pid ${join(own, "nginx.pid")};
error_log ${join(own, "error.log")} warn;
events { worker_connections 256; }
http {
  access_log ${join(own, "access.log")};
${temporary.join("\n")}
  types { text/html html; text/css css; text/javascript js; application/json json; application/wasm wasm; image/svg+xml svg; }
  default_type application/octet-stream;
${servers.join("\n")}
}
`;
  const file = join(own, "nginx.conf");
  writeFileSync(file, configuration);
  const args = ["-p", own, "-e", join(own, "error.log"), "-c", file];
  run(program, ["-t", ...args]);
  const server = start("nginx", program, args);
  for (const port of ports) await until(`nginx at ${port}`, server, () => listens(port));
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => { socket.destroy(); resolve(true); }).once("error", () => resolve(false));
  });
}

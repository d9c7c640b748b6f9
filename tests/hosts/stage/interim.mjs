import { freePort, start, until } from "./processes.mjs";
import { site } from "./places.mjs";
export async function appServer({ name, port, dist, crt, key, host }) {
  const inner = await freePort();
  const server = start("site", site, ["serve", "--no-inbox", "--dist", dist, "--port", String(inner)]);
  await until("site", server, () => fetch(`http://127.0.0.1:${inner}/`).then((a) => a.ok, () => false));
  return `
map $upstream_http_content_security_policy $policy {
  "~^(?<head>.*)frame-ancestors 'self'$" "\${head}frame-ancestors 'self' ${host}";
  default "";
}
server {
  listen 127.0.0.1:${port} ssl;
  server_name ${name};
  ssl_certificate ${crt};
  ssl_certificate_key ${key};
  location / {
    proxy_pass http://127.0.0.1:${inner};
    proxy_hide_header content-security-policy;
    add_header content-security-policy $policy always;
  }
}`;
}

// Everybody else's servers, played here: browsers are told to reach all other hosts through this proxy,
// so no test reaches a real one, and each attempt is seen.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen, stop } from './listen.mjs';

/** What Firefox asks for its own settings, in its own time and whatever page is open. A release takes no other server. */
const itsOwn = (host) => host.startsWith('firefox.settings.services.mozilla.com');

const page = (host) => `<!doctype html><title>Elsewhere</title><h1>${host}</h1>`;

/** A key and a certificate of nobody, for as long as this runs. */
function identity() {
  const folder = mkdtempSync(join(tmpdir(), 'outside-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=outside'];
  execFileSync('openssl', ['req', '-x509', ...made, '-keyout', key, '-out', cert], { stdio: 'pipe' });
  const found = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return found;
}

export class Outside {
  /** Every request so far that no browser makes by itself: its host, path and referrer. */
  requests = [];
  /** Every host to which a connection was asked for. */
  reached = [];

  #answer = (asked, answer) => {
    const host = asked.headers.host ?? '';
    if (!itsOwn(host)) this.requests.push({ host, path: asked.url, referrer: asked.headers.referer });
    answer.writeHead(200, { 'content-type': 'text/html' });
    answer.end(page(host));
  };
  #secure = createHttps(identity(), this.#answer);
  #proxy = createHttp((asked, answer) => {
    this.reached.push(asked.headers.host ?? '');
    this.#answer(asked, answer);
  });

  async open() {
    const inside = await listen(this.#secure);
    this.#proxy.on('connect', ({ url }, socket) => {
      if (!itsOwn(url)) this.reached.push(url);
      const onward = connect(inside, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      for (const end of [socket, onward]) end.on('error', () => { socket.destroy(); onward.destroy(); });
    });
    this.port = await listen(this.#proxy);
  }

  close() {
    stop(this.#proxy);
    stop(this.#secure);
  }

  /** What was asked of this host. */
  asked(host) {
    return this.requests.filter((request) => request.host === host);
  }
}

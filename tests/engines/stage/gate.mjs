// The gate in front of the site: browsers reach the site through it alone. It counts every request and
// every connection, whatever in a browser made it, and it can alter or cut an answer.

import { createHash } from 'node:crypto';
import { createServer, request } from 'node:http';
import { listen, stop } from './listen.mjs';

const policy = 'content-security-policy';
/** Where a script is served that a test wants to run before the page's own. */
const before = '/assets/before.js';
const script = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };

export class Gate {
  /** Every request so far: its method, path and headers. */
  requests = [];
  /** How many connections were opened, with a request or without. */
  connections = 0;
  /** Changes an answer: takes the path and `{ status, headers, body }`, gives the same or `null` to cut the line. */
  alter = undefined;
  /** The text of a script that runs in the page before its own. */
  first = undefined;
  /** More pages at this address, by their paths. */
  pages = new Map();
  /** Who may frame the page. */
  ancestors = '';

  #server = createServer((asked, answer) => this.#pass(asked, answer));

  async open(site) {
    this.site = site;
    this.address = `http://127.0.0.1:${await listen(this.#server)}`;
    this.#server.on('connection', () => { this.connections += 1; });
  }

  close() {
    stop(this.#server);
  }

  /** As it was at the beginning. */
  reset() {
    this.alter = undefined;
    this.first = undefined;
    this.pages.clear();
  }

  /** The paths that were asked for since there were this many requests. */
  since(count) {
    return this.requests.slice(count).map(({ path }) => path);
  }

  async #pass(asked, answer) {
    const { method, url: path, headers } = asked;
    this.requests.push({ method, path, headers });
    const own = this.#own(path);
    const answered = own ?? await this.#ask(method, path, headers);
    if (!answered) {
      asked.socket.destroy();
      return;
    }
    delete answered.headers['content-length'];
    answer.writeHead(answered.status, answered.headers);
    answer.end(answered.body);
  }

  #own(path) {
    const page = this.pages.get(path);
    if (page !== undefined) return { status: 200, headers: { 'content-type': 'text/html' }, body: page };
    if (path === before && this.first) return { status: 200, headers: { ...script }, body: this.first };
    return undefined;
  }

  async #ask(method, path, { 'accept-encoding': _, ...headers }) {
    const { host } = new URL(this.site);
    const answered = await new Promise((done, failed) => {
      const onward = request(new URL(path, this.site), { method, headers: { ...headers, host } }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => done({ status: response.statusCode, headers: { ...response.headers }, body: Buffer.concat(parts) }));
      });
      onward.on('error', failed);
      onward.end();
    });
    this.#deploy(answered);
    this.#prepend(answered);
    return this.alter ? this.alter(path, answered) : answered;
  }

  /** The gate plays a deployment: the policy names the address at which browsers see the site, and the host
   * pages that its list allows to frame it. Nothing else of it changes. */
  #deploy({ headers }) {
    if (!headers[policy]) return;
    const here = headers[policy].replaceAll(this.site, this.address);
    headers[policy] = here.replace(/frame-ancestors [^;]*/, (list) => `${list.replace(" 'none'", '')} ${this.ancestors}`);
  }

  /** Puts the test's script before the page's own, as the policy wants scripts: from here, and by its digest. */
  #prepend(answered) {
    if (!this.first || !answered.headers['content-type']?.startsWith('text/html')) return;
    const digest = createHash('sha384').update(this.first).digest('base64');
    const tag = `<script src="${before}" integrity="sha384-${digest}" crossorigin></script>`;
    answered.body = Buffer.from(answered.body.toString().replace('<head>', `<head>${tag}`));
  }
}

// The association's page that holds ours in a frame: another site, for `localhost` is not 127.0.0.1. It is
// hostile: it records all that a script can see of a frame.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { listen, stop } from './listen.mjs';

export const hostile = readFileSync(new URL('hostile.js', import.meta.url), 'utf8');

/** What the snippet for an association allows its frame. */
export const sandbox =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox '
  + 'allow-top-navigation-by-user-activation allow-downloads allow-modals';

/** A host page around an address. Without `flags` the host has forgotten the sandbox. */
export function around(address, flags) {
  const kept = flags === undefined ? '' : `sandbox="${flags}" referrerpolicy="no-referrer"`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><script>${hostile}</script>
<label>Host <input id="host"></label><br><iframe src="${address}" title="Support" width="1000" height="600" ${kept}></iframe>`;
}

export class Host {
  #pages = new Map();
  #count = 0;
  #server = createServer((asked, answer) => {
    const script = asked.url.endsWith('.js');
    answer.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' });
    answer.end(script ? '// Nothing.' : this.#pages.get(asked.url) ?? '<!doctype html><title>Host</title>');
  });

  async open() {
    this.address = `http://localhost:${await listen(this.#server)}`;
  }

  close() {
    stop(this.#server);
  }

  /** Puts up a page; its address. */
  page(html) {
    this.#count += 1;
    const path = `/page-${this.#count}`;
    this.#pages.set(path, html);
    return this.address + path;
  }
}

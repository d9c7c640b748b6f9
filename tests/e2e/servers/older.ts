// The site, given by a server whose headers are those of an older release: they know no style that stands in a page.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Running } from './program';

const POLICY = 'content-security-policy';

/** Serves what `site` serves, without the digest of its style. */
export async function older(site: string): Promise<Running> {
  const server = createServer(async (asked, answer) => {
    const { origin, href } = new URL(asked.url ?? '/', site);
    const said = await fetch(href, { headers: { 'accept-encoding': 'identity' } });
    const headers = Object.fromEntries(said.headers);
    const policy = headers[POLICY]?.replaceAll(origin, `http://${asked.headers.host}`).replace(/ 'sha384-[^']+'/, '');
    answer.writeHead(said.status, policy ? { ...headers, [POLICY]: policy } : headers);
    answer.end(Buffer.from(await said.arrayBuffer()));
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
  };
  return { address: `http://127.0.0.1:${port}`, stop };
}

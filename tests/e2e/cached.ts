// The site as a careless host might serve it: the browser may keep its pages in memory.

import { createServer, request, type Server } from 'node:http';

/** Passes everything on to `site`, and drops Cache-Control from what comes back. */
export async function withoutNoStore(site: string): Promise<Server> {
  const server = createServer((asked, answer) => {
    const { 'accept-encoding': _, ...headers } = asked.headers;
    const onward = request(new URL(asked.url ?? '/', site), { headers }, (response) => {
      const { 'cache-control': _, ...kept } = response.headers;
      answer.writeHead(response.statusCode ?? 500, kept);
      response.pipe(answer);
    });
    onward.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

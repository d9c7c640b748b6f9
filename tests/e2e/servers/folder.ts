// A folder as it lies, served on this machine: for pages of a development build, which nothing else serves.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Running } from './program';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
};

export async function folder(root: string): Promise<Running> {
  const server = createServer((request, answer) => {
    const name = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    readFile(join(root, name)).then(
      (bytes) => answer.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(bytes),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
  };
  return { address: `http://127.0.0.1:${port}`, stop };
}

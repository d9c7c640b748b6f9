// The finished site, served by its own server with its own headers.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const dist = process.env.DIST ?? `${root}dist`;

/** Starts `site serve` on a free port; gives its address and a way to stop it. */
export async function serveSite() {
  const command = process.env.SITE ?? `${root}target/debug/site`;
  const server = spawn(command, ['serve', '--no-inbox', '--port', '0', '--dist', dist], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((found, failed) => {
    server.once('error', (error) => failed(Error(`${command} does not start (${error.message}). Run \`make build\` first`)));
    server.once('exit', () => failed(Error(`${command} stopped at once: is ${dist} built? Run \`make build\` first`)));
    createInterface(server.stdout).on('line', (line) => {
      const [said] = /http:\/\/[\d.]+:\d+/.exec(line) ?? [];
      if (said) found(said);
    });
  });
  return { address, close: () => server.kill() };
}

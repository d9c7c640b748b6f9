// An https server under names of other people's, on this machine.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from '@playwright/test';

/** A certificate that nobody signed but itself, made for this run and in no file after it. */
async function certificate(): Promise<{ key: Buffer; cert: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  const [key, cert] = ['key', 'cert'].map((name) => join(folder, name));
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await promisify(execFile)('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=test']);
  const pair = { key: await readFile(key), cert: await readFile(cert) };
  await rm(folder, { recursive: true });
  return pair;
}

export type Secure = { server: Server; port: number; stop: () => Promise<void> };

/** Starts one. */
export async function secure(answer: RequestListener): Promise<Secure> {
  const server = createServer(await certificate(), answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const stop = async () => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
  return { server, port: (server.address() as AddressInfo).port, stop };
}

/** How a browser is started that finds these names at this port, and nobody else's anywhere. */
export function finding(names: string[], port: number, options: LaunchOptions): LaunchOptions {
  const rules = '--host-resolver-rules=';
  const found = names.map((name) => `MAP ${name}:443 127.0.0.1:${port}`).join(', ');
  const args = options.args?.map((arg) => (arg.startsWith(rules) ? arg.replace(rules, `${rules}${found}, `) : arg));
  return { ...options, args };
}

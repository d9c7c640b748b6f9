// The project's own command line, as the tests run it.

import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The project's folder: the command line finds everything from there. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

const [program, ...first] = (process.env.SITE ?? 'cargo run --quiet --package site --').split(' ');

/** Runs it to its end, and tells what it wrote. */
export async function run(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...first, ...args], { cwd: root, maxBuffer: 1 << 26 });
  return stdout;
}

/** One that runs until it is stopped. */
export type Running = { address: string; stop: () => Promise<void> };

/** Starts it, and waits until it tells the address at which it answers. */
export async function start(...args: string[]): Promise<Running> {
  const running = spawn(program, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => running.on('exit', () => done()));
  let said = '';
  const address = await new Promise<string>((found, failed) => {
    const hear = (piece: Buffer) => {
      said += piece;
      const told = / at (http:\/\/127\.0\.0\.1:\d+)\//.exec(said)?.[1];
      if (told) found(told);
    };
    running.stdout.on('data', hear);
    running.stderr.on('data', hear);
    running.on('error', failed);
    running.on('exit', (code) => failed(new Error(`site ${args.join(' ')} ended with ${code}: ${said}`)));
  });
  const stop = async () => {
    running.kill();
    await ended;
  };
  return { address, stop };
}

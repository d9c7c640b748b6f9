// The reference inbox, with a file of its own.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, start } from './program';

/** A request, as the inbox tells it. */
export type Kept = { reference: string; request: { request_id: string; name: string | null; message: string | null; contact: { value: string } } };

export type Inbox = {
  address: string;
  /** What it has kept with these words as its message. */
  kept: (message: string) => Promise<Kept[]>;
  /** What was said afterwards, as the inbox tells it. */
  counts: () => Promise<string>;
  stop: () => Promise<void>;
};

/** Starts one that takes requests of these pages, and thanks on another for what is said afterwards. */
export async function inboxFor(pages: string[], thanks: string): Promise<Inbox> {
  const folder = await mkdtemp(join(tmpdir(), 'inbox-'));
  const data = join(folder, 'inbox.sqlite');
  const allowed = [...pages.flatMap((page) => ['--allow', page]), '--thanks', thanks];
  // Tests are one network, and ask more often than any network does.
  const running = await start('inbox', 'serve', '--port', '0', '--rate', '100000', '--data', data, ...allowed);
  return {
    address: running.address,
    kept: async (message) => {
      const lines = (await run('inbox', 'export', '--data', data, '--as', 'json-lines')).split('\n').filter(Boolean);
      return lines.map((line) => JSON.parse(line) as Kept).filter(({ request }) => request.message === message);
    },
    counts: () => run('inbox', 'feedback', '--data', data, '--as', 'json-lines'),
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true });
    },
  };
}

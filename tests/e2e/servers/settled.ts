// A site of other settings, made of what the last build compiled.

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, start, type Running } from './program';

/** What the bundler wrote: the programs, before the settings are put beside them. */
const bundled = join(root, 'target/site/bundled');

/** What is not as in the settings that are shipped, told as `public/config.json` tells it. */
type Settings = { backend?: unknown; feedback?: object; embedding?: string[]; features?: object; theme?: object };

/** Serves a site of these settings. */
export async function settled({ backend, feedback, ...others }: Settings): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'settled-'));
  const [site, settings, gathered] = ['site', 'public', 'gathered'].map((name) => join(folder, name));
  await cp(bundled, site, { recursive: true });
  await cp(join(root, 'public'), settings, { recursive: true });
  await mkdir(gathered);
  const config = JSON.parse(await readFile(join(settings, 'config.json'), 'utf8'));
  const said = { readers: { en: 'The physician director.' }, kept: { en: 'For 30 days.' } };
  if (backend) Object.assign(config.request, said, { backend });
  if (feedback) config.feedback = { ...said, ...feedback };
  Object.assign(config, others);
  await writeFile(join(settings, 'config.json'), JSON.stringify(config));
  await run('gather', '--public', settings, '--into', gathered);
  await run('pack', '--staging', site, '--public', settings, '--gathered', gathered, '--profile', 'debug');
  const { address, stop } = await start('serve', '--dist', site, '--port', '0', '--no-inbox');
  return {
    address,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

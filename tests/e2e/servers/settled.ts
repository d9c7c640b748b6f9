// A site of other settings, made of what the last build compiled.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { moreLanguages } from '../../bench/growth/languages.mjs';
import { root, run, start, type Running } from './program';

/** What the bundler wrote: the programs, before the settings are put beside them. */
const bundled = join(root, 'target/site/bundled');

/** What is not as in the settings that are shipped, told as `public/config.json` tells it. */
type Settings = {
  backend?: unknown; feedback?: object; embedding?: string[]; features?: object; theme?: object; content?: string;
  languages?: string[];
  /** With a made-up language beside English: longer, accented, and from right to left. */
  pseudo?: boolean;
  /** In so many languages in all: the others are copies of one that is there. */
  inAll?: number;
};

/** What an association adds to a file: new names beside the others, new lines at the end of a list. */
function together(shipped: unknown, added: unknown): unknown {
  if (Array.isArray(shipped) && Array.isArray(added)) return [...shipped, ...added];
  if (typeof shipped !== 'object' || typeof added !== 'object' || !shipped || !added) return added;
  const whole: Record<string, unknown> = { ...shipped };
  for (const [name, value] of Object.entries(added)) whole[name] = name in whole ? together(whole[name], value) : value;
  return whole;
}

/** Lays the files of `own` over those of `settings`. */
async function layOver(settings: string, own: string): Promise<void> {
  const files = await readdir(own, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const from = join(file.parentPath, file.name);
    const to = join(settings, relative(own, from));
    const shipped = await readFile(to, 'utf8').then(JSON.parse, () => undefined);
    await writeFile(to, JSON.stringify(together(shipped, JSON.parse(await readFile(from, 'utf8')))));
  }
}

/** Serves a site of these settings; `content` is a folder whose files are laid over `public/`. */
export async function settled({ backend, feedback, content, pseudo, inAll, ...others }: Settings): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'settled-'));
  const [site, shipped, gathered, made] = ['site', 'public', 'gathered', 'made'].map((name) => join(folder, name));
  let settings = shipped;
  await cp(bundled, site, { recursive: true });
  await cp(join(root, 'public'), settings, { recursive: true });
  await mkdir(gathered);
  const config = JSON.parse(await readFile(join(settings, 'config.json'), 'utf8'));
  // What is written here is written in English, and so is said in every language.
  const languages = others.languages ?? ['en'];
  const inEach = (words: string) => Object.fromEntries(languages.map((language) => [language, words]));
  const said = { readers: inEach('The physician director.'), kept: inEach('For 30 days.') };
  if (backend) Object.assign(config.request, said, { backend });
  if (feedback) config.feedback = { ...said, ...feedback };
  Object.assign(config, others, { languages });
  await writeFile(join(settings, 'config.json'), JSON.stringify(config));
  if (content) await layOver(settings, join(root, content));
  if (pseudo) {
    await run('pseudo', settings, '--into', made);
    settings = made;
  }
  if (inAll) {
    moreLanguages(settings, made, inAll, config.languages);
    settings = made;
  }
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

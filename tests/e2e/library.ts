// What there is to read, from the content files, with their gaps filled as the page fills them.

import { readFileSync } from 'node:fs';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../public/${file}`, import.meta.url), 'utf8'));

const config = read('config.json') as { name: string; association: string; phone: string };
const directory = read('content/directory.json') as { entries: { id: string; channels: { call?: string }[] }[] };

const shown = (number: string) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

function gap(name: string): string {
  const id = name.startsWith('number:') ? name.slice('number:'.length) : undefined;
  if (id) return shown(directory.entries.find((entry) => entry.id === id)?.channels.find(({ call }) => call)?.call ?? '');
  return { programme: config.name, association: config.association, phone: shown(config.phone) }[name] ?? `{${name}}`;
}

/** A text of the content files, as the page shows it. */
export const filled = (text: string) => text.replace(/\{([^}]+)\}/g, (_, name: string) => gap(name));

export type Block = Record<string, unknown> & { for?: string[]; sources?: string[] };
export type Exit = { text: string; to: string; relation?: string };
export type Step = { id: string; title: string; short?: string; blocks: Block[]; exits?: Exit[] };
export type Choice = { say: string; lands: string; why: string; mend?: string; to?: string; sources?: string[] };
export type Turn = { id: string; scene?: string; they: string; choices: Choice[] };
export type Conversation = { id: string; title: string; about: string; scene: string; turns: Turn[]; end: { title: string; blocks: Block[] } };
export type Guide = { title: string; about: string; lead: string; sections: { title: string; blocks: Block[] }[] };

export const walk = read('content/en/colleague.json') as { begin: string; start: string; danger: string; steps: Step[] };
export const practice = read('content/en/practice.json') as { title: string; conversations: Conversation[] };
export const kit = read('content/en/kit.json');
export const guides = (read('content/guides.json') as string[]).map((id) => ({ id, ...(read(`content/en/guides/${id}.json`) as Guide) }));
export const sources = read('content/sources.json') as Record<string, { text: string; link?: string }>;

export const relations = ['peer', 'trainee', 'senior', 'friend', 'report'];

export const stepOf = (id: string) => walk.steps.find((step) => step.id === id) as Step;

/** The way from the start to each step by the fewest presses: the exits that are pressed. */
export function waysTo(): Map<string, Exit[]> {
  const ways = new Map<string, Exit[]>([[walk.start, []]]);
  const next = [walk.start];
  for (let id = next.shift(); id !== undefined; id = next.shift()) {
    for (const exit of stepOf(id).exits ?? []) {
      if (!ways.has(exit.to)) {
        ways.set(exit.to, [...(ways.get(id) ?? []), exit]);
        next.push(exit.to);
      }
    }
  }
  return ways;
}

/** Where a choice leads: the turn that it names, or the one after its own; none at the end. */
export function turnAfter({ turns }: Conversation, turn: Turn, { to }: Choice): Turn | undefined {
  return to === undefined ? turns[turns.indexOf(turn) + 1] : turns.find(({ id }) => id === to);
}

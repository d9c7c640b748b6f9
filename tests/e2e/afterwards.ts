// What comes after a check, from the content file.

import { readFileSync } from 'node:fs';

type Way = { name: string; about: string };
type Step = { name: string; hint: string };

export const after = JSON.parse(readFileSync(new URL('../../public/content/en/aftercare.json', import.meta.url), 'utf8')) as {
  onward: { title: string; doctor: Way; plan: Way; course: Way };
  doctor: { title: string; name: string; what: string; openings: { say: string; copy: string; scales?: string[] }[] };
  plan: { title: string; signs: Step; alone: Step; company: Step; call: Step; answer: Step; safer: Step };
  again: { about: string; quarter: string; event: string };
};

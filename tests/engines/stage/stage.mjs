// What a browser meets in these tests: the site behind its gate, a host page, and everybody else.

import { Gate } from './gate.mjs';
import { Host } from './host.mjs';
import { Outside } from './outside.mjs';
import { serveSite } from './site.mjs';

export async function setStage() {
  const site = await serveSite();
  const [gate, host, outside] = [new Gate(), new Host(), new Outside()];
  await Promise.all([gate.open(site.address), host.open(), outside.open()]);
  gate.ancestors = host.address;
  const close = () => {
    for (const part of [outside, host, gate, site]) part.close();
  };
  return { site, gate, host, outside, close };
}

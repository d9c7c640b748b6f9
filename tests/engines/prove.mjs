// Every promise in one engine: the browser is started once, and each test has a page of its own.

import { after, test } from 'node:test';
import { setStage } from './stage/stage.mjs';
import { runs } from './promises/runs.mjs';

const promises = [runs];

/** Registers the tests of all promises for the engine that `launch` starts. */
export async function prove(launch) {
  const stage = await setStage();
  const browser = await launch({ proxy: stage.outside.port });
  after(async () => {
    await browser.close();
    stage.close();
  });
  const prepare = (body) => async (t) => {
    stage.gate.reset();
    const page = await browser.page();
    try {
      await body({ t, page, stage, launch });
    } finally {
      await page.close();
    }
  };
  for (const promise of promises) promise((name, body) => test(name, { timeout: 60_000 }, prepare(body)));
}

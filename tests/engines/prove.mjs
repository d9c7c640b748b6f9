// Every promise in one engine: the browser is started once, and each test has a page of its own.

import { after, test } from 'node:test';
import { setStage } from './stage/stage.mjs';
import { calls } from './promises/calls.mjs';
import { faulty } from './promises/faults.mjs';
import { fields } from './promises/fields.mjs';
import { forged } from './promises/forged.mjs';
import { gone } from './promises/gone.mjs';
import { host } from './promises/host.mjs';
import { leave, leaveWithoutScripts } from './promises/leave.mjs';
import { memory } from './promises/memory.mjs';
import { program } from './promises/program.mjs';
import { requests } from './promises/requests.mjs';
import { runs } from './promises/runs.mjs';
import { storage } from './promises/storage.mjs';
import { traced } from './promises/traces.mjs';

const promises = [runs, storage, requests, host, gone, memory, traced, leave, fields, program, forged, calls, faulty];
const withoutScripts = [leaveWithoutScripts];

/** Registers the tests of all promises for the engine that `launch` starts; the table finds it by its name. */
export async function prove(engine, launch) {
  const stage = await setStage();
  const browsers = new Map();
  /** The browser that runs scripts, or the one that runs none; each is started once. */
  const browser = (scripts) => {
    if (!browsers.has(scripts)) browsers.set(scripts, launch({ proxy: stage.outside.port, scripts }));
    return browsers.get(scripts);
  };
  after(async () => {
    for (const started of browsers.values()) await (await started).close();
    stage.close();
  });
  const prepare = (body, scripts) => async (t) => {
    stage.gate.reset();
    const pages = [];
    const fresh = async () => {
      await pages.pop()?.close();
      pages.push(await (await browser(scripts)).page());
      return pages[0];
    };
    try {
      await body({ t, page: await fresh(), fresh, stage });
    } finally {
      await pages.pop()?.close();
    }
  };
  // Slow machines are slow, not wrong.
  const register = (scripts) => (name, body) => test(`${name} [${engine}]`, { timeout: 240_000 }, prepare(body, scripts));
  for (const promise of promises) promise(register(true));
  for (const promise of withoutScripts) promise(register(false));
}

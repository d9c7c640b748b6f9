// WebKit, as WebKitGTK's small browser, on a display that nobody sees.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { listen } from '../stage/listen.mjs';
import { until } from '../until.mjs';
import { Session } from './webdriver.mjs';

class Place {
  constructor(page, framed) {
    this.page = page;
    this.framed = framed;
  }

  async #enter() {
    const { session } = this.page;
    await session.post('/frame', { id: null });
    if (this.framed) await session.post('/frame', { id: 0 });
  }

  /** Runs a function there; gives what it returns. */
  async run(task, ...given) {
    await this.#enter();
    return this.page.session.run(task, ...given);
  }

  async click(selector, words = '') {
    const found = await this.run((selector, words) => {
      const found = [...document.querySelectorAll(selector)].find(({ textContent }) => textContent.includes(words));
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return found;
    }, selector, words);
    if (!found) throw Error(`nothing to click: ${selector} ${words}`);
    const [id] = Object.values(found);
    await this.page.session.post(`/element/${id}/click`);
  }
}

class Page {
  name = 'WebKit';
  /** This engine's driver does not tell what the console was told, nor what lies on the heap. */
  said = undefined;
  heap = undefined;

  constructor(session) {
    this.session = session;
    this.top = new Place(this, false);
    this.frame = new Place(this, true);
  }

  clickAt(x, y) {
    return this.session.clickAt(x, y);
  }

  /** Until another document has loaded than the one that was marked. */
  #loaded() {
    return until('the page to load', () => this.top.run(() => !window.leftBehind && document.readyState === 'complete'));
  }

  async #replace(go) {
    await this.top.run(() => { window.leftBehind = true; });
    await go();
    await this.#loaded();
  }

  open(address) {
    return this.#replace(() => this.session.post('/url', { url: address }));
  }

  reload() {
    return this.#replace(() => this.session.post('/refresh'));
  }

  /** Goes back, and does not wait: a page out of memory does not load again. */
  async back() {
    await this.top.run(() => { setTimeout(() => history.back()); });
  }

  async press(key) {
    await this.session.press(key);
  }

  async type(text) {
    await this.session.press(...text);
  }

  async close() {}
}

/** Opens a tab with no history, and closes those before. */
async function fresh(session) {
  const before = await session.get('/window/handles');
  const { handle } = await session.post('/window/new', { type: 'tab' });
  for (const old of before) {
    await session.post('/window', { handle: old });
    await session.delete('/window');
  }
  await session.post('/window', { handle });
  return new Page(session);
}

/** `proxy` is the port through which it reaches everybody else; `scripts` says whether pages may run any. */
export async function launch({ proxy, scripts = true }) {
  const [binary] = [process.env.WEBKIT ?? '', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'].filter(existsSync);
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((free) => { probe.close(free); });
  const driver = spawn('xvfb-run', ['-a', '-s', '-screen 0 1280x1000x24', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    // Drawing by the graphics card costs more than it gives where there is none.
    env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  // xvfb-run does not end what it started: the whole group goes.
  const end = () => { try { process.kill(-driver.pid); } catch { /* It is gone. */ } };
  process.once('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const way = [`--proxy=http://127.0.0.1:${proxy}`, '--ignore-host=127.0.0.1', '--ignore-host=localhost'];
  const session = new Session(`http://127.0.0.1:${port}`);
  await until('WebKitWebDriver to answer', () => session.get('/status'));
  await session.begin({
    acceptInsecureCerts: true,
    // After Back the driver would wait for ever for a load that a page out of memory does not make.
    pageLoadStrategy: 'none',
    // Not the capability `proxy`: for https it would speak TLS with the proxy itself.
    'webkitgtk:browserOptions': { binary, args: ['--automation', ...way, ...(scripts ? [] : ['--enable-javascript=false'])] },
  });
  // A script whose page goes away never ends.
  await session.post('/timeouts', { script: 5_000 });
  const close = async () => {
    await session.delete().catch(() => {});
    end();
  };
  return { page: () => fresh(session), close };
}

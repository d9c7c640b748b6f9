// One driver for the two engines that puppeteer speaks to: Chromium by its own protocol, Firefox by WebDriver BiDi.

import puppeteer from 'puppeteer-core';

/** The top document, or the document in its frame. */
class Place {
  constructor(page, framed) {
    this.page = page;
    this.framed = framed;
  }

  #frame() {
    const main = this.page.tab.mainFrame();
    if (!this.framed) return main;
    const [inside] = main.childFrames();
    if (!inside) throw Error('the page holds no frame');
    return inside;
  }

  /** Runs a function there; gives what it returns. */
  run(task, ...given) {
    return this.#frame().evaluate(task, ...given);
  }

  /** Clicks as a hand does: at a point of the window. */
  async click(selector, words = '') {
    const [x, y] = await this.run((selector, words) => {
      const found = [...document.querySelectorAll(selector)].find(({ textContent }) => textContent.includes(words));
      if (!found) throw Error(`nothing to click: ${selector} ${words}`);
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = found.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    }, selector, words);
    const [left, top] = this.framed ? await this.page.corner() : [0, 0];
    await this.page.tab.mouse.click(left + x, top + y);
  }
}

class Page {
  /** What the console was told. */
  said = [];

  constructor(context, tab) {
    this.context = context;
    this.tab = tab;
    this.top = new Place(this, false);
    this.frame = new Place(this, true);
    tab.on('console', (message) => this.said.push(message.text()));
  }

  /** Where the inside of the frame begins. */
  corner() {
    return this.top.run(() => {
      const frame = document.querySelector('iframe');
      const { x, y } = frame.getBoundingClientRect();
      return [x + frame.clientLeft, y + frame.clientTop];
    });
  }

  /** Clicks at a point of the window, whatever is there. */
  clickAt(x, y) {
    return this.tab.mouse.click(x, y);
  }

  async open(address) {
    await this.tab.goto(address);
  }

  async reload() {
    await this.tab.reload();
  }

  /** Goes back, and does not wait: a page out of memory does not load again. */
  async back() {
    await this.top.run(() => { setTimeout(() => history.back()); });
  }

  async press(key) {
    await this.tab.keyboard.press(key);
  }

  async type(text) {
    await this.tab.keyboard.type(text);
  }

  async close() {
    await this.context.close();
  }

  /** The strings of the page's heap, where the engine can write it out. */
  async heap() {
    const session = await this.tab.createCDPSession();
    const parts = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    await session.detach();
    return parts.join('');
  }
}

/** Starts a browser and gives a way to open pages, each with nothing from those before. */
export async function start(name, options) {
  const browser = await puppeteer.launch({ headless: true, acceptInsecureCerts: true, defaultViewport: null, ...options });
  const page = async () => {
    const context = await browser.createBrowserContext();
    return Object.assign(new Page(context, await context.newPage()), { name });
  };
  return { name, page, close: () => browser.close() };
}

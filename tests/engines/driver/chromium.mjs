// Chromium, headless.

import { start } from './puppeteer.mjs';

/** `proxy` is the port through which it reaches everybody else; `scripts` says whether pages may run any. */
export async function launch({ proxy, scripts = true }) {
  const browser = await start('Chromium', {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Test tools switch the memory of left pages off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      // Containers run as root, where the browser's own sandbox cannot start.
      '--no-sandbox',
      '--disable-gpu',
      '--window-size=1200,900',
      `--proxy-server=http=127.0.0.1:${proxy};https=127.0.0.1:${proxy}`,
      // Everything a browser asks the network for on its own account.
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  if (scripts) return browser;
  const page = async () => {
    const opened = await browser.page();
    await opened.tab.setJavaScriptEnabled(false);
    return opened;
  };
  return { ...browser, page };
}

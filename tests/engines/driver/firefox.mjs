// Firefox, headless, by WebDriver BiDi.

import { start } from './puppeteer.mjs';

/** `proxy` is the port through which it reaches everybody else; `scripts` says whether pages may run any. */
export async function launch({ proxy, scripts = true }) {
  const browser = await start('Firefox', {
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    args: ['--width=1200', '--height=900'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy,
      'javascript.enabled': scripts,
      // Links and buttons take the focus of the Tab key on every system.
      'accessibility.tabfocus': 7,
      // What a browser asks the network for on its own account.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'browser.safebrowsing.downloads.remote.enabled': false,
    },
  });
  // No protocol tells what lies on Firefox's heap.
  const page = async () => Object.assign(await browser.page(), { heap: undefined });
  return { ...browser, page };
}

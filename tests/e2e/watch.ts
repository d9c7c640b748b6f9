// What a page asks of the network, and what the browser complains about.

import type { Page, Request } from '@playwright/test';

export type Watch = {
  /** Every request so far. */
  requests: Request[];
  /** Errors in the console, uncaught errors, and refusals of the content policy. */
  complaints: string[];
  /** Requests to other servers, but for a page that the person went to. */
  elsewhere: () => string[];
};

export async function watch(page: Page): Promise<Watch> {
  const requests: Request[] = [];
  const complaints: string[] = [];
  // Playwright's own function, so that it works without a network and leaves no trace in it.
  await page.exposeFunction('policyRefused', (what: string) => complaints.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { policyRefused: (what: string) => void }).policyRefused;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  page.on('request', (request) => requests.push(request));
  page.on('websocket', (socket) => complaints.push(`a socket to ${socket.url()}`));
  page.on('console', (message) => {
    // Engines differ in what the Permissions-Policy may name; a name too many harms nothing. And the form's page
    // keeps its origin on purpose: its sandbox comes in a header, which no script can take away.
    const harmless = ['Permissions-Policy', 'allow-scripts and allow-same-origin'].some((words) => message.text().includes(words));
    if (['error', 'warning'].includes(message.type()) && !harmless) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const own = (request: Request) => {
    const { protocol, port, hostname } = new URL(request.url());
    return protocol === 'blob:' || protocol === 'data:' || (hostname === '127.0.0.1' && port !== '');
  };
  const elsewhere = () =>
    requests.filter((request) => !own(request) && !request.isNavigationRequest()).map((request) => request.url());
  return { requests, complaints, elsewhere };
}

import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env.PORT ?? 8123);
const dist = process.env.DIST ?? 'dist';
const site = process.env.SITE ?? 'cargo run --quiet --package site --';

/** Tests of what the light browser leaves out: calls that a frame holds back, and whole pages kept in memory. */
const needWholeBrowser = /journeys\/(frame|restored|request-faults-away)\.spec\.ts/;

const args = [
  // Containers run as root, where the browser's own sandbox cannot start.
  '--no-sandbox',
  '--disable-gpu',
  // Everything a browser asks the network for on its own account.
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No test reaches anybody else's server, not even by a mistake.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  // What is read out, kept as texts: `aria` holds the screens, `speech` the whole check.
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  globalTeardown: './gallery.ts',
  fullyParallel: true,
  // Two at once keep a small machine busy enough to blur what is being timed: one, where it decides.
  workers: process.env.CI ? 1 : 2,
  // A test that passes on the second try tells us nothing we can rely on.
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  timeout: 60_000,
  // Slow machines are slow, not wrong.
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      // The same engine without a browser's windows takes half the time.
      name: 'light',
      testIgnore: needWholeBrowser,
      use: { launchOptions: { args, executablePath: process.env.HEADLESS_SHELL ?? '/usr/bin/chromium-headless-shell' } },
    },
    {
      name: 'whole',
      testMatch: needWholeBrowser,
      use: {
        launchOptions: {
          args,
          executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
          // Test tools switch the memory for whole pages off.
          ignoreDefaultArgs: ['--disable-back-forward-cache'],
        },
      },
    },
  ],
  webServer: {
    command: `${site} serve --port ${port} --dist ${dist}`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
    // The first run may have to compile the server.
    timeout: 300_000,
    // A server that somebody left running may serve another build.
    reuseExistingServer: false,
  },
});

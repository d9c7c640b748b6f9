// The browser that measures.
import { chromium } from "../e2e/node_modules/@playwright/test/index.mjs";

/** Starts it; nothing of its own may use the line or the processor meanwhile. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

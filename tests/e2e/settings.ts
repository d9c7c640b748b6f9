// What readers set for themselves: spacing, larger letters, letters of another make, a page at 400 %.

import type { Page } from '@playwright/test';

const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;
const large = ':root { font-size: 200%; }';
// No two machines have the same letters. These are wide, and are set apart, so that no usual ones take more room.
const wide = `:root { --serif: "DejaVu Sans", verdana, sans-serif; --sans: "DejaVu Sans", verdana, sans-serif; }
  * { letter-spacing: 0.03em; }`;

/** 1280 × 1024 at 400 % are 320 × 256. Letters twice as large in 640 px are what 320 px are at 200 %. */
const windows: { width: number; height: number; settings: Record<string, string> }[] = [
  { width: 320, height: 256, settings: { 'at 400 %': '', 'spaced as in WCAG 1.4.12': spaced, 'in wide letters': wide } },
  { width: 640, height: 640, settings: { 'in letters twice as large': large, 'in wide letters twice as large': wide + large } },
];

/** Goes through every setting; the page stays where it is, and is left as it was. */
export async function inEverySetting(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const { width, height, settings } of windows) {
    await page.setViewportSize({ width, height });
    for (const [name, style] of Object.entries(settings)) {
      await wear(page, style);
      await look(name);
    }
  }
  await wear(page, '');
}

/** Puts a style over those of the page, in place of the last one. */
async function wear(page: Page, style: string): Promise<void> {
  await page.evaluate((style) => {
    const worn = document.adoptedStyleSheets.find(({ media }) => media.mediaText === 'screen') ?? new CSSStyleSheet({ media: 'screen' });
    worn.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((one) => one !== worn), worn];
  }, style);
}

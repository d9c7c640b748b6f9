// Pictures of the screens, at the root of the project and outside version control. They are for people to look at and
// prove nothing, and taking them is a third of the work: only `make pictures` does.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

export const pictures = fileURLToPath(new URL('../../pictures', import.meta.url));
mkdirSync(pictures, { recursive: true });

export const wanted = process.env.PICTURES === '1';

export async function picture(page: Page, name: string): Promise<void> {
  if (!wanted) return;
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true, animations: 'disabled' });
}

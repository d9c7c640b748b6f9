// Where pictures of the screens are kept: at the root of the project, outside version control.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

export const pictures = fileURLToPath(new URL('../../pictures', import.meta.url));
mkdirSync(pictures, { recursive: true });

export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true, animations: 'disabled' });
}

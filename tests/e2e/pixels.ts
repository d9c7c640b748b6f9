// The colours of a control's edge as they are drawn, where the browser's own controls tell no style.

import type { Locator } from '@playwright/test';
import { contrast, type Colour } from './colours';

/** How far outside of a control the row begins, and how far inside it ends, in CSS pixels. */
const outside = 6;
const inside = 6;

/** How far the edge of a control stands apart from what lies around it, at its left side. */
export async function edgeContrast(control: Locator): Promise<number> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error(`${control} is not drawn`);
  const clip = { x: Math.floor(box.x) - outside, y: Math.floor(box.y + box.height / 2), width: outside + inside, height: 1 };
  const [ground, ...row] = await colours(control, await control.page().screenshot({ clip, animations: 'disabled' }));
  return Math.max(...row.map((colour) => contrast(colour, ground)));
}

/** Read on a blank page: the page itself may load no picture. */
async function colours(control: Locator, png: Buffer): Promise<Colour[]> {
  const blank = await control.page().context().newPage();
  const read = await blank.evaluate(async (png) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    canvas?.drawImage(picture, 0, 0);
    return [...(canvas?.getImageData(0, 0, picture.width, 1).data ?? [])];
  }, png.toString('base64'));
  await blank.close();
  return Array.from({ length: read.length / 4 }, (_, at) => [read[4 * at], read[4 * at + 1], read[4 * at + 2]]);
}

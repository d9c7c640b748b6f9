// Going away while it is sent, or once it was: nobody after finds what was written, and nothing is sent again.

import { neutral } from '../away';
import { expect, test } from '../servers/asking';
import { nothing } from '../servers/between';
import { after, silence } from '../servers/faults';

/** Longer than everything that the page does by itself. */
const long = 120_000;

test('loaded anew while it is sent: the form is empty, and nothing is sent again', async ({ page, writer, server, inbox }) => {
  server.faults = [after(silence)];
  await writer.sends();
  await expect.poll(() => server.keepsWaiting(1)).toBe(true);
  await page.reload();
  await writer.hasNothing();
  await page.clock.runFor(long);
  expect(server.posts.length).toBe(1);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

for (const [how, when] of [['loads it anew', 'address'], ['has it in memory', 'remembered']] as const) {
  for (const [name, fault] of [['once it has arrived', nothing], ['while it is sent', after(silence)]] as const) {
    test(`away ${name}, and Back in a browser that ${how}: the form is empty, and nothing is sent again`, async ({ page, place, writer, server, inbox }) => {
      server.faults = [fault];
      await writer.sends(place[when]);
      await expect.poll(() => server.posts.length).toBe(1);
      if (fault === nothing) await writer.waits();
      else await expect.poll(() => server.keepsWaiting(1)).toBe(true);
      await page.evaluate(() => Object.assign(window, { sameMemory: true }));
      await page.goto(neutral);
      await page.goBack({ waitUntil: 'commit' });
      await writer.hasNothing();
      // A browser need not keep a page with a request under way.
      if (fault === nothing) expect(await page.evaluate(() => 'sameMemory' in window)).toBe(when === 'remembered');
      await page.goForward({ waitUntil: 'commit' });
      // There to be seen: a step back that overtakes the step forward is lost.
      await expect(page.getByRole('heading')).toHaveText('Elsewhere');
      await page.goBack({ waitUntil: 'commit' });
      await writer.hasNothing();
      await page.clock.runFor(long);
      expect(server.posts.length).toBe(1);
      expect(await inbox.kept(writer.message)).toHaveLength(1);
    });
  }
}

test('Leave while it is sent: blank at once, then the neutral page, and nothing to go back to', async ({ page, writer, server, inbox }) => {
  let opens = () => {};
  server.opens = new Promise<void>((done) => { opens = done; });
  server.faults = [after(silence)];
  await writer.sends();
  await expect.poll(() => server.keepsWaiting(1)).toBe(true);
  // In one go inside the page: once the neutral page is on its way, the test cannot look any more.
  const shown = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('a.leave')?.click();
    await new Promise(requestAnimationFrame);
    const { x, y, width, height } = document.querySelector('#app .blank')?.getBoundingClientRect() ?? new DOMRect();
    return { cover: { x, y, width, height }, words: document.querySelector('#app')?.textContent };
  });
  expect(shown.cover).toEqual({ x: 0, y: 0, ...page.viewportSize() });
  expect(shown.words).toContain('Leaving this page. What you wrote is erased.');
  expect(shown.words).not.toMatch(/hard month|Sending/);
  opens();
  await page.waitForURL(neutral);
  await expect(page.getByRole('heading')).toHaveText('Elsewhere');
  expect(await page.evaluate(() => history.length), 'the neutral page took its place').toBe(2);
  expect(server.posts.length).toBe(1);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

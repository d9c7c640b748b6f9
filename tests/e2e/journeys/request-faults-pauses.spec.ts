// A server that asks to be left alone for a while: in every way in which that is said.

import { expect, test } from '../servers/asking';
import { status, tooMany } from '../servers/faults';
import type { Fault } from '../servers/between';

/** So many seconds from now, as a date. */
const date = (seconds: number) => new Date(Date.now() + seconds * 1_000).toUTCString();

/** What is said, and the seconds that are waited for it before the same is sent once more. */
const obeyed: Record<string, [Fault, number]> = {
  'nothing': [tooMany(), 30],
  'what the browser hides': [(post) => post.reply({ status: 429, headers: { 'access-control-allow-origin': '*', 'retry-after': '5' }, body: '' }), 30],
  'seconds': [tooMany('5'), 5],
  'no time at all': [tooMany('0'), 0],
  'a date that comes': [(asked) => tooMany(date(20))(asked), 20],
  'a date that has passed': [(asked) => tooMany(date(-60))(asked), 0],
  'a word': [tooMany('soon'), 30],
  'less than nothing': [tooMany('-5'), 30],
  'that it is busy, and seconds': [status(503, { 'retry-after': '8' }), 8],
};

for (const [name, [fault, seconds]] of Object.entries(obeyed)) {
  test(`it says ${name}: the same is sent after ${seconds} s and a little`, async ({ page, writer, server, inbox }) => {
    server.faults = [fault];
    const now = () => page.evaluate(() => Date.now());
    await writer.sends();
    const before = await now();
    await expect.poll(() => server.posts.length).toBe(1);
    if (seconds > 1) await expect(page.locator('#app .waiting')).toContainText(/Trying again in \d+ s/);
    await writer.waits();
    const waited = (await now()) - before;
    await writer.sees('received');
    // A date has whole seconds.
    expect(waited).toBeGreaterThan((seconds - 1) * 1_000);
    expect(waited).toBeLessThan((seconds + 8) * 1_000);
    expect([server.posts.length, server.keys.size]).toEqual([2, 1]);
    expect(await inbox.kept(writer.message)).toHaveLength(1);
  });
}

/** What asks for more than anybody waits for, and how it is told. */
const told: [string, Fault, string][] = [
  ['seconds', tooMany('600'), '10 min'],
  ['a date', (asked) => tooMany(date(600))(asked), '10 min'],
  ['a number too large to hold', tooMany('99999999999999999999'), '24 h'],
];

for (const [name, fault, pause] of told) {
  test(`it asks for longer, in ${name}: that is told`, async ({ page, writer, server, inbox }) => {
    server.faults = [fault];
    await writer.sends();
    await writer.sees('busy');
    await expect(page.locator('#app')).toContainText(`a pause of ${pause};`);
    await expect(page.getByRole('button', { name: 'Send it again' })).toHaveCount(0);
    expect(server.posts.length).toBe(1);
    expect(await inbox.kept(writer.message)).toEqual([]);
  });
}

test('whoever changes something within the pause waits no less', async ({ page, writer, server, inbox }) => {
  server.faults = [tooMany('90')];
  await writer.sends();
  await writer.sees('busy');
  await writer.presses('Change something');
  await writer.field('Specialty').fill('Anesthesia');
  await writer.reads();
  await writer.presses('Agree and send');
  await expect(page.locator('#app .waiting')).toContainText('Trying again in');
  await page.clock.runFor(60_000);
  expect(server.posts.length, 'the server asked for a pause').toBe(1);
  await page.clock.runFor(31_000);
  await writer.sees('received');
  expect(server.posts.length).toBe(2);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

test('the pause is counted, and when it is over the same can be sent once more', async ({ page, writer, server, inbox }) => {
  server.faults = [tooMany('90')];
  await writer.sends();
  await writer.sees('busy');
  const left = page.locator('#app .waiting');
  const again = page.getByRole('button', { name: 'Send it again' });
  await expect(left).toHaveText(/You can send it again in (90|89) s\./);
  await page.clock.runFor(60_000);
  await expect(left).toHaveText(/You can send it again in (30|2\d) s\./);
  await expect(again).toHaveCount(0);
  await page.clock.runFor(31_000);
  await expect(left).toHaveText('');
  await expect(page.locator('[role=status].unseen')).toHaveText('You can send it again now.');
  expect(server.posts.length, 'nothing is sent by itself').toBe(1);
  await again.click();
  await writer.waits();
  await writer.sees('received');
  expect([server.posts.length, server.keys.size]).toEqual([2, 1]);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

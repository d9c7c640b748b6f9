// What a person does while it is being sent, or just before: press twice, stop, go offline, change it.

import { expect, test } from '../servers/asking';
import { nothing } from '../servers/between';
import { after, problem, silence, status, tooMany } from '../servers/faults';

/** Longer than everything that the page does by itself. */
const long = 120_000;

test('pressed twice at once: sent once', async ({ page, writer, server, inbox }) => {
  await writer.writes();
  await writer.reads();
  await page.getByRole('button', { name: 'Agree and send' }).dblclick();
  await writer.waits();
  await writer.sees('received');
  expect(server.posts.length).toBe(1);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

test('pressed by key and by mouse: sent once', async ({ page, writer, server, inbox }) => {
  await writer.writes();
  await writer.reads();
  const button = page.getByRole('button', { name: 'Agree and send' });
  const { x = 0, y = 0 } = (await button.boundingBox()) ?? {};
  await button.focus();
  await Promise.all([page.keyboard.press('Enter'), page.mouse.click(x + 8, y + 8)]);
  await writer.waits();
  await writer.sees('received');
  expect(server.posts.length).toBe(1);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

test('slow, but within its patience: waited for', async ({ page, writer, server, inbox }) => {
  let answers = () => {};
  const slow = new Promise<void>((done) => { answers = done; });
  server.faults = [async (exchange) => { await slow; await nothing(exchange); }];
  await writer.sends();
  await expect.poll(() => server.posts.length).toBe(1);
  await page.clock.runFor(13_000);
  await writer.sees('sending');
  answers();
  await writer.waits();
  await writer.sees('received');
  expect(server.posts.length).toBe(1);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

for (const [name, fault, kept] of [['before it was kept', silence, 0], ['once it was kept', after(silence), 1]] as const) {
  test(`stopped ${name}: it may have arrived, and the same sent again counts once`, async ({ page, writer, server, inbox }) => {
    server.faults = [fault];
    await writer.sends();
    await expect.poll(() => server.keepsWaiting(1)).toBe(true);
    await writer.presses('Stop trying');
    await writer.sees('unsure');
    await expect.poll(() => server.posts[0].gone, 'the page has hung up').toBe(true);
    await page.clock.runFor(long);
    expect(server.posts.length, 'nothing is sent by itself').toBe(1);
    expect(await inbox.kept(writer.message)).toHaveLength(kept);
    await writer.presses('Send it again');
    await writer.waits();
    await writer.sees('received');
    expect([server.posts.length, server.keys.size]).toEqual([2, 1]);
    expect(await inbox.kept(writer.message)).toHaveLength(1);
  });
}

test('stopped between two tries: it may have arrived, and can be sent again at once', async ({ page, writer, server, inbox }) => {
  server.faults = [status(503, { 'retry-after': '20' })];
  await writer.sends();
  await expect(page.locator('#app .waiting')).toContainText('Trying again in');
  await writer.presses('Stop trying');
  await writer.sees('unsure');
  // Nobody asks for a pause any more.
  await expect(page.locator('#app')).not.toContainText('You can send it again in');
  await writer.presses('Send it again');
  await writer.waits();
  await writer.sees('received');
  expect([server.posts.length, server.keys.size]).toEqual([2, 1]);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

test('stopped while the server asks for a pause: nothing was taken, and it is read once more', async ({ page, writer, server, inbox }) => {
  server.faults = [tooMany('20')];
  await writer.sends();
  await expect(page.locator('#app .waiting')).toContainText('Trying again in');
  await writer.presses('Stop trying');
  await writer.sees('preview');
  await expect(page.locator('#app')).not.toContainText('may already have arrived');
  await page.clock.runFor(long);
  expect(server.posts.length, 'nothing is sent by itself').toBe(1);
  await writer.presses('Agree and send');
  await writer.waits();
  await writer.sees('received');
  expect([server.posts.length, server.keys.size]).toEqual([2, 1]);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

test('offline, and then not: nothing has left, and then it arrives', async ({ page, context, writer, server, inbox }) => {
  await writer.writes();
  await writer.reads();
  await context.setOffline(true);
  await writer.presses('Agree and send');
  await writer.waits();
  await writer.sees('offline');
  await expect(page.locator('#app a[href="tel:+16143856660"]')).toBeVisible();
  // The question beforehand does leave: this browser only plays that it is offline.
  expect(server.posts.length).toBe(0);
  await context.setOffline(false);
  await page.clock.runFor(long);
  expect(server.posts.length, 'nothing is sent by itself').toBe(0);
  await writer.presses('Send it again');
  await writer.waits();
  await writer.sees('received');
  await writer.keepsCopy();
  expect(server.posts.length).toBe(1);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

test('offline while the answer is awaited: it may have arrived', async ({ context, writer, server, inbox }) => {
  server.faults = [after(silence)];
  await writer.sends();
  await expect.poll(() => server.keepsWaiting(1)).toBe(true);
  await context.setOffline(true);
  await writer.waits();
  await writer.sees('unsure');
  expect(await inbox.kept(writer.message)).toHaveLength(1);
  await context.setOffline(false);
  await writer.presses('Change something');
  await writer.hasAll();
  await writer.reads();
  await writer.presses('Agree and send');
  await writer.waits();
  await writer.sees('received');
  expect(server.keys.size).toBe(1);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

test('unchanged after it has arrived, and sent once more: it counts once', async ({ writer, server, inbox }) => {
  await writer.sends();
  await writer.waits();
  await writer.sees('received');
  await writer.presses('Change something');
  await writer.hasAll();
  await writer.reads();
  await writer.presses('Agree and send');
  await writer.waits();
  await writer.sees('received');
  expect(server.posts.length).toBe(2);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

test('sent once more in another language: the same request, word for word, and it counts once', async ({ page, writer, server, inbox }) => {
  server.faults = new Array(4).fill(after(status(500)));
  await writer.sends();
  await writer.waits();
  await writer.sees('unsure');
  await page.getByRole('link', { name: 'Español' }).click();
  await page.getByRole('button', { name: 'Enviarla otra vez' }).click();
  await expect(page.locator('#app')).toContainText('Su solicitud llegó.');
  expect(server.keys.size).toBe(1);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

test('changed after it may have arrived: another request, and the person knows', async ({ page, writer, server, inbox }) => {
  server.faults = new Array(4).fill(after(status(500)));
  await writer.sends();
  await writer.waits();
  await writer.presses('Change something');
  await writer.field('Specialty').fill('Anesthesia');
  await writer.reads();
  await expect(page.locator('#app')).toContainText('What you sent before may already have arrived.');
  await writer.presses('Agree and send');
  await writer.waits();
  await writer.sees('received');
  expect(server.keys.size).toBe(2);
  expect(await inbox.kept(writer.message)).toHaveLength(2);
});

test('not valid to the server: told at the field, in its words, and sent under another key', async ({ page, writer, server, inbox }) => {
  const errors = [
    { pointer: '#/contact/value', detail: 'must be a number that rings' },
    { pointer: '#/message', detail: '<img src=x onerror=alert(1)>' },
    { pointer: '#/no/such', detail: 'Try tomorrow.' },
  ];
  server.faults = [problem(422, { title: 'Your request is not valid.', errors })];
  await writer.sends();
  await writer.waits();
  await writer.sees('form');
  const summary = page.getByRole('group', { name: 'Something here needs another look' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('listitem')).toHaveText([
    'The server says of “Phone number”: “must be a number that rings”',
    'The server wants “Anything you would like to say” put differently.',
    'The server says: “Try tomorrow.”',
  ]);
  await expect(writer.field('Phone number')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#known a[href="tel:+16143856660"]')).toBeVisible();
  await writer.hasAll();
  expect(await inbox.kept(writer.message)).toEqual([]);
  await writer.reads();
  await writer.presses('Agree and send');
  await writer.waits();
  await writer.sees('received');
  expect([server.posts.length, server.keys.size]).toEqual([2, 2]);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

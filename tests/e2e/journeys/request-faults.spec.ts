// Asking for a peer over a network, and by way of machines, that fail in every way they do. Each fault is a real
// one: a server does it, and what was kept is told by the inbox itself.

import { expect, test } from '../servers/asking';
import { nothing, type Fault } from '../servers/between';
import * as faults from '../servers/faults';
import type { Screen } from '../servers/writer';

const { after, problem, saying, status } = faults;

/** A fault that goes on for as long as anybody asks. */
type Lasting = {
  fault?: Fault;
  /** What becomes of a browser's question beforehand. */
  question?: Fault;
  shown: Screen;
  /** Requests that reach the server. */
  tries: number;
  /** Requests that the inbox has. */
  kept: 0 | 1;
};

// Nothing else is known than that it may have arrived: so it is asked after, four times at most.
const lost = { shown: 'unsure', tries: 4, kept: 0 } as const;
const taken = { ...lost, kept: 1 } as const;
const refused = { shown: 'refused', tries: 1, kept: 0 } as const;
// Each try has its patience, and all of them together have theirs.
const silent = { ...lost, tries: 3 } as const;
const unasked = { ...lost, tries: 0 } as const;

const utf16 = Buffer.from('\ufeff{"status":"received"}', 'utf16le');
const latin1 = Buffer.from('{"status":"received","note":"m\u00fcde"}', 'latin1');
const deep = `{"status":"received","more":${'['.repeat(40)}${']'.repeat(40)}}`;
const charset = (name: string) => ({ 'content-type': `application/json; charset=${name}` });
const allows = (headers: string) => ({ 'access-control-allow-methods': 'POST', 'access-control-allow-headers': headers });

const lasting: Record<string, Lasting> = {
  'no answer': { ...silent, fault: faults.silence },
  'no answer, though it was kept': { ...silent, fault: after(faults.silence), kept: 1 },
  'an answer that drips and never ends': { ...silent, fault: faults.drip },
  'an answer that drips, though it was kept': { ...silent, fault: after(faults.drip), kept: 1 },
  'a connection that drops': { ...lost, fault: faults.reset },
  'a connection that drops once it was kept': { ...taken, fault: after(faults.reset) },
  'an answer that is cut off': { ...taken, fault: after(faults.truncated) },
  'an answer that the browser hides': { ...taken, fault: after(faults.hidden) },
  'an answer of 100 MB': { ...taken, fault: after(faults.flood(true)) },
  'an answer of 100 MB that does not say so': { ...taken, fault: after(faults.flood(false)) },
  'a network that asks to sign in': { ...lost, fault: faults.portalTold },
  'a network that asks to sign in, hidden': { ...lost, fault: faults.portalHidden },
  'a network that leads to its sign-in, hidden': { ...lost, fault: faults.elsewhere(302, 'https://www.weather.gov/sign-in', false) },
  'a network that leads to its sign-in': { ...refused, fault: faults.elsewhere(302, 'https://www.weather.gov/sign-in') },
  'one redirect': { ...refused, fault: faults.elsewhere(307, 'https://peers.test/v1/moved') },
  'a redirect to itself': { ...refused, fault: faults.elsewhere(308, '/v1/peer-support-requests') },
  'a question beforehand that is refused': { ...unasked, question: (asked) => asked.reply({ status: 403, headers: {}, body: '' }) },
  'a question beforehand that allows no key': { ...unasked, question: status(204, allows('content-type')) },
  'a question beforehand that allows another page': {
    ...unasked, question: status(204, { ...allows('content-type, idempotency-key'), 'access-control-allow-origin': 'https://other.test' }),
  },
  'an empty 200': { ...taken, fault: after(saying('')) },
  '200 with other JSON': { ...taken, fault: after(saying('{"ok":true}')) },
  '200 that says it in two ways': { ...lost, fault: saying('{"status":"received","status":"queued"}') },
  '200 with two answers': { ...lost, fault: saying('{"status":"received"}{}') },
  '200 that is too deep': { ...lost, fault: saying(deep) },
  '200 in UTF-16': { ...lost, fault: saying(utf16, charset('utf-16')) },
  '200 in Latin-1': { ...lost, fault: saying(latin1, charset('iso-8859-1')) },
  '500 once it was kept': { ...taken, fault: after(status(500)) },
  '503 with a pause that is too long': { ...lost, fault: status(503, { 'retry-after': '90' }), tries: 1 },
  'a key that is at work': { ...lost, fault: problem(409, { title: 'A request is outstanding for this Idempotency-Key' }) },
  'not valid, and not why': { ...refused, fault: problem(422, { title: 'Your request is not valid.', errors: [] }) },
  'too many, each time': { shown: 'busy', tries: 3, fault: faults.tooMany(), kept: 0 },
};
for (const code of [400, 401, 403, 404, 405, 410, 413, 415, 422]) lasting[`status ${code}`] = { ...refused, fault: status(code) };
for (const code of [408, 409, 500, 502, 503, 504]) lasting[`status ${code}`] = { ...lost, fault: status(code) };

for (const [name, { fault = nothing, question = nothing, shown, tries, kept }] of Object.entries(lasting)) {
  test(`${name}: ${shown}, and every word stays`, async ({ page, writer, server, inbox }) => {
    Object.assign(server, { otherwise: fault, question });
    await writer.sends();
    await writer.waits();
    await writer.sees(shown);
    await expect(page.locator('#app')).not.toContainText('has arrived');
    await expect(page.locator('#app a[href="tel:+16143856660"]')).toBeVisible();
    expect(server.posts.length).toBe(tries);
    expect(server.keys.size, 'every try has the same key').toBe(Math.min(tries, 1));
    for (const { asked, key } of server.posts) expect(asked.headers['idempotency-key']).toBe(`"${key}"`);
    expect(await inbox.kept(writer.message)).toHaveLength(kept);
    // No more of an answer is taken in than can be one: 64 KiB, and what is on its way when the page hangs up.
    for (const { written } of server.posts) expect(written).toBeLessThan(faults.endless / 10);

    // It is put right. What was written is still there, and arrives once.
    Object.assign(server, { otherwise: nothing, question: nothing });
    await writer.presses('Change something');
    await writer.hasAll();
    await writer.reads();
    await writer.presses('Agree and send');
    await writer.waits();
    await writer.sees('received');
    await writer.keepsCopy();
    const [only, ...more] = await inbox.kept(writer.message);
    expect(more).toEqual([]);
    await expect(page.locator('#app')).toContainText(only.reference);
    // A server that refused may remember what it said to a key.
    expect(server.keys.size).toBe(shown === 'refused' ? 2 : 1);
  });
}

/** Faults one after the other, and then none. */
const passing: Record<string, { faults: Fault[]; shown: Screen; tries: number; kept: 0 | 1; besides?: string }> = {
  'nothing goes wrong': { faults: [], shown: 'received', tries: 1, kept: 1 },
  'two failures': { faults: [status(500), status(502)], shown: 'received', tries: 3, kept: 1 },
  'three answers lost on the way back': { faults: [after(faults.reset), after(faults.hidden), after(faults.truncated)], shown: 'received', tries: 4, kept: 1 },
  'kept, then refused': { faults: [after(faults.reset), status(403)], shown: 'unsure', tries: 2, kept: 1 },
  'lost, then too many for long': { faults: [faults.reset, faults.tooMany('90')], shown: 'unsure', tries: 2, kept: 0 },
  'lost, then led elsewhere': { faults: [faults.reset, faults.elsewhere(302, 'https://www.weather.gov/')], shown: 'unsure', tries: 2, kept: 0 },
  'a key that was used for something else': {
    faults: [problem(422, { title: 'Idempotency-Key is already used' })], shown: 'unsure', tries: 1, kept: 0, besides: 'If you send it again, it may arrive twice.',
  },
};

for (const [name, { faults, shown, tries, kept, besides = '' }] of Object.entries(passing)) {
  test(`${name}: ${shown}`, async ({ page, writer, server, inbox }) => {
    server.faults = faults;
    await writer.sends();
    await writer.waits();
    await writer.sees(shown);
    await expect(page.locator('#app')).toContainText(besides);
    expect([server.posts.length, server.keys.size]).toEqual([tries, 1]);
    expect(await inbox.kept(writer.message)).toHaveLength(kept);
  });
}

test('a browser that sends again by itself: it counts once', async ({ writer, server, inbox }) => {
  // The question beforehand leaves a connection open, and one that drops when used again is taken for an old one.
  server.question = async (exchange) => exchange.reply(await exchange.passOn(), 'keep-alive');
  server.faults = [after(faults.reset)];
  await writer.sends();
  await writer.waits();
  await writer.sees('received');
  expect([writer.begun, server.posts.length, server.keys.size]).toEqual([1, 2, 1]);
  expect(await inbox.kept(writer.message)).toHaveLength(1);
});

test.describe('a server that no browser can ask beforehand', () => {
  test.beforeEach(({ server }) => { server.question = (asked) => asked.reply({ status: 403, headers: {}, body: '' }); });

  test('knows the request by its body: it counts once', async ({ place, writer, server, inbox }) => {
    server.faults = [after(faults.hidden), after(faults.reset)];
    await writer.sends(place.simple);
    await writer.waits();
    await writer.sees('received');
    expect([server.questions, server.posts.length, server.keys.size]).toEqual([0, 3, 1]);
    for (const { asked } of server.posts) {
      expect([asked.headers['content-type'], asked.headers['idempotency-key']]).toEqual(['text/plain;charset=UTF-8', undefined]);
    }
    expect(await inbox.kept(writer.message)).toHaveLength(1);
  });

  test('says what proves nothing, or no: neither is taken for a yes', async ({ page, place, writer, server, inbox }) => {
    server.faults = [...new Array(4).fill(saying('<h1>Thank you, received</h1>')), status(403)];
    await writer.sends(place.simple);
    await writer.waits();
    await writer.sees('unsure');
    await writer.presses('Send it again');
    await writer.waits();
    // That the last try was refused says nothing of those before.
    await writer.sees('unsure');
    await expect(page.locator('#app')).toContainText('so it counts only once');
    expect([server.posts.length, server.keys.size]).toEqual([5, 1]);
    expect(await inbox.kept(writer.message)).toEqual([]);
  });
});

// What goes wrong on the way: each before the inbox has seen a request, or after it has kept it.

import type { Answer, Exchange } from './exchange';
import type { Fault } from './between';

/** The fault, once the inbox has kept the request. `spoil` gets what the inbox wanted to say. */
export const after = (spoil: (exchange: Exchange, answer: Answer) => Promise<void> | void): Fault => async (exchange) =>
  spoil(exchange, await exchange.passOn());

const page = { 'content-type': 'text/html; charset=utf-8' };
const json = { 'content-type': 'application/json' };
const portal = '<!doctype html><title>Welcome</title><h1>Your request has arrived.</h1><p>Please sign in to this network.</p>';

/** An answer with a status, and nothing that a program could read. */
export const status = (status: number, headers: Answer['headers'] = {}): Fault => (exchange) => exchange.say(status, headers);

/** A problem in the contract's own form. */
export const problem = (status: number, problem: object): Fault => (exchange) =>
  exchange.say(status, { 'content-type': 'application/problem+json' }, JSON.stringify({ type: 'about:blank', status, ...problem }));

/** Too many, and what is said of how long. */
export const tooMany = (after?: string): Fault => status(429, after === undefined ? {} : { 'retry-after': after });

export const silence = (exchange: Exchange) => exchange.silence();
export const reset = (exchange: Exchange) => exchange.reset();

/** An answer that begins, and then comes by a byte at a time for as long as anybody listens. */
export async function drip(exchange: Exchange): Promise<void> {
  exchange.waits = true;
  exchange.begin(200, json);
  await exchange.write('{"status":"received"');
  while (!exchange.gone) {
    await exchange.write(' ');
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Bytes of an answer that never says anything. */
export const endless = 100 * 1024 * 1024;

/** Such an answer, at the speed of a network: a machine's own pipes take in a lot at once. `told`: with its length. */
export const flood = (told: boolean) => async (exchange: Exchange) => {
  exchange.begin(200, told ? { ...json, 'content-length': String(endless) } : json);
  const piece = Buffer.alloc(64 * 1024, ' ');
  await exchange.write('{"status":"received","pad":"');
  while (!exchange.gone && exchange.written < endless) {
    await exchange.write(piece);
    await new Promise((done) => setTimeout(done, 4));
  }
};

/** The inbox's own answer, cut off in the middle. */
export async function truncated(exchange: Exchange, answer: Answer): Promise<void> {
  exchange.begin(answer.status, { ...json, 'content-length': String(answer.body.length) });
  await exchange.write(answer.body.subarray(0, answer.body.length - 8) as Buffer);
  exchange.breakOff();
}

/** An answer with this body, said to be JSON. */
export const saying = (body: string | Buffer, headers: Answer['headers'] = json): ((exchange: Exchange) => void) => (exchange) =>
  exchange.say(200, headers, body);

/** The inbox's answer, of which the browser tells the page nothing. */
export const hidden = (exchange: Exchange, { status, body }: Answer) => exchange.reply({ status, headers: json, body });

/** A network's page of its own in the place of every answer. */
export const portalTold = (exchange: Exchange) => exchange.say(200, page, portal);
export const portalHidden = (exchange: Exchange) => exchange.reply({ status: 200, headers: page, body: portal });

/** Somewhere else, so that the page may know of it or not. */
export const elsewhere = (status: number, location: string, told = true): Fault => (exchange) =>
  told ? exchange.say(status, { location }) : exchange.reply({ status, headers: { location }, body: '' });

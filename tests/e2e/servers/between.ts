// A server between the page and the inbox: what it does with each request, a test decides.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Exchange } from './exchange';
import { secure, type Secure } from './secure';

/** What becomes of one request. */
export type Fault = (exchange: Exchange) => Promise<void> | void;

/** Nothing goes wrong. */
export const nothing: Fault = async (exchange) => exchange.reply(await exchange.passOn());

export class Between {
  /** What becomes of the first request, the second, and so on. */
  faults: Fault[] = [];
  /** What becomes of all others. */
  otherwise = nothing;
  /** What becomes of a browser's questions beforehand. */
  question = nothing;
  /** Every request so far. */
  posts: Exchange[] = [];
  /** How often a browser asked beforehand. */
  questions = 0;
  /** When somebody who goes elsewhere gets there. */
  opens: Promise<unknown> = Promise.resolve();
  /** Where the inbox is. */
  inbox = '';
  private place?: Secure;
  private readonly lines = new Map<number | undefined, Socket>();

  async open(): Promise<void> {
    this.place = await secure((asked, answer) => void this.take(asked, answer));
    this.place.server.on('connection', (line: Socket) => {
      const { remotePort } = line;
      this.lines.set(remotePort, line);
      line.on('close', () => this.lines.delete(remotePort));
    });
  }

  get port(): number {
    return this.place?.port ?? 0;
  }

  /** Every name that requests went by so far. */
  get keys(): Set<string> {
    return new Set(this.posts.map(({ key }) => key));
  }

  /** Whether it has this many requests, and keeps the last waiting on purpose. */
  keepsWaiting(many: number): boolean {
    const last = this.posts.at(-1);
    return this.posts.length >= many && last !== undefined && last.waits && !last.gone;
  }

  /** For the next test: nothing has come, and nothing goes wrong. */
  forget(): void {
    this.place?.server.closeAllConnections();
    Object.assign(this, { faults: [], otherwise: nothing, question: nothing, posts: [], questions: 0, opens: Promise.resolve() });
  }

  async close(): Promise<void> {
    await this.place?.stop();
  }

  private async take(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of asked) pieces.push(piece);
    const exchange = new Exchange(asked, answer, Buffer.concat(pieces), this.inbox, this.lines.get(asked.socket.remotePort));
    if (asked.method === 'GET') {
      await this.opens;
      return exchange.say(200, { 'content-type': 'text/html' }, '<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>');
    }
    if (asked.method === 'OPTIONS') {
      this.questions += 1;
      return this.question(exchange);
    }
    this.posts.push(exchange);
    await (this.faults[this.posts.length - 1] ?? this.otherwise)(exchange);
  }
}

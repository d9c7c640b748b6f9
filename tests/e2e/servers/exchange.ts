// One request at a server between the page and the inbox, and all that can be done with it.

import { request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** An answer, as it is written. */
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string | Buffer };

/** What lets a page on another server read an answer. */
export const readable = (headers: IncomingHttpHeaders): Record<string, string> => ({
  'access-control-allow-origin': headers.origin ?? '*',
  'access-control-expose-headers': 'Retry-After',
});

export class Exchange {
  /** Bytes of an answer that were written so far. */
  written = 0;
  /** Whether it is kept waiting on purpose. */
  waits = false;
  /** Whether whoever asked has hung up. */
  gone = false;
  private readonly over: Promise<void>;

  constructor(
    readonly asked: IncomingMessage,
    private readonly answer: ServerResponse,
    readonly body: Buffer,
    private readonly inbox: string,
    /** The connection below its encryption. */
    private readonly line?: Socket,
  ) {
    this.over = new Promise((done) => {
      answer.on('close', () => {
        this.gone = true;
        done();
      });
    });
    // Whatever is written to somebody who has hung up is lost, and that is what some tests are about.
    answer.on('error', () => undefined);
  }

  /** The name of the request. */
  get key(): string {
    return JSON.parse(this.body.toString()).request_id;
  }

  /** Hands it to the inbox as it came, and brings back what that answers. */
  async passOn(): Promise<Answer> {
    const { method, url, headers } = this.asked;
    return new Promise((done, failed) => {
      const onward = request(new URL(url ?? '/', this.inbox), { method, headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece) => pieces.push(piece));
        answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }));
      });
      onward.on('error', failed);
      onward.end(this.body);
    });
  }

  /** Answers; each answer ends its connection, so that no try stands on the one before. */
  reply({ status, headers, body }: Answer, connection: 'close' | 'keep-alive' = 'close'): void {
    this.answer.writeHead(status, { ...headers, connection }).end(body);
  }

  /** Answers so that the page may read it. */
  say(status: number, headers: Answer['headers'] = {}, body: Answer['body'] = ''): void {
    this.reply({ status, headers: { ...readable(this.asked.headers), ...headers }, body });
  }

  /** Begins an answer that the page may read, and leaves it open. */
  begin(status: number, headers: Answer['headers'] = {}): void {
    this.answer.writeHead(status, { ...readable(this.asked.headers), ...headers, connection: 'close' });
    this.answer.flushHeaders();
  }

  /** Writes a piece; done once it has left. */
  async write(piece: string | Buffer): Promise<void> {
    const taken = this.answer.write(piece);
    this.written += piece.length;
    if (!taken) await Promise.race([new Promise((done) => this.answer.once('drain', done)), this.over]);
  }

  /** Ends what was begun in the middle of a sentence. */
  breakOff(): void {
    this.answer.socket?.end();
  }

  /** Drops the connection, as a machine does that was switched off. */
  reset(): void {
    this.line?.resetAndDestroy();
  }

  /** Says nothing until whoever asked hangs up. */
  async silence(): Promise<void> {
    this.waits = true;
    await this.over;
  }
}

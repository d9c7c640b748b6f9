// A stand-in for somebody's form service, at its own address: it takes note of what comes, and answers as a test says.

import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** What came. */
export type Came = { path: string; headers: IncomingHttpHeaders; type: string; body: string; fields: () => Promise<[string, string][]> };

/** What a service answers. */
export type Says = { status: number; body?: object | string; headers?: Record<string, string> };

export class Service {
  /** Every request, in its order. */
  readonly came: Came[] = [];
  /** How often a browser asked beforehand. */
  questions = 0;
  /** What it answers to the first, the second, and so on; it drops the connection of any other. */
  says: Says[] = [];

  async take(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of asked) pieces.push(piece);
    const readable = { 'access-control-allow-origin': asked.headers.origin ?? '*', connection: 'close' };
    if (asked.method === 'OPTIONS') {
      this.questions += 1;
      answer.writeHead(204, { ...readable, 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' }).end();
      return;
    }
    const [body, type] = [Buffer.concat(pieces), asked.headers['content-type'] ?? ''];
    // The browser's own parser, for a form in either of its two writings.
    const fields = async () => [...(await new Response(body, { headers: { 'content-type': type } }).formData())] as [string, string][];
    this.came.push({ path: asked.url ?? '', headers: asked.headers, type: type.split(';')[0], body: body.toString(), fields });
    const says = this.says[this.came.length - 1];
    if (!says) return void asked.socket.destroy();
    const isText = typeof says.body === 'string' || says.body === undefined;
    // A cookie that any next request would bring back, if it brought any.
    const headers = { ...readable, 'content-type': isText ? 'text/html' : 'application/json', 'set-cookie': 'visitor=1; Secure; SameSite=None', ...says.headers };
    answer.writeHead(says.status, headers).end(isText ? says.body : JSON.stringify(says.body));
  }
}

// As much of WebDriver as these tests need: one JSON answer for each request.

/** What a key is called on the wire, where it is not itself. */
const KEYS = { Enter: '\uE007', Tab: '\uE004', Shift: '\uE008', Space: ' ', Backspace: '\uE003' };

/** Marks a function's outcome, so that a refusal arrives with its words. */
const TASK = (task) => `
  const done = arguments[arguments.length - 1];
  const given = Array.prototype.slice.call(arguments, 0, -1);
  new Promise((settle) => settle((${task}).apply(null, given)))
    .then((value) => done({ value }), (error) => done({ error: String(error) }));`;

/** Milliseconds after which no answer will come: longer than any script may take. */
const PATIENCE = 15_000;

export class Session {
  constructor(address) {
    this.address = address;
  }

  async send(method, path, body) {
    const headers = { 'content-type': 'application/json' };
    // WebKit's driver now and then never answers for a page that went away meanwhile; whoever waits asks again.
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(this.address + path, { method, headers, signal, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (value?.error) throw Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  async begin(capabilities) {
    const { sessionId } = await this.send('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    this.address += `/session/${sessionId}`;
  }

  get(path) {
    return this.send('GET', path);
  }

  post(path, body = {}) {
    return this.send('POST', path, body);
  }

  delete(path = '') {
    return this.send('DELETE', path);
  }

  async run(task, ...given) {
    const { value, error } = await this.post('/execute/async', { script: TASK(task), args: given }) ?? {};
    if (error) throw Error(error);
    return value;
  }

  /** Presses keys one after the other. */
  async press(...keys) {
    const actions = keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })));
    await this.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Presses the mouse at a point of the window. */
  async clickAt(x, y) {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }
}

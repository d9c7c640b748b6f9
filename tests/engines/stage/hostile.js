// Runs in the host page and records all that a script can learn of the frame in it. Times are left out: that
// somebody uses the frame, and when, no page can hide from the one that holds it.
(() => {
  const transcript = [];
  const note = (kind, ...what) => transcript.push([kind, ...what].join(' '));
  // What was seen by looking again and again has an order of its own: which look came before which event is time.
  const looks = [];
  Object.assign(window, { transcript, looks });

  const types = ['abort', 'animationstart', 'auxclick', 'beforeinput', 'blur', 'change', 'click', 'compositionend', 'contextmenu',
    'copy', 'cut', 'dblclick', 'dragstart', 'drop', 'error', 'focus', 'focusin', 'focusout', 'formdata', 'hashchange', 'input',
    'invalid', 'keydown', 'keypress', 'keyup', 'load', 'message', 'messageerror', 'mousedown', 'mouseup', 'pagehide', 'paste',
    'pointerdown', 'pointerup', 'popstate', 'reset', 'resize', 'scroll', 'securitypolicyviolation', 'select', 'selectionchange',
    'submit', 'touchstart', 'transitionend', 'unhandledrejection', 'visibilitychange', 'wheel'];
  const listen = (target, where) => {
    for (const type of types) {
      target.addEventListener(type, (event) => {
        const { data, key, origin, target: on } = event;
        note('event', where, type, on?.nodeName ?? '', on?.value ?? '', key ?? '', origin ?? '', typeof data === 'object' ? JSON.stringify(data) : data ?? '');
      }, true);
    }
  };
  listen(window, 'host');

  const patch = (object, name) => {
    const real = object?.[name];
    if (typeof real !== 'function') return;
    object[name] = function patched(...given) {
      note('call', name, given.map(String).join(' '));
      return real.apply(this, given);
    };
  };
  for (const name of ['fetch', 'postMessage', 'open']) patch(window, name);
  for (const name of ['open', 'send']) patch(XMLHttpRequest.prototype, name);
  for (const name of ['pushState', 'replaceState', 'back', 'forward', 'go']) patch(history, name);
  patch(Element.prototype, 'attachShadow');
  patch(navigator, 'sendBeacon');

  // How many entries come is a matter of time; which ones is not. They are told as they stand when they are read: Firefox
  // may hand out a page's own entry before it knows its size, and again after.
  const entries = new Set();
  const told = ([type, entry]) => [type, entry.name, entry.transferSize ?? ''].join(' ');
  Object.defineProperty(window, 'entries', { get: () => new Set([...entries].map(told)) });
  for (const type of ['resource', 'navigation', 'mark', 'measure', 'element', 'layout-shift']) {
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) entries.add([type, entry]);
      }).observe({ type, buffered: true });
    } catch {
      // An engine without this kind of entry tells nothing by it.
    }
  }

  document.addEventListener('DOMContentLoaded', () => {
    const frame = document.querySelector('iframe');
    new MutationObserver((changes) => {
      for (const { type, attributeName, target } of changes) note('mutation', type, attributeName ?? '', target.nodeName);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

    const seen = new Map();
    // How a frame loads is a matter of time too, and nobody has answered anything by then: a test begins the record.
    window.begin = () => {
      transcript.length = 0;
      looks.length = 0;
      seen.clear();
    };
    const look = (name, read) => {
      let value;
      try {
        value = String(read());
      } catch (error) {
        value = error.name;
      }
      if (seen.get(name) !== value) looks.push(`${name} ${value}`);
      seen.set(name, value);
    };
    let inside;
    setInterval(() => {
      const { width, height } = frame.getBoundingClientRect();
      look('src', () => frame.src);
      look('size', () => [width, height, document.documentElement.scrollHeight]);
      look('history', () => history.length);
      look('frames', () => frames.length);
      look('frames inside', () => frame.contentWindow.length);
      look('closed', () => frame.contentWindow.closed);
      look('address inside', () => frame.contentWindow.location.href);
      look('name inside', () => frame.contentWindow.name);
      look('text inside', () => frame.contentWindow.document.body.innerText);
      look('storage inside', () => frame.contentWindow.localStorage.length);
      look('active', () => document.activeElement.nodeName);
      look('scroll', () => [scrollX, scrollY]);
      look('title', () => document.title);
      try {
        const document = frame.contentWindow.document;
        if (document !== inside && document.readyState !== 'loading') {
          inside = document;
          listen(document, 'frame');
        }
      } catch {
        // This is how it should be.
      }
    }, 20);
  });
})();

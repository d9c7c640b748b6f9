// P9. Every file and every method has exactly the headers of its kind, told by the finished server. What they are
// stands once, in tools/site/src/headers/tests.rs; here it is read from there.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { after, test } from 'node:test';
import { dist, root, serveSite } from './stage/site.mjs';

const source = readFileSync(`${root}tools/site/src/headers/tests.rs`, 'utf8');
/** A text constant of the source. */
const constant = (name) => {
  const [, text] = new RegExp(`const ${name}: &str = "(?:\\\\\\n)?([^"]*)";`).exec(source) ?? [];
  assert.ok(text, `${name} stands in headers/tests.rs`);
  return text;
};

const site = await serveSite();
after(() => site.close());

/** What an answer may have beside the headers of its kind. */
const beside = ['date', 'content-length', 'allow', 'location', 'connection', 'keep-alive'];

const ask = (method, path) => new Promise((done, failed) => {
  const asked = request(new URL(path, site.address), { method }, (answer) => {
    answer.resume();
    answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers }));
  });
  asked.on('error', failed);
  asked.end();
});

const set = (headers) => Object.entries(headers).filter(([name]) => !beside.includes(name))
  .map(([name, value]) => `${name}: ${value}`).sort().join('\n');

const server = (page, name) => {
  const html = readFileSync(`${dist}/${page}/index.html`, 'utf8');
  return new RegExp(`<meta name="${name}" content="([^"]+)">`).exec(html)?.[1];
};
const [, sheet] = /<style>(.*?)<\/style>/s.exec(readFileSync(`${dist}/index.html`, 'utf8'));
const style = `sha384-${createHash('sha384').update(sheet).digest('base64')}`;
const page = (policy) => {
  const lines = constant('PAGE_SET').split('\n').map((line) => policy && line.startsWith('content-security-policy') ? policy : line);
  return lines.join('\n').replaceAll('ORIGIN', site.address).replace('STYLE', style);
};
const kinds = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', wasm: 'application/wasm', bin: 'application/octet-stream', json: 'application/json' };
const file = (path, cache) => constant('STATIC_SET').replace('CACHE', cache).replace('TYPE', kinds[path.split('.').at(-1)]);

/** The whole set that a path must have. */
function expected(path) {
  const [, folder] = path.split('/');
  if (folder === 'assets') return file(path, 'public, max-age=31536000, immutable');
  if (['content', 'contract', 'embed.js', 'manifest.json'].includes(folder)) return file(path, 'no-cache');
  if (folder === 'plain' || path.endsWith('thanks.html')) return page(constant('PLAIN_POLICY'));
  if (folder === 'request') return page(constant('FORM_POLICY').replace('SERVER', server('request', 'request-server')));
  if (folder === 'feedback') return page(constant('FEEDBACK_POLICY').replace('SERVER', server('feedback', 'feedback-server')));
  return page();
}

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => `${(entry.parentPath ?? entry.path).slice(dist.length)}/${entry.name}`.replace(/^\/?/, '/'));
const pages = files.filter((path) => path.endsWith('/index.html')).map((path) => path.slice(0, -'index.html'.length));

test('P9: every file has exactly the headers of its kind, by GET and by HEAD', async () => {
  assert.ok(files.length > 15 && pages.includes('/'));
  for (const path of [...files, ...pages]) {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await ask(method, path);
      assert.equal(status, 200, `${method} ${path}`);
      assert.equal(set(headers), expected(path), `${method} ${path}`);
    }
  }
});

test('P9: what is no file, and every other method, has the headers of the page', async () => {
  for (const path of ['/no/such/page', '/assets/no.js', '/plain/no.html', '/.git/config']) {
    const { status, headers } = await ask('GET', path);
    assert.deepEqual([status, set(headers)], [404, page()], path);
  }
  for (const path of [...files, ...pages, '/no/such/page']) {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, headers } = await ask(method, path);
      assert.deepEqual([status, headers.allow, set(headers)], [405, 'GET, HEAD', page()], `${method} ${path}`);
    }
  }
});

test('P9 control: one header more, or one less, is seen', async () => {
  const { headers } = await ask('GET', '/');
  assert.notEqual(set({ ...headers, 'set-cookie': 'a=b' }), expected('/'));
  const { 'referrer-policy': _, ...rest } = headers;
  assert.notEqual(set(rest), expected('/'));
});

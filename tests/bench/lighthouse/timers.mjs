// The same server once more, with one word changed in the policy of the pages that may run nothing:
// `allow-scripts`. What judges a page takes its turns by timers, and in such a page none ever goes off.
// Scripts of the page itself stay forbidden, by `default-src 'none'`.
import { createServer, request } from "node:http";

const POLICY = "content-security-policy";

/** Starts it before a server: its address, and the way to stop it. */
export function withTimers(url) {
  const behind = new URL(url);
  const server = createServer((asked, answer) => {
    const { method, url: path, headers } = asked;
    const onward = request(new URL(path, behind), { method, headers: { ...headers, host: behind.host } }, (answered) => {
      const policy = answered.headers[POLICY];
      const own = `http://${headers.host}`;
      const changed = policy && { [POLICY]: policy.replaceAll(behind.origin, own).replace(/^sandbox /, "sandbox allow-scripts ") };
      answer.writeHead(answered.statusCode, { ...answered.headers, ...changed });
      answered.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({ url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() });
    });
  });
}

// Servers on this machine, on ports that are free.

/** Lets a server listen; its port. */
export async function listen(server) {
  await new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', ready);
  });
  return server.address().port;
}

/** Stops it, whoever still holds a line to it. */
export function stop(server) {
  server.close();
  server.closeAllConnections?.();
}

import net from 'node:net';

/** A port nobody listens on, for a moment at least. */
export const freePort = () =>
  new Promise((found, failed) => {
    const server = net.createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

const canListen = (port, host) =>
  new Promise((answer) => {
    const server = net.createServer();
    server.once('error', (error) => answer(error.code === 'EADDRNOTAVAIL' ? null : error.code));
    server.listen(port, host, () => server.close(() => answer(null)));
  });

const answers = (port, host) =>
  new Promise((answer) => {
    const socket = net.connect({ port, host, timeout: 500 });
    const done = (yes) => {
      socket.destroy();
      answer(yes);
    };
    socket.once('connect', () => done(true)).once('timeout', () => done(false)).once('error', () => done(false));
  });

/**
 * Null, or why the port cannot be ours. Both loopbacks are asked: a program that listens on ::1 alone lets us
 * listen on 127.0.0.1, and the browser that is told "localhost" then opens that program.
 */
export async function portTrouble(port, host) {
  const refused = await canListen(port, host);
  if (refused) return refused;
  const taken = (await Promise.all(['127.0.0.1', '::1'].map((loopback) => answers(port, loopback)))).some(Boolean);
  return taken ? 'EADDRINUSE' : null;
}

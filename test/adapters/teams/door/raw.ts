import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * What a server answers to bytes that no client of HTTP would send, until it closes the connection or has answered so
 * many times. `pieces` go out one after another.
 */
export async function raw(port: number, pieces: readonly string[], answers = 1): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  const done = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
    socket.on('data', (piece: string) => {
      heard += piece;
      if (heard.split('HTTP/1.1 ').length > answers) resolve();
    });
  });
  await once(socket, 'connect');
  for (const piece of pieces) {
    if (!socket.writable) break;
    socket.write(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await done;
  socket.destroy();
  return heard;
}

/** The head of a request to the door. */
export function head(lines: readonly string[]): string {
  return ['POST /api/messages HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json', ...lines, '', ''].join(
    '\r\n',
  );
}

export const statusIn = (heard: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1]);
export const bodyIn = (heard: string): string => heard.slice(heard.indexOf('\r\n\r\n') + 4);

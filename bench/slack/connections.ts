import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Connections that stay open, each for one event at a time. */
export interface Connections {
  /** Has so many of them open and free. */
  ready(count: number): Promise<void>;
  /** Sends a request on a free one; gives the milliseconds until its acknowledgement was here whole. */
  send(request: Buffer): Promise<number>;
  close(): void;
}

interface Connection {
  readonly socket: Socket;
  /** When it became free. */
  readonly since: number;
}

/** Node's server drops whoever is still for five seconds; one of ours that is still for so long is not used again. */
const FRESH_FOR = 2_000;
const END_OF_HEAD = '\r\n\r\n';

/**
 * Connections to a port of this machine. They speak just enough HTTP for an acknowledgement: a client of Node's own would
 * work longer for each event than what is measured may take.
 */
export function createConnections(port: number): Connections {
  /** The one that was used last comes last, and is used next. */
  let free: Connection[] = [];

  async function opened(): Promise<Socket> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.on('error', () => socket.destroy());
    await once(socket, 'connect');
    return socket;
  }

  /** Of the free ones the last; undefined where none is fresh. */
  function taken(): Socket | undefined {
    for (let last = free.pop(); last; last = free.pop()) {
      if (isFresh(last)) return last.socket;
      last.socket.destroy();
    }
    return undefined;
  }

  function setFree(socket: Socket): void {
    free.push({ socket, since: performance.now() });
  }

  return {
    async ready(count) {
      for (const connection of free) if (!isFresh(connection)) connection.socket.destroy();
      free = free.filter(isFresh);
      const missing = Array.from({ length: Math.max(0, count - free.length) }, opened);
      for (const socket of await Promise.all(missing)) setFree(socket);
    },
    async send(request) {
      const socket = taken() ?? (await opened());
      const took = await acknowledged(socket, request);
      setFree(socket);
      return took;
    },
    close() {
      for (const { socket } of free) socket.destroy();
    },
  };
}

function isFresh({ socket, since }: Connection): boolean {
  return socket.readyState === 'open' && performance.now() - since < FRESH_FOR;
}

function acknowledged(socket: Socket, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const end = (settle: () => void) => {
      socket.off('data', hear).off('close', lost);
      settle();
    };
    const lost = () => end(() => reject(new Error('a connection was closed before the acknowledgement')));
    const hear = (piece: Buffer) => {
      said += piece.toString('latin1');
      if (!isWhole(said)) return;
      const took = performance.now() - began;
      const isAcknowledged = said.startsWith('HTTP/1.1 200 ');
      end(() => (isAcknowledged ? resolve(took) : reject(new Error(`not acknowledged: ${said.split('\r\n')[0]}`))));
    };
    socket.on('data', hear).on('close', lost);
    const began = performance.now();
    socket.write(request);
  });
}

/** An acknowledgement has no body: either its length is none, or its only chunk is the last one. */
function isWhole(said: string): boolean {
  const head = said.indexOf(END_OF_HEAD);
  if (head < 0) return false;
  return /transfer-encoding: chunked/i.test(said.slice(0, head)) ? said.endsWith(`0${END_OF_HEAD}`) : true;
}

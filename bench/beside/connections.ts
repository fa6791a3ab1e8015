import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Connections that stay open, each for one event at a time. */
export interface Connections {
  /** Has so many of them open and free. */
  ready(count: number): Promise<void>;
  /** Sends a request on a free one; gives the milliseconds until its acknowledgement was here whole. */
  send(request: Buffer): Promise<number>;
  /** The same, with what stood in the body of the answer. */
  ask(request: Buffer): Promise<Answer>;
  close(): void;
}

export interface Answer {
  readonly took: number;
  readonly body: string;
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
 * Connections to a port of this machine. They speak just enough HTTP for what is answered: a client of Node's own would
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

  async function ask(request: Buffer): Promise<Answer> {
    const socket = taken() ?? (await opened());
    const answer = await answered(socket, request);
    setFree(socket);
    return answer;
  }

  return {
    async ready(count) {
      for (const connection of free) if (!isFresh(connection)) connection.socket.destroy();
      free = free.filter(isFresh);
      const missing = Array.from({ length: Math.max(0, count - free.length) }, opened);
      for (const socket of await Promise.all(missing)) setFree(socket);
    },
    send: async (request) => (await ask(request)).took,
    ask,
    close() {
      for (const { socket } of free) socket.destroy();
    },
  };
}

function isFresh({ socket, since }: Connection): boolean {
  return socket.readyState === 'open' && performance.now() - since < FRESH_FOR;
}

function answered(socket: Socket, request: Buffer): Promise<Answer> {
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
      const isAcknowledged = /^HTTP\/1\.1 20[02] /.test(said);
      const body = Buffer.from(said.slice(said.indexOf(END_OF_HEAD) + END_OF_HEAD.length), 'latin1').toString();
      end(() =>
        isAcknowledged ? resolve({ took, body }) : reject(new Error(`not acknowledged: ${said.split('\r\n')[0]}`)),
      );
    };
    socket.on('data', hear).on('close', lost);
    const began = performance.now();
    socket.write(request);
  });
}

/** Either its length is told, or its last chunk is empty; of what has neither, the head is all. */
function isWhole(said: string): boolean {
  const head = said.indexOf(END_OF_HEAD);
  if (head < 0) return false;
  const length = /content-length: (\d+)/i.exec(said.slice(0, head))?.[1];
  if (length !== undefined) return said.length >= head + END_OF_HEAD.length + Number(length);
  return /transfer-encoding: chunked/i.test(said.slice(0, head)) ? said.endsWith(`0${END_OF_HEAD}`) : true;
}

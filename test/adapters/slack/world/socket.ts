import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { BOT } from './cast.ts';
import { ACK_WITHIN } from './driver.ts';
import { isPart, textIn } from './elements.ts';
import type { Ack, Carrier, DeliveryOptions, Parcel } from './parcel.ts';

/** Slack's side of Socket Mode. */
export interface Sockets extends Carrier {
  /** What apps.connections.open gives. */
  open(): string;
  /** Connections that were greeted. */
  readonly connected: number;
  /** Tells every connection to come anew, as Slack does every few hours. */
  refresh(): void;
  /** Cuts every connection without a word. */
  cut(): void;
  /** No connection is taken, and what is to be delivered without one is lost at once, before this is called with false. */
  refuse(refusing: boolean): void;
  close(): Promise<void>;
}

/** In place of an acknowledgement, where the connection was closed before it came. */
const LOST = Symbol('lost');

/** A connection has to be there so soon, in milliseconds. */
const CONNECTED_WITHIN = 45_000;

/** Takes connections on the server of the edge. */
export function createSockets(server: Server, address: () => string): Sockets {
  const sockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const waiting = new Map<string, (payload: unknown) => void>();
  const arrivals = new Set<() => void>();
  let [opened, sent, turn, refusing] = [0, 0, 0, false];

  server.on('upgrade', (incoming, socket, head) => {
    const ticket = new URL(incoming.url ?? '/', 'http://edge').searchParams.get('ticket') ?? '';
    if (refusing || !tickets.delete(ticket)) return socket.destroy();
    sockets.handleUpgrade(incoming, socket, head, greet);
  });

  function greet(socket: WebSocket): void {
    socket.on('message', (data) => {
      const message: unknown = JSON.parse(String(data));
      if (isPart(message)) waiting.get(textIn(message.envelope_id))?.(message.payload);
    });
    const debug_info = { host: 'world', approximate_connection_time: 18_060 };
    const connection_info = { app_id: BOT.app };
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.clients.size, debug_info, connection_info }));
    socket.ping();
    for (const arrived of arrivals) arrived();
  }

  /** Every delivery goes to any one of the connections. */
  async function connection(): Promise<WebSocket> {
    const ready = [...sockets.clients].filter(({ readyState, OPEN }) => readyState === OPEN);
    const socket = ready[turn % Math.max(1, ready.length)];
    turn += 1;
    if (socket) return socket;
    if (refusing) throw new Error('No connection over Socket Mode is taken.');
    await soon<void>('There is no connection over Socket Mode.', CONNECTED_WITHIN, (arrived) => {
      arrivals.add(arrived);
      return () => arrivals.delete(arrived);
    });
    return connection();
  }

  async function deliver(parcel: Parcel, options: DeliveryOptions = {}): Promise<Ack> {
    const { type, payload } = parcel;
    const { retry, within = ACK_WITHIN } = options;
    const socket = await connection();
    sent += 1;
    const envelope_id = `envelope-${sent}`;
    const again = { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' };
    const accepts_response_payload = type !== 'events_api';
    const began = performance.now();
    socket.send(
      JSON.stringify({ envelope_id, payload, type, accepts_response_payload, ...(type === 'events_api' && again) }),
    );
    const body = await soon<unknown>(`Nobody acknowledged ${envelope_id} (${type}).`, within, (acknowledged) => {
      const lost = () => acknowledged(LOST);
      waiting.set(envelope_id, acknowledged);
      socket.once('close', lost);
      return () => {
        socket.off('close', lost);
        waiting.delete(envelope_id);
      };
    });
    if (body === LOST && type !== 'events_api')
      throw new Error(`The connection took ${envelope_id} (${type}) with it.`);
    // An event that the connection took with it comes again over the next one.
    if (body === LOST) return deliver(parcel, { ...options, retry: { num: (retry?.num ?? 0) + 1, reason: 'timeout' } });
    return {
      status: 200,
      body: isPart(body) && Object.keys(body).length === 0 ? null : body,
      ms: performance.now() - began,
    };
  }

  return {
    deliver,
    get pending() {
      return waiting.size;
    },
    get connected() {
      return [...sockets.clients].filter(({ readyState, OPEN }) => readyState === OPEN).length;
    },
    open() {
      opened += 1;
      tickets.add(`ticket-${opened}`);
      return `${address()
        .replace(/^http/, 'ws')
        .replace(/api\/$/, '')}link/?ticket=ticket-${opened}&app_id=${BOT.app}`;
    },
    refresh() {
      const message = { type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'world' } };
      for (const socket of sockets.clients) socket.send(JSON.stringify(message));
    },
    cut() {
      for (const socket of sockets.clients) socket.terminate();
    },
    refuse(now) {
      refusing = now;
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}

/** What `begin` is given in time; else rejects with these words. */
function soon<T>(otherwise: string, within: number, begin: (done: (value: T) => void) => () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      end();
      reject(new Error(otherwise));
    }, within);
    const end = begin((value) => {
      clearTimeout(late);
      end();
      resolve(value);
    });
  });
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { DeskError } from '../../src/errors.ts';

export interface ListenerParts {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; every one of the machine's without it. */
  readonly host?: string;
  /** The variable that sets the port, for whoever has to set another one. */
  readonly variable: string;
  /** Serves one request that came in on `port`. */
  readonly serve: (incoming: IncomingMessage, outgoing: ServerResponse, port: number) => Promise<void>;
  /** Told of faults, never of what anybody said; whoever hangs up in the middle of a request is none. */
  readonly report: (error: unknown) => void;
  /** Sends what is to be read where `serve` failed before it sent anything. */
  readonly sendFault: (outgoing: ServerResponse) => void;
}

export interface Listener {
  /** Gives the port that it listens on. Throws DeskError `port_taken` or `port_refused`. */
  start(): Promise<number>;
  /** Takes nothing more and lets what is under way finish; after so many milliseconds, open connections are cut. */
  stop(within?: number): Promise<void>;
}

/** How long what is under way may take when nobody says otherwise, in milliseconds. */
const GRACE = 2_000;

/** A server of HTTP that starts and stops cleanly. */
export function createListener({ port, host, variable, serve, report, sendFault }: ListenerParts): Listener {
  const server = createServer();
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  server.on('request', (incoming, outgoing) => {
    // A client keeps its connection: once we stop, it goes with its last answer.
    outgoing.on('close', () => server.listening || server.closeIdleConnections());
    serve(incoming, outgoing, portOf(server, port)).catch((error: unknown) => {
      if (!incoming.readableAborted) report(error);
      if (outgoing.headersSent || incoming.readableAborted) outgoing.destroy();
      else sendFault(outgoing);
    });
  });

  return {
    async start() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', (error) => reject(cannotListen(error, port, variable)));
        server.listen(port, host, resolve);
      });
      return portOf(server, port);
    },
    async stop(within = GRACE) {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const cut = setTimeout(() => server.closeAllConnections(), within);
      server.closeIdleConnections();
      await closed;
      clearTimeout(cut);
    },
  };
}

function portOf(server: Server, asked: number): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : asked;
}

function cannotListen(error: NodeJS.ErrnoException, port: number, variable: string): DeskError {
  const taken = error.code === 'EADDRINUSE';
  return new DeskError(
    taken ? 'port_taken' : 'port_refused',
    `Port ${port} ${taken ? 'is taken by another program' : 'could not be opened'}. Set ${variable} to another one.`,
    { cause: error },
  );
}

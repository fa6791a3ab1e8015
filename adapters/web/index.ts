import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeskError } from '../../src/errors.ts';
import { webDirectory } from './files.ts';
import { sendError } from './send.ts';
import { loadSite, type SiteParts } from './site.ts';

export interface WebParts extends SiteParts {
  /** 0 takes any free port. */
  readonly port: number;
  /** Told of faults, never of what anybody said. */
  readonly report?: (error: unknown) => void;
}

export interface Web {
  /** Listens, and gives the page's address. Throws DeskError `port_taken` or `port_refused`. */
  start(): Promise<string>;
  /** Lets the answers under way finish, then closes. */
  stop(): Promise<void>;
}

/** This machine only, and not to be set: whoever reaches the page is not asked who they are. */
const HOST = '127.0.0.1';

/** After this many milliseconds, connections that are still open are cut. */
const GRACE = 2_000;

/** The chat page. */
export function createWeb({ port, report = reportToConsole, ...parts }: WebParts): Web {
  const server = createServer();
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;

  return {
    async start() {
      const site = await loadSite(parts, webDirectory());
      server.on('request', (incoming, outgoing) => {
        // A browser keeps its connection: once we stop, it goes with its last answer.
        outgoing.on('close', () => server.listening || server.closeIdleConnections());
        site(incoming, outgoing, portOf(server)).catch((error: unknown) => {
          report(error);
          if (outgoing.headersSent) outgoing.destroy();
          else sendError(outgoing, 500, 'internal');
        });
      });
      await listen(server, port);
      return `http://${HOST}:${portOf(server)}/`;
    },

    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const cut = setTimeout(() => server.closeAllConnections(), GRACE);
      server.closeIdleConnections();
      await closed;
      clearTimeout(cut);
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, port)));
    server.listen(port, HOST, resolve);
  });
}

function cannotListen(error: NodeJS.ErrnoException, port: number): DeskError {
  const taken = error.code === 'EADDRINUSE';
  return new DeskError(
    taken ? 'port_taken' : 'port_refused',
    `Port ${port} ${taken ? 'is taken by another program' : 'could not be opened'}. Set DESK_PORT to another one.`,
    { cause: error },
  );
}

/** Name and place only: a message may quote what somebody asked. */
function reportToConsole(error: unknown): void {
  const frames = (error instanceof Error && error.stack?.match(/^ {4}at .*$/gm)) || [];
  console.error(
    [`The page could not answer: ${error instanceof Error ? error.name : typeof error}`, ...frames].join('\n'),
  );
}

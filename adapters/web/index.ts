import { createListener } from '../running/listener.ts';
import { webDirectory } from './files.ts';
import { sendError } from './send.ts';
import { loadSite, type Site, type SiteParts } from './site.ts';

export interface WebParts extends SiteParts {
  /** 0 takes any free port. */
  readonly port: number;
  /** Told of faults, never of what anybody said. */
  readonly report: (error: unknown) => void;
}

export interface Web {
  /** Listens, and gives the page's address. Throws DeskError `port_taken` or `port_refused`. */
  start(): Promise<string>;
  /** Lets the answers under way finish for so many milliseconds, then closes. */
  stop(within?: number): Promise<void>;
}

/** This machine only, and not to be set: whoever reaches the page is not asked who they are. */
const HOST = '127.0.0.1';

/** The chat page. */
export function createWeb({ port, report, ...parts }: WebParts): Web {
  let site: Site | null = null;
  const { start, stop } = createListener({
    port,
    host: HOST,
    variable: 'DESK_PORT',
    serve: async (incoming, outgoing, at) => site?.(incoming, outgoing, at),
    report,
    sendFault: (outgoing) => sendError(outgoing, 500, 'internal'),
  });

  return {
    async start() {
      site = await loadSite(parts, webDirectory());
      return `http://${HOST}:${await start()}/`;
    },
    stop,
  };
}

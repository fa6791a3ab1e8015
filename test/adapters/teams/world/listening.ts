import { once } from 'node:events';
import type { Server } from 'node:http';

export interface Listening {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** A server on this machine alone, at any port. Closing it ends what is still open. */
export async function listening(server: Server): Promise<Listening> {
  // A connection that is kept open is never closed from here, or a call could be lost in that moment.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

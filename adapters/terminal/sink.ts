import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes a text and waits until there is room for more. Says false once nobody reads any longer. */
export type Sink = (text: string) => Promise<boolean>;

/** Makes a sink of a stream. A reader that goes away (`| head`) is no fault; any other error of the stream is thrown. */
export function sinkTo(output: Writable): Sink {
  let fault: NodeJS.ErrnoException | null = null;
  output.on('error', (error) => {
    fault ??= error;
  });

  async function roomMade(): Promise<void> {
    try {
      await once(output, 'drain');
    } catch {
      // The listener above has kept the error.
    }
  }

  return async (text) => {
    if (fault === null && !output.write(text)) await roomMade();
    if (fault !== null && fault.code !== 'EPIPE') throw fault;
    return fault === null;
  };
}

import type { Writable } from 'node:stream';
import { systemClock } from '../../src/clock.ts';
import { createLog, type Log } from '../../src/log/log.ts';

/** A log on a stream, by the machine's clock. A log that nobody reads any longer is no reason to stop. */
export function logTo(errors: Writable): Log {
  errors.on('error', () => {});
  return createLog({ write: (line) => errors.write(line), clock: systemClock });
}

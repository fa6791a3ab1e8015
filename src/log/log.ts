import type { Clock } from '../clock.ts';
import { type About, toldAbout } from './about.ts';
import { LOG_CODES, type LogCode } from './codes.ts';

/** Says one thing to whoever runs the desk. Never throws. */
export type Log = (code: LogCode, about?: About) => void;

/** Says nothing to anybody. */
export const silent: Log = () => {};

export interface LogParts {
  /** Takes one line with its end. */
  readonly write: (line: string) => void;
  /** The machine's clock, also where people practise at another time. */
  readonly clock: Clock;
}

/** A log of JSON lines: `at` (ISO UTC), `level`, `code`, and what `about` holds that may be told. */
export function createLog({ write, clock }: LogParts): Log {
  return (code, about = {}) => {
    try {
      const entry = { at: clock(), level: LOG_CODES[code], code, ...toldAbout(about) };
      write(`${JSON.stringify(entry)}\n`);
    } catch {
      // What can't be logged must not stop the desk, and there is nowhere else to say so.
    }
  };
}

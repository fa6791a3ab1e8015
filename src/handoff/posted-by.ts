import type { Outcome } from '../sending/outcome.ts';
import type { Posted } from './desk-channel.ts';

const POSTED: Readonly<Record<Outcome<unknown>['kind'], Posted>> = {
  sent: 'posted',
  unclear: 'unclear',
  refused: 'failed',
  gave_up: 'failed',
  expired: 'failed',
  queue_full: 'failed',
  stopped: 'failed',
};

/** What a send to the desk channel came to, for the one who waits to hear of it. */
export function postedBy({ kind }: Outcome<unknown>): Posted {
  return POSTED[kind];
}

import { systemElapsed } from '../clock.ts';
import { digest } from '../digest.ts';
import { type Face, isPlatform } from '../face.ts';
import type { DeskChannel, Note, Posted } from './desk-channel.ts';

/** `repeated`: it went there before, and is not sent again. */
export type PassedOn = Posted | 'repeated';

export interface Handoff {
  /** What the asker is told that the desk channel is called. */
  readonly name: string;
  /** Whether it is the console's own channel. */
  readonly ofConsole: boolean;
  /** Passes a note on unless the same `key` went there within a day. One that failed may be tried again. */
  pass(key: string, note: Note): Promise<PassedOn>;
}

/** How long a note is known to have been passed on, in milliseconds. */
const KNOWN_FOR = 24 * 3_600_000;

/** Of so many notes it is known at most; one more, and the oldest is forgotten. */
const MOST_KNOWN = 1_000;

/**
 * Passes questions on to the desk channel, each once however often somebody presses. Known by
 * its digest, in this process only.
 */
export function createHandoff(channel: DeskChannel, elapsed: () => number = systemElapsed): Handoff {
  const known = new Map<string, number>();

  function forget(): void {
    const limit = elapsed() - KNOWN_FOR;
    for (const [key, at] of known) {
      if (known.size <= MOST_KNOWN && at > limit) break;
      known.delete(key);
    }
  }

  return {
    // Asked anew: a platform may learn the name of its channel while the desk runs.
    get name() {
      return channel.name;
    },
    ofConsole: channel.ofConsole === true,
    async pass(named, note) {
      forget();
      const key = digest(named);
      if (known.has(key)) return 'repeated';
      // Before it is sent, so that a second press meanwhile finds it.
      known.set(key, elapsed());
      const posted = await channel.post(note);
      if (posted === 'failed') known.delete(key);
      return posted;
    },
  };
}

/**
 * What the channel is called to which this person's questions can be passed on; undefined where nobody could come back to
 * them: in the console, unless it is a channel of its own, or where the platform does not say who asks.
 */
export function channelOf(
  handoff: Handoff | undefined,
  face: Face | undefined,
  person: string | undefined,
): string | undefined {
  if (handoff === undefined || face === undefined) return undefined;
  const isHeard = isPlatform(face) ? !handoff.ofConsole && person !== undefined : handoff.ofConsole;
  return isHeard ? handoff.name : undefined;
}

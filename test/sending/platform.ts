import type { Attempt } from '../../src/sending/outcome.ts';
import type { Send } from '../../src/sending/port.ts';
import type { World } from './world.ts';

/** How the platform meets one attempt. */
export interface Meeting {
  /** Milliseconds until it tells; `never` is a connection that hangs. */
  readonly takes: number | 'never';
  /** What it tells; a text is thrown. */
  readonly tells: Attempt<string> | string;
  /** Whether the message stands in the channel afterwards, whatever is told. */
  readonly delivers: boolean;
}

export interface Message {
  readonly id: string;
  /** The meetings of its attempts in turn; after them all goes well. */
  readonly meetings?: readonly Meeting[];
}

/** An attempt as the platform saw it. */
export interface Seen {
  readonly id: string;
  readonly conversation: string;
  readonly began: number;
  readonly meeting: Meeting;
  /** When it told, or when it was broken off; undefined while neither is so. */
  ended: number | undefined;
  /** It was not broken off before it told. */
  heard: boolean;
}

/** A platform that does as each message says, and writes down what it saw. */
export interface Platform {
  readonly send: (send: Send<Message>, signal: AbortSignal) => Promise<Attempt<string>>;
  readonly seen: readonly Seen[];
  /** How often a message stands in its channel. */
  delivered(id: string): number;
}

export const WELL: Meeting = { takes: 0, tells: { kind: 'sent', receipt: 'ok' }, delivers: true };

export function createPlatform(world: World): Platform {
  const seen: Seen[] = [];
  const told = new Map<string, number>();
  return {
    seen,
    delivered: (id) => seen.filter((one) => one.id === id && one.meeting.delivers).length,
    send({ conversation, message: { id, meetings = [] } }, signal) {
      const attempt = told.get(id) ?? 0;
      told.set(id, attempt + 1);
      const meeting = meetings[attempt] ?? WELL;
      const mine: Seen = { id, conversation, began: world.elapsed(), meeting, ended: undefined, heard: false };
      seen.push(mine);
      return new Promise((resolve, reject) => {
        const end = () => {
          mine.ended = world.elapsed();
          mine.heard = true;
          if (typeof meeting.tells === 'string') reject(new Error(meeting.tells));
          else resolve(meeting.tells);
        };
        if (meeting.takes === 0) end();
        else if (meeting.takes !== 'never') {
          const callOff = world.timer(meeting.takes, end);
          signal.addEventListener('abort', callOff);
        }
        signal.addEventListener('abort', () => {
          mine.ended ??= world.elapsed();
        });
      });
    },
  };
}

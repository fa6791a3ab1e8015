import { type Clock, practiceClock, systemClock } from '../../src/clock.ts';
import type { Content } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load.ts';
import { createInProcess, type InProcessConversations } from '../../src/conversations/in-process.ts';
import { createDesk, type Desk, type DeskParts } from '../../src/desk.ts';
import type { Environment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';

/** At most so many conversations are kept; one more, and the one untouched for longest goes. */
const MOST_CONVERSATIONS = 1_000;

export interface Opened {
  readonly desk: Desk;
  readonly clock: Clock;
  /** What is kept of them in this process. */
  readonly conversations: InProcessConversations;
}

/**
 * A desk that keeps nothing anywhere but in this process: content, clock and memory, as the environment sets them.
 * Throws as `readContent` does.
 */
export function openDesk(environment: Environment, parts: Pick<DeskParts, 'holds' | 'roles'> = {}): Opened {
  const content = readContent(environment);
  const clock = clockOf(environment);
  const conversations = newConversations();
  return { desk: createDesk({ content, clock, conversations, ...parts }), clock, conversations };
}

/**
 * The content that the environment names, at the start and at every change. Throws ContentError with everything that is
 * wrong with it, and DeskError `unknown_vacancy` where it does not have the vacancy that the environment names.
 */
export function readContent({ DESK_CONTENT, DESK_VACANCY }: Environment): Content {
  const content = loadContent(DESK_CONTENT);
  const ids = content.vacancies.map(({ id }) => id);
  if (DESK_VACANCY !== undefined && !ids.includes(DESK_VACANCY)) {
    throw new DeskError(
      'unknown_vacancy',
      `DESK_VACANCY: there is no vacancy "${DESK_VACANCY}"; write one of ${ids.join(', ')}`,
    );
  }
  return content;
}

/** The clock that answers go by. */
export function clockOf({ DESK_NOW }: Environment): Clock {
  return DESK_NOW === undefined ? systemClock : practiceClock(DESK_NOW);
}

/** Room for the conversations of one process. */
export function newConversations(): InProcessConversations {
  return createInProcess({ max: MOST_CONVERSATIONS });
}

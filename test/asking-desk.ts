import type { Answer } from '../src/ask.ts';
import { createDesk, type Desk, type DeskParts, isAnswer, type Turn, type Turned } from '../src/desk.ts';

/** A desk that is only asked. */
export interface AskingDesk extends Omit<Desk, 'turn'> {
  turn(turn: Turn): Promise<Answer>;
}

/** A desk whose turns give answers; one that turns out to be a command fails the test. */
export function askingDesk(parts: DeskParts): AskingDesk {
  const desk = createDesk(parts);
  return Object.defineProperties(
    { ...desk, turn: (turn: Turn) => answerOf(desk.turn(turn)) },
    {
      content: { get: () => desk.content },
    },
  );
}

/** The answer to a turn that asks something. Throws where it ran a command instead. */
export async function answerOf(turning: Promise<Turned>): Promise<Answer> {
  const turned = await turning;
  if (!isAnswer(turned)) throw new Error(`the command ${turned.command} was run, and no question answered`);
  return turned;
}

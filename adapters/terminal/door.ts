import type { Writable } from 'node:stream';
import { type Desk, isAnswer, type Turn } from '../../src/desk.ts';
import { toDoorAnswer, toDoorDone } from './door-answer.ts';
import { linesOf } from './lines.ts';
import { type DoorScene, parseLine } from './parse.ts';
import { sinkTo } from './sink.ts';

export interface DoorParts {
  readonly desk: Desk;
  /** The scene of every line that does not set its own. */
  readonly scene: Turn['scene'];
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
}

/**
 * The machine's door: JSON Lines in, one line out for each, in order. The next line is read only when the answer to the last
 * one is written, so memory stays the same however many come. Ends with the input, or when nobody reads any longer.
 */
export async function runDoor({ desk, scene, input, output }: DoorParts): Promise<void> {
  const write = sinkTo(output);
  const doorScene = { scene, vacancies: new Set(desk.content.vacancies.map(({ id }) => id)) };
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    const said = await answerLine(desk, line, number, doorScene);
    if (!(await write(`${JSON.stringify(said)}\n`))) return;
  }
}

/** Answers one line; what is wrong with a line is told with its number, counted from 1. */
async function answerLine(desk: Desk, line: string | null, number: number, doorScene: DoorScene): Promise<unknown> {
  const parsed = parseLine(line, doorScene);
  if (!parsed.ok) return { id: null, error: { code: parsed.code, line: number } };
  try {
    const turned = await desk.turn({ ...parsed.turn, face: 'terminal' });
    return isAnswer(turned) ? toDoorAnswer(parsed.id, turned) : toDoorDone(parsed.id, turned);
  } catch {
    return { id: parsed.id, error: { code: 'internal', line: number } };
  }
}

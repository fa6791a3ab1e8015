import type { Writable } from 'node:stream';
import type { Content } from '../../src/content/content.ts';
import { type Desk, isAnswer, type Turn } from '../../src/desk.ts';
import { type Log, silent } from '../../src/log/log.ts';
import { toDoorAnswer } from './door-answer.ts';
import { linesOf } from './lines.ts';
import { parseLine } from './parse.ts';
import { sinkTo } from './sink.ts';

export interface DoorParts {
  readonly desk: Desk;
  /** The scene of every line that does not set its own. */
  readonly scene: Turn['scene'];
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  /** Told of faults, never of what anybody said. */
  readonly log?: Log;
}

/**
 * The machine's door: JSON Lines in, one line out for each, in order. The next line is read only when the answer to the last
 * one is written, so memory stays the same however many come. Its turns have no face: what a program passes on can only
 * ask, whoever wrote it. Ends with the input, or when nobody reads any longer.
 */
export async function runDoor({ desk, scene, input, output, log = silent }: DoorParts): Promise<void> {
  const write = sinkTo(output);
  let { content } = desk;
  let doorScene = { scene, vacancies: idsIn(content) };
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (desk.content !== content) {
      content = desk.content;
      doorScene = { scene, vacancies: idsIn(content) };
    }
    const said = await answerLine(line, number);
    if (!(await write(`${JSON.stringify(said)}\n`))) return;
  }

  /** Answers one line; what is wrong with a line is told with its number, counted from 1. */
  async function answerLine(line: string | null, at: number): Promise<unknown> {
    const parsed = parseLine(line, doorScene);
    if (!parsed.ok) return { id: null, error: { code: parsed.code, line: at } };
    try {
      const turned = await desk.turn(parsed.turn);
      if (!isAnswer(turned)) throw new Error(`${turned.command}: without a face nothing but questions is answered`);
      return toDoorAnswer(parsed.id, turned);
    } catch (error) {
      log('turn_failed', { face: 'terminal', error });
      return { id: parsed.id, error: { code: 'internal', line: at } };
    }
  }
}

function idsIn({ vacancies }: Content): ReadonlySet<string> {
  return new Set(vacancies.map(({ id }) => id));
}

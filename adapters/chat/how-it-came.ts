import { ask } from '../../src/ask.ts';
import type { Clock } from '../../src/clock.ts';
import type { Desk } from '../../src/desk.ts';
import type { Holds } from '../../src/holds/holds.ts';
import { emptyMemory } from '../../src/memory.ts';
import { explain, type Line } from '../../src/why.ts';
import type { Carried } from './carried.ts';
import type { Explanations } from './explanations.ts';

/** The evidence of an answer. `kept`: as it was. `again`: as the question is understood now. `gone`: nobody can tell. */
export interface HowItCame {
  readonly lines: readonly Line[];
  readonly from: 'kept' | 'again' | 'gone';
}

export interface HowParts {
  readonly desk: Pick<Desk, 'content'>;
  readonly holds: Pick<Holds, 'held'>;
  readonly clock: Clock;
  readonly explanations: Explanations;
}

/**
 * How an answer came about, by what its button carries. Where this process no longer has the evidence, it is worked out
 * anew. Throws DeskError as the store does.
 */
export async function howItCame(parts: HowParts, carried: Carried): Promise<HowItCame> {
  const kept = parts.explanations.get(carried.k);
  if (kept) return { lines: kept, from: 'kept' };
  const lines = await again(parts, carried);
  return lines ? { lines, from: 'again' } : { lines: [], from: 'gone' };
}

/** As the question is understood now, by itself; null where that is another answer. */
async function again(
  { desk, holds, clock }: HowParts,
  { u: utterance, v: vacancies, i: intents, l: lang, c: version }: Carried,
): Promise<readonly Line[] | null> {
  const { content } = desk;
  if (utterance === '' || version !== content.version) return null;
  const [vacancy, ...others] = vacancies;
  const isOne = vacancy !== undefined && others.length === 0;
  const held = await holds.held();
  const scene = { now: clock(), audience: 'private', voice: 'colleague', lang, held } as const;
  const answer = ask(content, { utterance, scene: { ...scene, ...(isOne && { vacancy }) }, memory: emptyMemory });
  const { parts, concerned } = answer.decision;
  // A correction may have chosen another vacancy than the one that the question names.
  const isSame =
    parts.every(({ intent }) => intents.includes(intent)) &&
    concerned.ids.length === vacancies.length &&
    concerned.ids.every((id) => vacancies.includes(id));
  return isSame ? explain(answer, content) : null;
}

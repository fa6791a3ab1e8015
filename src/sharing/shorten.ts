import type { Tongue } from '../answer/compose/tongue.ts';
import { fill } from '../content/fill.ts';
import type { FactId } from '../content/schema/facts.ts';
import { isIntro } from '../reply/intro.ts';
import type { Block, Runs } from '../reply/reply.ts';
import type { Section } from './sections.ts';

/** The facts of a vacancy that a short card tells, beside its state. */
const KEPT: readonly FactId[] = ['deadline', 'stipend', 'start_date', 'duration', 'telework', 'location'];

/** So many items of a list stand on a short card. */
const ITEMS = 5;

/** What a short card keeps of an answer: no remarks on how things stand, few facts, the beginnings of lists; all sources. */
export function shortened(tongue: Tongue, sections: readonly Section[]): readonly Block[] {
  // Where it was told before the facts how things stand, no row says so again.
  const state = sections.length > 1 ? [] : [tongue.words.talk.details.state];
  const kept = new Set([...state, ...KEPT.map((id) => tongue.words.facts[id].label)]);
  const short: Block[] = [];
  for (const { blocks, isBefore } of sections) {
    for (const block of blocks) {
      if (block.kind === 'note' && isBefore) continue;
      const left = cut(tongue, kept, block);
      if (left) short.push(left);
      else if (isIntro(short.at(-1))) short.pop();
    }
  }
  return short;
}

/** One block, shorter; null where nothing is left of it. */
function cut({ words }: Tongue, kept: ReadonlySet<string>, block: Block): Block | null {
  if (block.kind === 'facts') {
    const rows = block.rows.filter(({ label }) => kept.has(label));
    return rows.length > 0 ? { ...block, rows } : null;
  }
  if (block.kind !== 'list' || block.items.length <= ITEMS) return block;
  const more: Runs = fill(words.sharing.more, { count: String(block.items.length - ITEMS + 1) });
  return { ...block, items: [...block.items.slice(0, ITEMS - 1), more] };
}

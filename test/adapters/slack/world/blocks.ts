import { visibleTextOf } from '../visible.ts';
import { elementsOf, isPart, type Part, shown, textIn } from './elements.ts';
import type { AnyBlock } from './language.ts';

interface Drawn {
  readonly blocks: readonly AnyBlock[];
}

/** Everything that can be read on some blocks, a line for each text; rich text as one would read it. */
export function wordsOf({ blocks }: Drawn): string {
  return visibleTextOf(blocks);
}

/** What stands on the buttons, in their order; feedback buttons count as two. */
export function buttonsOf(on: Drawn): readonly string[] {
  return pressables(on.blocks).map(({ says }) => says);
}

/** A button, or one half of feedback buttons. */
export interface Pressable {
  readonly says: string;
  readonly block: string;
  readonly action: string;
  readonly type: 'button' | 'feedback_buttons' | 'icon_button';
  readonly part: Part;
}

export function pressables(blocks: readonly AnyBlock[]): readonly Pressable[] {
  return elementsOf(blocks).flatMap(({ block, action, type, part }): readonly Pressable[] => {
    const where = { block, action };
    if (type === 'button' || type === 'icon_button') return [{ ...where, says: shown(part.text), type, part }];
    if (type !== 'feedback_buttons') return [];
    const halves = [part.positive_button, part.negative_button].filter(isPart);
    return halves.map((half) => ({ ...where, says: shown(half.text), type, part: half }));
  });
}

/** The button that is meant, by what stands on it, its accessibility label, action_id or value. Throws where none or several are. */
export function pressable(on: Drawn, labelOrId: string): Pressable {
  const all = pressables(on.blocks);
  const isMeant = ({ says, action, part }: Pressable) =>
    [says, action, textIn(part.value), textIn(part.accessibility_label)].includes(labelOrId);
  const [found, ...more] = all.filter(isMeant);
  if (!found) throw new Error(`There is no button ${labelOrId}, only: ${all.map(({ says }) => says).join(' · ')}`);
  if (more.length > 0)
    throw new Error(`There are ${more.length + 1} buttons ${labelOrId}; name one by its action_id or value.`);
  return found;
}

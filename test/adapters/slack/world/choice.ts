import type { BlockElementAction, ViewStateValue } from '@slack/bolt';
import { type Element, elementsOf, type Part, shown, textIn } from './elements.ts';
import type { AnyBlock, Choice } from './language.ts';
import type { Names } from './spoken.ts';
import { bare, heldBy, optionsOf } from './view-state.ts';

/** The input that is meant, by block_id, action_id or label. Throws where none or several are. */
export function fillable(blocks: readonly AnyBlock[], id: string): Element {
  const all = elementsOf(blocks).filter(({ type }) => heldBy(type) !== undefined);
  const [found, ...more] = all.filter(({ block, action, label }) => [block, action, label].includes(id));
  const known = all.map(({ block, action, label }) => label ?? `${block}/${action}`).join(' · ');
  if (!found || more.length > 0) throw new Error(`${found ? 'Several inputs are' : 'No input is'} ${id}: ${known}`);
  return found;
}

/** What an input holds after a choice. Throws for what it does not offer. */
export function chosen({ type, part }: Element, choice: Choice, names: Names): ViewStateValue {
  const held = heldBy(type);
  if (held === undefined) throw new Error(`Nothing can be filled into a ${type}.`);
  const single = (one: string): unknown => {
    if (held.startsWith('selected_option')) return optionOf(part, one);
    if (/conversation|channel|user/.test(held)) return names.get(one) ?? one;
    if (held === 'value' && one.length > Number(part.max_length ?? 3_000))
      throw new Error('Longer than the input allows.');
    return held === 'selected_date_time' ? Number(one) : one;
  };
  if (held.endsWith('s')) return { type, [held]: [choice].flat().map(single) };
  if (typeof choice !== 'string') throw new Error(`A ${type} takes one value.`);
  return { type, [held]: single(choice) };
}

/** What Slack tells the app of it. */
export function actionOf(
  { type, block, action, part }: Element,
  value: ViewStateValue,
  action_ts: string,
): BlockElementAction {
  const initial = Object.entries(part).filter(([key]) => key.startsWith('initial_') || key === 'placeholder');
  const told = { ...Object.fromEntries(initial), ...value, type, block_id: block, action_id: action, action_ts };
  return told as unknown as BlockElementAction;
}

export function optionOf(part: Part, textOrValue: string): ReturnType<typeof bare> {
  const options = optionsOf(part);
  const found = options.find(({ text, value }) => shown(text) === textOrValue || value === textOrValue);
  if (!found)
    throw new Error(`${textOrValue} is not offered, only: ${options.map(({ text }) => shown(text)).join(' · ')}`);
  return bare({ text: found.text, value: textIn(found.value) });
}

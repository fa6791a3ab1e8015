import type { Card, ChoiceSet } from '../../../adapters/teams/card.ts';
import { renderReply } from '../../../adapters/teams/render/render.ts';
import { toMessage } from '../../../adapters/teams/render/to-message.ts';
import { replyWordings } from '../../../adapters/wording/reply.ts';
import type { Choice } from '../../../src/reply/reply.ts';
import { adapterContract } from '../../contract/adapter.ts';
import { everyOfType, joined, visibleTextOf } from './card/visible.ts';

/** What Teams would act on in a text. */
const LIVE = /\{\{[^}]*\}\}|\]\([^)]*\)/g;

adapterContract({
  name: 'Teams',
  cutNotice: { en: replyWordings.en.cut, fr: replyWordings.fr.cut },
  longest: 30,
  show(reply) {
    const { card } = toMessage(renderReply(reply), { lang: reply.lang });
    return {
      text: visibleTextOf(card.body),
      choices: choicesIn(card),
      structure: JSON.stringify(withoutText(card)),
      links: everyOfType(card, 'Action.OpenUrl').map(({ url }) => String(url)),
    };
  },
});

/** What can be asked by a press, on a button or by picking it. */
function choicesIn(card: Card): readonly Choice[] {
  return card.body.flatMap((element): readonly Choice[] => {
    if (element.type === 'Input.ChoiceSet') return picks(element);
    if (element.type !== 'ActionSet') return [];
    return element.actions.flatMap((action) =>
      action.type === 'Action.Execute' && 'u' in action.data
        ? [{ label: joined(action.title), utterance: String(action.data.u) }]
        : [],
    );
  });
}

function picks({ choices }: ChoiceSet): readonly Choice[] {
  return choices.map(({ title, value }) => ({ label: joined(title), utterance: value }));
}

/**
 * A card without what it says: its elements and looks, where its links lead, what Teams makes of a time. A list that stands
 * in for a table comes only where there is room for both, and columns are as wide as their words.
 */
function withoutText(part: unknown, key = ''): unknown {
  if (Array.isArray(part)) return part.map((one) => withoutText(one));
  if (typeof part === 'object' && part !== null) {
    const isTable = 'type' in part && part.type === 'Table';
    return Object.entries(part)
      .filter(([name]) => !(isTable && name === 'fallback'))
      .map(([name, value]) => [name, withoutText(value, name)]);
  }
  if (key === 'u' || key === 'value' || (key === 'width' && typeof part === 'number')) return null;
  // Nobody's text may bring a macro or a link with it, so these stand in what is compared.
  if (key === 'speak') return String(part).match(/\{\{/g);
  return ['text', 'title', 'tooltip'].includes(key) ? String(part).match(LIVE) : part;
}

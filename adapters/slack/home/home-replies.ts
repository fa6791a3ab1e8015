import { choiceOf } from '../../../src/answer/compose/choices.ts';
import { shortState } from '../../../src/answer/compose/standing.ts';
import { sayName, type Tongue } from '../../../src/answer/compose/tongue.ts';
import { isOpen, stateOf } from '../../../src/answer/state.ts';
import { withheld } from '../../../src/answer/withheld.ts';
import type { Content } from '../../../src/content/content.ts';
import { fill } from '../../../src/content/fill.ts';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Block, Reply, Runs } from '../../../src/reply/reply.ts';
import { homeWords } from '../wording/home.ts';

/** So many vacancies are listed; the others can be asked for. */
const MOST = 20;

/** What is offered to be asked, as far as the content answers it. */
const EXAMPLES = ['list_vacancies', 'deadline', 'stipend', 'eligibility', 'telework', 'webinar_date', 'documents'];

export interface HomeScene {
  readonly now: string;
  readonly held: readonly string[];
}

/** The vacancies with how they stand, those that one can apply for first. Pure. */
export function vacanciesReply(content: Content, lang: Lang, { now, held }: HomeScene): Reply {
  const { vacancies, wording } = withheld(content, held);
  const tongue: Tongue = { lang, words: wording[lang] };
  const { none, item } = tongue.words.talk.list;
  const at = Date.parse(now);
  const likely = vacancies.filter((vacancy) => isOpen(stateOf(vacancy, at)) || stateOf(vacancy, at).kind === 'held');
  const ranked = [...likely, ...vacancies.filter((vacancy) => !likely.includes(vacancy))];
  const items = ranked.slice(0, MOST).map((vacancy): Runs => {
    const names = { vacancy: sayName(tongue, vacancy.names.short), name: sayName(tongue, vacancy.names.full) };
    return fill(item, { ...names, state: shortState(tongue, vacancy, at) });
  });
  const left = ranked.length - items.length;
  const more = left > 0 ? [fill(tongue.words.sharing.more, { count: String(left) })] : [];
  const told: Block =
    items.length === 0 ? { kind: 'paragraph', runs: fill(none) } : { kind: 'list', items: [...items, ...more] };
  return replyOf(lang, [{ kind: 'heading', text: homeWords[lang].vacancies }, told]);
}

/** Questions to press; a vacancy that is alone among the open ones needs no name. Pure. */
export function examplesReply(content: Content, lang: Lang): Reply {
  const tongue: Tongue = { lang, words: content.wording[lang] };
  const known = EXAMPLES.filter((intent) => Object.hasOwn(content.intents, intent));
  const choices = known.flatMap((intent) => choiceOf(tongue, intent) ?? []);
  return replyOf(lang, [{ kind: 'choices', prompt: homeWords[lang].examples, choices }]);
}

/** What the desk says, without its choices where others stand for them. Pure. */
export function withoutChoices(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.filter(({ kind }) => kind !== 'choices') };
}

function replyOf(lang: Lang, blocks: readonly Block[]): Reply {
  return { lang, preview: '', blocks };
}

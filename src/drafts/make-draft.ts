import { choiceOf } from '../answer/compose/choices.ts';
import type { Decision } from '../answer/decision.ts';
import { factsTold } from '../answer/facts-told.ts';
import { ask } from '../ask.ts';
import type { Content } from '../content/content.ts';
import type { Lang } from '../content/schema/text.ts';
import { emptyMemory } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Draft, DraftOf } from './draft.ts';
import { unitsOf } from './units.ts';

/** Where a draft is made: `lang`, `vacancy` and `programme` are those of the place. */
export interface DraftScene extends Pick<Scene, 'now' | 'held' | 'lang' | 'vacancy' | 'programme'> {
  /** The language of whoever drafts, for `why`; without it that of the draft. */
  readonly reader?: Lang;
  /** `colleague` for what takes the place of an answer among colleagues; without it the draft speaks to an applicant. */
  readonly voice?: Scene['voice'];
}

type Why = keyof Content['wording'][Lang]['drafts']['why'];

/**
 * An answer to somebody's message, or to what was chosen instead of it; in applicant voice, unless the scene says otherwise.
 * It stands by itself: no relative time, nothing that the asker said of themselves, nothing to press. Pure.
 */
export function makeDraft(content: Content, of: DraftOf, { reader, voice = 'applicant', ...place }: DraftScene): Draft {
  const { utterance, vacancy } = chosenIn(content, of);
  const intent = of.intent !== undefined && Object.hasOwn(content.intents, of.intent) ? of.intent : undefined;
  const chosen = {
    ...(of.lang && { lang: of.lang }),
    ...(vacancy && { vacancies: [vacancy.id] }),
    ...(intent !== undefined && { intents: [intent] }),
  };
  const scene: Scene = { ...place, audience: 'shared', voice, chosen };
  const { reply: answered, decision } = ask(content, { utterance, scene, memory: emptyMemory });
  const reply = { ...answered, blocks: answered.blocks.filter(({ kind }) => kind !== 'choices') };
  const { lang, contentVersion } = decision;
  const understood = { lang, ...understoodIn(decision), contentVersion };
  const why = whyNot(decision);
  if (why) {
    return { reply: null, why: content.wording[reader ?? lang].drafts.why[why], ...understood, text: '', tells: [] };
  }
  const text = unitsOf(reply)
    .map((unit) => unit.text)
    .join('\n\n');
  return { reply, ...understood, text, tells: factsTold(content, decision, scene) };
}

/** The message, or what people would type for the subject that was chosen. */
function chosenIn(content: Content, { utterance, lang = 'en', vacancy: id, intent }: DraftOf) {
  const vacancy = content.vacancies.find((one) => one.id === id);
  const tongue = { lang, words: content.wording[lang] };
  const choice = intent === undefined ? undefined : choiceOf(tongue, intent, vacancy);
  return { utterance: choice?.utterance ?? utterance, vacancy };
}

/** What the selects show: the vacancy and the intent, where it is one. */
function understoodIn({ concerned, parts, outcome }: Decision): Pick<Draft, 'vacancy' | 'intent'> {
  const [vacancy, ...otherVacancies] = concerned.ids;
  const asked = parts.filter((part) => part.outcome !== 'smalltalk');
  const [part, ...otherParts] = asked;
  const isOne = part !== undefined && otherParts.length === 0 && outcome !== 'clarify' && outcome !== 'handoff';
  return {
    ...(vacancy !== undefined && otherVacancies.length === 0 && { vacancy }),
    ...(isOne && { intent: part.intent }),
  };
}

/** Why a decision can't be sent on; null where it can. */
function whyNot({ outcome, offered, parts }: Decision): Why | null {
  if (outcome === 'clarify' && offered && offered.vacancies.length > 1 && parts[0]?.reason === 'vacancy') {
    return 'which_vacancy';
  }
  if (outcome === 'answer' || outcome === 'not_stated' || outcome === 'not_covered') return null;
  return outcome;
}

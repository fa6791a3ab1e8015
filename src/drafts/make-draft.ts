import { choiceOf } from '../answer/compose/choices.ts';
import type { Decision, Outcome } from '../answer/decision.ts';
import { factsTold } from '../answer/facts-told.ts';
import { ask } from '../ask.ts';
import type { Content } from '../content/content.ts';
import type { Lang } from '../content/schema/text.ts';
import { emptyMemory } from '../memory.ts';
import type { Reply } from '../reply/reply.ts';
import type { Chosen, Scene } from '../scene.ts';
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
 * It stands by itself: no relative time, nothing that the asker said of themselves, nothing to press. Ids that the content
 * does not have choose nothing. Its `intent` may be none of those that can be chosen, as of a topic that the postings do not
 * cover. Pure.
 */
export function makeDraft(content: Content, of: DraftOf, { reader, voice = 'applicant', ...place }: DraftScene): Draft {
  const put = (utterance: string, chosen: Chosen): Put => {
    const scene: Scene = { ...place, audience: 'shared', voice, chosen };
    const { reply, decision } = ask(content, { utterance, scene, memory: emptyMemory });
    return { scene, decision, reply: { ...reply, blocks: reply.blocks.filter(({ kind }) => kind !== 'choices') } };
  };
  const message = put(of.utterance, chosenIn(of));
  const chosen = choiceIn(content, of, message.decision.lang);
  const { scene, reply, decision } = chosen ? put(...chosen) : withoutRest(message, of, put);
  const { lang, contentVersion } = decision;
  const understood = { lang, ...understoodIn(decision), contentVersion };
  const why = whyNot(decision);
  if (why) {
    return { reply: null, why: content.wording[reader ?? lang].drafts.why[why], ...understood, text: '', tells: [] };
  }
  const text = unitsOf(reply).map((unit) => unit.text);
  return { reply, ...understood, text: text.join('\n\n'), tells: factsTold(content, decision, scene) };
}

/** A reply with the decision and the scene that it was made from. */
interface Put {
  readonly scene: Scene;
  readonly decision: Decision;
  readonly reply: Reply;
}

function chosenIn({ lang, vacancy }: DraftOf): Chosen {
  return { ...(lang && { lang }), ...(vacancy !== undefined && { vacancies: [vacancy] }) };
}

/** What people would type for the subject that was chosen; null where none was. */
function choiceIn(content: Content, of: DraftOf, lang: Lang): [utterance: string, chosen: Chosen] | null {
  const { intent } = of;
  if (intent === undefined || !Object.hasOwn(content.intents, intent)) return null;
  const vacancy = content.vacancies.find(({ id }) => id === of.vacancy);
  const choice = choiceOf({ lang, words: content.wording[lang] }, intent, vacancy);
  return choice ? [choice.utterance, { ...chosenIn({ ...of, lang }), intents: [intent] }] : null;
}

/**
 * Beside what can be sent on, nothing is said of what can't: that somebody wants a person is for whoever drafts to see. A
 * time that was asked for in a country of several zones is told as it is stated.
 */
function withoutRest(message: Put, of: DraftOf, put: (utterance: string, chosen: Chosen) => Put): Put {
  const { parts, concerned, lang, offered } = message.decision;
  const zoned = offered ? [] : parts.filter(({ outcome, reason }) => outcome === 'clarify' && reason === 'zone');
  const kept = parts.filter((part) => SENT_ON.has(part.outcome) || zoned.includes(part));
  const isWhole = zoned.length === 0 && !parts.some(({ outcome }) => outcome === 'handoff');
  if (isWhole || kept.length === 0) return message;
  const named = concerned.by === 'named' ? { vacancies: concerned.ids } : {};
  const chosen = { lang, ...named, intents: kept.map(({ intent }) => intent) };
  return put(zoned.length > 0 ? '' : of.utterance, chosen);
}

const SENT_ON: ReadonlySet<Outcome> = new Set<Outcome>(['answer', 'not_stated', 'not_covered']);

/** About one person only where nobody else reads: elsewhere the criteria are told, whoever asks. */
const SELECTED: Readonly<Record<string, string>> = { eligibility_check: 'eligibility' };

/** What the selects show: the vacancy and the intent, where it is one. */
function understoodIn({ concerned, parts, outcome }: Decision): Pick<Draft, 'vacancy' | 'intent'> {
  const [vacancy, ...otherVacancies] = concerned.ids;
  const [part, ...otherParts] = parts.filter((one) => one.outcome !== 'smalltalk');
  const isOne = part !== undefined && otherParts.length === 0 && SENT_ON.has(outcome);
  return {
    ...(vacancy !== undefined && otherVacancies.length === 0 && { vacancy }),
    ...(isOne && { intent: SELECTED[part.intent] ?? part.intent }),
  };
}

/** Why a decision can't be sent on; null where it can. */
function whyNot({ outcome, parts }: Decision): Why | null {
  if (outcome === 'clarify' && parts[0]?.reason === 'vacancy') return 'which_vacancy';
  return outcome === 'answer' || outcome === 'not_stated' || outcome === 'not_covered' ? null : outcome;
}

import type { Content } from '../content/content.ts';
import type { Lang } from '../content/schema/text.ts';
import type { Memory } from '../memory.ts';
import type { Scene } from '../scene.ts';
import { says } from '../understand/says.ts';
import type { StatedFacts } from '../understand/stated/stated.ts';
import type { Understanding } from '../understand/understanding.ts';
import { type Asked, findAsked } from './asked.ts';
import { chosenIntents, chosenVacancies } from './chosen.ts';
import { comparedIn, comparisonIn } from './comparison.ts';
import { findConcerned, findNamed, isOfVacancies } from './concerned.ts';
import { type Concerned, type Decision, OUTCOMES, type Part } from './decision.ts';
import { askedTimes } from './elsewhere.ts';
import { partOf, topVerdict } from './parts.ts';
import { askedSums } from './sum.ts';
import type { Told } from './told.ts';

/**
 * Judges what an utterance means here and now: which intents, for which vacancies, with which outcome. Pure; `held` is the
 * memory as it still holds at `scene.now`, `told` what the speaker said of one person.
 */
export function decide(
  content: Content,
  understanding: Understanding,
  scene: Scene,
  held: Memory,
  told: Told | null,
): Decision {
  const lang = languageOf(understanding, scene, held);
  const stated = scene.audience === 'private' ? factsIn(told) : null;
  const asked = chosenIntents(content, scene) ?? findAsked(content, understanding, held.topic, stated);
  const chosen = chosenVacancies(content, scene);
  const named = chosen ? { ids: chosen, rivals: [] } : findNamed(content, understanding, held.topic?.vacancies ?? []);
  const unclear = named.rivals.length > 0 ? vacancyIntents(content, asked) : [];
  if (unclear.length > 0) return offer(content, lang, asked.confidence, unclear, named.rivals);
  if (asked.kind === 'clarify') return clarify(content, lang, asked, named.ids);
  const { confidence } = asked;
  const contentVersion = content.version;
  if (asked.kind === 'nothing') {
    return { lang, outcome: 'fallback', confidence, concerned: onlyNamed(named.ids), parts: [], contentVersion };
  }
  const compares = comparisonIn(understanding);
  const goesOn = understanding.ellipsis && understanding.intents.length === 0;
  const question = {
    intents: asked.intents,
    named: named.ids,
    isOfSeveral: says(understanding, 'BOTH'),
    isOfOthers: goesOn && says(understanding, 'OTHER'),
  };
  const compared = chosen ? null : comparedIn(content, compares, question, scene, held);
  const concerned = compared ?? findConcerned(content, question, scene, held);
  const circumstances = {
    content,
    scope: concerned.scope,
    unit: understanding.vacancies.find(({ id, unit }) => unit !== undefined && (chosen?.includes(id) ?? true))?.unit,
    stated,
    now: scene.now,
  };
  const answered = asked.intents.map((intent) => partOf(intent, circumstances));
  const summed = askedSums(answered, content, understanding, { scope: concerned.scope, topic: held.topic });
  const { parts, ...elsewhere } = askedTimes(summed, content, understanding, scene);
  const outcome = topOutcome(parts);
  const verdict = topVerdict(parts);
  const decision = {
    lang,
    outcome,
    confidence,
    concerned,
    parts,
    ...elsewhere,
    ...(compares && { compares }),
    ...(understanding.unread.length > 0 && { unread: understanding.unread }),
    contentVersion,
  };
  return verdict === undefined ? decision : { ...decision, verdict };
}

/** What there is to judge one person by; null where there is nothing. */
function factsIn(told: Told | null): StatedFacts | null {
  return told && Object.keys(told.facts).length > 0 ? told.facts : null;
}

/** What is asked about a vacancy of which it is not clear which one is meant; a name alone asks for its details. */
function vacancyIntents(content: Content, asked: Asked): readonly string[] {
  if (asked.kind !== 'intents') return ['vacancy_details'];
  return asked.intents.filter((intent) => isOfVacancies(content, intent));
}

/** Of what was not understood, the vacancies that were named nevertheless. */
function onlyNamed(ids: readonly string[]): Concerned {
  return { ids, by: ids.length > 0 ? 'named' : 'none', scope: ids };
}

/** What was asked is not clear; of a time in a place, the place is kept. */
function clarify(content: Content, lang: Lang, asked: Asked, named: readonly string[]): Decision {
  const offered = offer(content, lang, asked.confidence, asked.intents, named);
  if (!asked.times) return offered;
  const { reason, elsewhere } = asked.times;
  return { ...offered, parts: offered.parts.map((part) => ({ ...part, reason })), elsewhere };
}

/** Nothing is answered; two or three meanings are offered instead. */
function offer(
  content: Content,
  lang: Lang,
  confidence: Decision['confidence'],
  intents: readonly string[],
  vacancies: readonly string[],
): Decision {
  const reason = intents.length > 1 || vacancies.length < 2 ? 'intent' : 'vacancy';
  const concerned = onlyNamed(vacancies);
  const parts = intents.map((intent): Part => ({ intent, outcome: 'clarify', reason, facts: [] }));
  const offered = { intents, vacancies };
  return { lang, outcome: 'clarify', confidence, concerned, parts, offered, contentVersion: content.version };
}

/**
 * What was chosen, else wished for; else, private: the reader's setting, then the question's; shared: the question's, then the place's.
 * At last English.
 */
function languageOf({ lang, wishes, intents, tokens }: Understanding, scene: Scene, held: Memory): Lang {
  if (scene.chosen?.lang) return scene.chosen.lang;
  const goesOn = intents.length > 0 || (held.topic?.intents.length ?? 0) > 0;
  if (wishes && goesOn) return wishes;
  // Where no word tells (a number, a name), the language of the talk so far stands for the question's.
  const asked = lang ?? (tokens.length > 0 ? (held.topic?.lang ?? null) : null);
  return (scene.audience === 'private' ? (scene.lang ?? asked) : (asked ?? scene.lang)) ?? 'en';
}

function topOutcome(parts: readonly Part[]): Decision['outcome'] {
  return OUTCOMES.find((outcome) => parts.some((part) => part.outcome === outcome)) ?? 'fallback';
}

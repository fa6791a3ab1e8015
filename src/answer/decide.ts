import type { Content } from '../content/content.ts';
import type { Lang } from '../content/schema/text.ts';
import type { Memory } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Understanding } from '../understand/understanding.ts';
import { findAsked } from './asked.ts';
import { findConcerned, findNamed, isOfVacancies } from './concerned.ts';
import { type Concerned, type Decision, OUTCOMES, type Part } from './decision.ts';
import { partOf, topVerdict } from './parts.ts';
import { statedBy } from './remember.ts';

/** Intents that a unit of the division makes a difference to. */
const OF_UNITS: ReadonlySet<string> = new Set(['division', 'duties']);

/**
 * Judges what an utterance means here and now: which intents, for which vacancies, with which outcome. Pure; `held` is the
 * memory as it still holds at `scene.now`.
 */
export function decide(content: Content, understanding: Understanding, scene: Scene, held: Memory): Decision {
  const lang = languageOf(understanding, scene, held);
  const asked = findAsked(content, understanding, held.topic);
  const named = findNamed(content, understanding, held.topic?.vacancies ?? []);
  const base = { lang, confidence: asked.confidence, contentVersion: content.version } as const;
  if (named.rivals.length > 0) {
    const intents = asked.kind === 'intents' ? asked.intents : ['vacancy_details'];
    return offer(
      base,
      intents.filter((intent) => isOfVacancies(content, intent)),
      named.rivals,
    );
  }
  if (asked.kind === 'nothing') {
    const concerned = { ids: named.ids, by: named.ids.length > 0 ? 'named' : 'none', scope: named.ids } as const;
    return { ...base, outcome: 'fallback', concerned, parts: [] };
  }
  if (asked.kind === 'clarify') return offer(base, asked.intents, named.ids);
  const concerned = findConcerned(content, asked.intents, named.ids, scene, held);
  const unit = understanding.vacancies.find((match) => match.unit !== undefined)?.unit;
  const stated = scene.audience === 'private' ? statedBy(understanding, scene, held) : null;
  const parts = asked.intents.map((intent) =>
    partOf(intent, {
      content,
      scope: concerned.scope,
      unit: OF_UNITS.has(intent) ? unit : undefined,
      stated,
      now: scene.now,
    }),
  );
  const verdict = topVerdict(parts);
  return { ...base, outcome: topOutcome(parts), concerned, parts, ...(verdict === undefined ? {} : { verdict }) };
}

/** Nothing is answered; two or three meanings are offered instead. */
function offer(
  base: Pick<Decision, 'lang' | 'confidence' | 'contentVersion'>,
  intents: readonly string[],
  vacancies: readonly string[],
): Decision {
  const reason = intents.length > 1 || vacancies.length < 2 ? 'intent' : 'vacancy';
  const concerned: Concerned = { ids: vacancies, by: vacancies.length > 0 ? 'named' : 'none', scope: vacancies };
  const parts = intents.map((intent): Part => ({ intent, outcome: 'clarify', reason, facts: [] }));
  return { ...base, outcome: 'clarify', concerned, parts, offered: { intents, vacancies } };
}

/** Private: the reader's setting, then the question's. Shared: the question's, then the place's. At last English. */
function languageOf({ lang, tokens }: Understanding, scene: Scene, held: Memory): Lang {
  // Where no word tells (a number, a name), the language of the talk so far stands for the question's.
  const asked = lang ?? (tokens.length > 0 ? (held.topic?.lang ?? null) : null);
  return (scene.audience === 'private' ? (scene.lang ?? asked) : (asked ?? scene.lang)) ?? 'en';
}

function topOutcome(parts: readonly Part[]): Decision['outcome'] {
  return OUTCOMES.find((outcome) => parts.some((part) => part.outcome === outcome)) ?? 'fallback';
}

import type { Content } from '../content/content.ts';
import { localTimeIn } from '../content/local-time.ts';
import { isZone } from '../content/schema/text.ts';
import type { Topic } from '../memory.ts';
import type { Place } from '../reference/places.ts';
import type { Scene } from '../scene.ts';
import { type PlacesAsked, placesAsked } from '../understand/places-asked.ts';
import { readDay } from '../understand/said-time.ts';
import { says } from '../understand/says.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { Elsewhere, Part, ZoneAsked } from './decision.ts';
import { momentsOf } from './moments.ts';
import { isOfAnotherDomain } from './other-domain.ts';

/** Intents that are answered by a time, which can be told in other zones as well. */
export const TIMED: ReadonlySet<string> = new Set([
  'webinar_date',
  'webinar_registration',
  'deadline',
  'application_status_open',
]);

/** Of these, the ones that ask for the time itself: so it is worth asking which place is meant. */
const OF_TIME: ReadonlySet<string> = new Set(['webinar_date', 'deadline']);

/** Answered by the deadline, which a moment may be compared with. */
const OF_DEADLINE: ReadonlySet<string> = new Set(['deadline', 'application_status_open']);

/** No place makes a difference to these, so a place that is named behind them asks for a time. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set([
  'stipend',
  'start_date',
  'duration',
  'working_hours',
  'requisition_number',
  'how_many_applications',
]);

/** Words for something that was spoken of. */
const POINTING: ReadonlySet<string> = new Set(['that', 'this', 'those', 'these', 'c', 'ca', 'cela']);

export interface Timed {
  readonly parts: readonly Part[];
  readonly elsewhere?: Elsewhere;
}

/** Parts as they were asked for: in which other zones, how much time is left, whether a moment is in time. */
export function askedTimes(
  parts: readonly Part[],
  content: Content,
  understanding: Understanding,
  scene: Scene,
): Timed {
  if (!parts.some(({ intent }) => TIMED.has(intent))) return { parts };
  const asked = placesAsked(understanding);
  const elsewhere = elsewhereOf(parts, asked, scene);
  const isLeft = says(understanding, 'TIME_LEFT');
  const zone = elsewhere?.kind === 'zones' ? elsewhere.zones[0]?.zone : undefined;
  // Of an asker whose zone is not known, a moment can't be judged.
  const isZoneKnown = !asked.own || elsewhere?.kind === 'zones';
  const day = asked.clock ? readDay(understanding.tokens, content.lexicon.statedWords) : null;
  const timed = parts.map((part): Part => {
    const moments =
      asked.clock && isZoneKnown && OF_DEADLINE.has(part.intent)
        ? momentsOf(part, content, { clock: asked.clock, day, zone }, scene.now)
        : undefined;
    const timely = { ...part, ...(isLeft && { asksTimeLeft: true as const }), ...(moments && { moments }) };
    const asksBack = elsewhere?.kind === 'which' && (moments !== undefined || OF_TIME.has(part.intent));
    return asksBack ? { ...timely, outcome: 'clarify', reason: 'zone' } : timely;
  });
  return elsewhere ? { parts: timed, elsewhere } : { parts: timed };
}

/** The timed intents of the topic, where an utterance goes on with no more than a place: "And in Montréal?" */
export function timedBefore(content: Content, understanding: Understanding, topic: Topic | null): readonly string[] {
  if (!topic) return [];
  const { places, own } = placesAsked(understanding);
  if (places.length === 0 && !own) return [];
  const isOther = isOfAnother(content, understanding.hits) || understanding.unexplained.length > 1;
  return isOther ? [] : topic.intents.flatMap(timedOf);
}

/** Asked back which time is meant; nothing else told one, or what was answered last holds none. */
export interface TimesOffered {
  readonly intents: readonly string[];
  readonly reason: 'which_time' | 'no_time';
  readonly elsewhere: Elsewhere;
}

/**
 * Where a time is asked for in a place, and nothing says which: "When is that in New York?", or "And in Montréal?" behind an
 * answer that no place makes a difference to. Null where something else is asked.
 */
export function timesToOffer(content: Content, understanding: Understanding, topic: Topic | null): TimesOffered | null {
  const { unexplained, vacancies, stated, ellipsis, hits, tokens } = understanding;
  const zones = placesAsked(understanding).places.flatMap((place) => zoneOf(place, []) ?? []);
  const isMore = unexplained.length > 0 || vacancies.length > 0 || stated !== null || isOfAnother(content, hits);
  if (zones.length === 0 || isMore) return null;
  const points = says(understanding, 'WHEN', 'TIME') && tokens.some(({ norm }) => POINTING.has(norm));
  const goesOn = ellipsis && topic?.intents.every((intent) => SAME_EVERYWHERE.has(intent));
  if (!points && !goesOn) return null;
  const intents = [...OF_TIME].filter((intent) => Object.hasOwn(content.intents, intent));
  return { intents, reason: topic ? 'no_time' : 'which_time', elsewhere: { kind: 'zones', zones } };
}

/** A city may be named like something of another domain; where it is meant, it speaks of a place. */
function isOfAnother(content: Content, hits: Understanding['hits']): boolean {
  return isOfAnotherDomain(
    content,
    hits.filter(({ entry }) => !entry.places?.length),
  );
}

/** The times that an answer told: a vacancy's card has both. */
function timedOf(intent: string): readonly string[] {
  if (intent === 'vacancy_details') return ['deadline', 'webinar_date'];
  return TIMED.has(intent) ? [intent] : [];
}

function elsewhereOf(parts: readonly Part[], { places, own, clock }: PlacesAsked, scene: Scene): Elsewhere | undefined {
  const settled = places.map((place) => zoneOf(place, parts));
  const zones = settled.filter((zone) => zone !== null);
  if (zones.length > 0) return { kind: 'zones', zones };
  const [country] = places;
  if (country?.country) {
    if (!parts.some(({ intent }) => OF_TIME.has(intent)) && !clock) return undefined;
    return { kind: 'which', country: country.country, offered: country.offered.flatMap(({ names }) => names ?? []) };
  }
  // Where others read, or the answer is sent on, the zone of whoever asks is not the reader's.
  if (!own || scene.voice === 'applicant') return undefined;
  if (scene.zone === undefined || !isZone(scene.zone) || scene.audience === 'shared') return { kind: 'own_unknown' };
  return { kind: 'zones', zones: [{ zone: scene.zone, names: null, country: null, isTime: false }] };
}

/** The zone that tells a place's time; null where its zones show different times at the instants in question. */
function zoneOf({ zones, names, country, isTime }: Place, parts: readonly Part[]): ZoneAsked | null {
  const [zone, ...others] = zones;
  if (zone === undefined) return null;
  const instants = new Set(parts.flatMap(({ facts }) => facts.flatMap(({ value }) => instantsIn(value))));
  const isOne = others.every((other) =>
    [...instants].every((instant) => localTimeIn(other, instant).at === localTimeIn(zone, instant).at),
  );
  return isOne ? { zone, names, country, isTime } : null;
}

/** The instants (ISO UTC) that a fact's value holds. */
function instantsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(instantsIn) : [];
}

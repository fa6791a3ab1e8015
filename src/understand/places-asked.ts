import type { Place } from '../reference/places.ts';
import { readClock, type SaidClock } from './said-time.ts';
import { says } from './says.ts';
import type { Hit, Understanding } from './understanding.ts';

/** Whose time is asked for. */
export interface PlacesAsked {
  readonly places: readonly Place[];
  /** The asker's own. */
  readonly own: boolean;
  /** The clock time that was said, where it is clear in which place's: a moment to be judged. */
  readonly clock: SaidClock | null;
}

/** Words before a place of which the time is asked. */
const BEFORE: ReadonlySet<string> = new Set('in at for and or a au aux en dans pour et ou'.split(' '));
const ARTICLES: ReadonlySet<string> = new Set(['the', 'le', 'la', 'les', 'l']);
const OF: ReadonlySet<string> = new Set(['de', 'd', 'du', 'des']);
/** Behind these, people work, come, travel or are called something: that asks for no time. */
const NOT_BEFORE: ReadonlySet<string> = new Set('from of to near by than depuis vers pres par que'.split(' '));
const FROM: ReadonlySet<string> = new Set(['from', 'depuis', 'de']);
const BRUSSELS: ReadonlySet<string> = new Set(['brussels', 'bruxelles']);
const TIME: ReadonlySet<string> = new Set(['time', 'heure', 'heures', 'horaire']);

/** Concepts that ask for a time, without which "for me" means something else. */
const ASKS_TIME = ['WHEN', 'TIME', 'HOURS'];

/** More places than these are not told. */
const MOST = 5;

/** The places whose time an utterance asks for, and whether it asks for the asker's own. */
export function placesAsked(understanding: Understanding): PlacesAsked {
  const { hits, tokens } = understanding;
  const clock = readClock(tokens);
  const named = hits.filter(({ entry }) => entry.places?.length);
  const meant = named.filter((hit) => isMeant(understanding, hit, clock?.to ?? -1));
  const places = [...new Set(meant.flatMap((hit) => placeOf(understanding, hit) ?? []))].slice(0, MOST);
  const isKnown = named.length === 0 || places.length > 0;
  return {
    places,
    own:
      says(understanding, 'MY_TIME') ||
      (says(understanding, ...ASKS_TIME) && says(understanding, 'FOR_ME', 'FROM_HOME')),
    clock: clock && isKnown && isClear(understanding, clock, named, meant) ? clock : null,
  };
}

/**
 * Whether it is clear in which place a clock time is meant: none was named, or one right behind it, or one without
 * Brussels beside it ("what is 23:59 Brussels in Tallinn" gives no time of Tallinn).
 */
function isClear({ tokens }: Understanding, { to }: SaidClock, named: readonly Hit[], meant: readonly Hit[]): boolean {
  if (named.length === 0 || meant.some(({ from }) => from === to || from === to + 1)) return true;
  return meant.length > 0 && !tokens.some(({ norm }) => BRUSSELS.has(norm));
}

function isMeant({ tokens }: Understanding, { from, to, entry }: Hit, afterClock: number): boolean {
  if (entry.places?.[0]?.isTime || from === 0 || from === afterClock) return true;
  if (from === afterClock + 1 && FROM.has(tokens[afterClock]?.norm ?? '')) return true;
  if (TIME.has(tokens[to]?.norm ?? '')) return true;
  // "Les Suisses" are people, though Switzerland is called the same.
  if (tokens[from - 1]?.norm === 'les' && entry.concepts.includes('DEMONYM')) return false;
  const last = ARTICLES.has(tokens[from - 1]?.norm ?? '') ? from - 2 : from - 1;
  const before = tokens[last]?.norm ?? '';
  if (OF.has(before)) return TIME.has(tokens[last - 1]?.norm ?? '');
  return BEFORE.has(before) || TIME.has(before) || (to === tokens.length && !NOT_BEFORE.has(before));
}

/** The place of a hit; "UTC+3" is the zone three hours ahead. Undefined where hours hang on it that no whole zone has. */
function placeOf({ tokens }: Understanding, { to, entry }: Hit): Place | undefined {
  const [place] = entry.places ?? [];
  const [name, hours, rest] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  const hangs = name && hours && hours.start <= name.end + 2 && /^\d{1,2}$/.test(hours.norm);
  if (place?.zones[0] !== 'UTC' || !hangs) return place;
  // A minus can't be told from a space here, and half hours have no zone of their own.
  const isWhole =
    hours.gap === 1 && Number(hours.norm) <= 14 && !(rest && rest.start === hours.end + 1 && /^\d\d$/.test(rest.norm));
  if (!isWhole) return undefined;
  const label = `UTC+${Number(hours.norm)}`;
  // The names of these zones count westward.
  return { ...place, names: { en: label, fr: label }, zones: [`Etc/GMT-${Number(hours.norm)}`] };
}

import type { Place } from '../reference/places.ts';
import { readClock } from '../understand/said-time.ts';
import type { Understanding } from '../understand/understanding.ts';

/** Whose time is asked for. */
export interface PlacesAsked {
  readonly places: readonly Place[];
  /** The asker's own. */
  readonly own: boolean;
}

/** Words before a place of which the time is asked. */
const BEFORE: ReadonlySet<string> = new Set('in at for and or a au aux en dans pour et ou'.split(' '));
const ARTICLES: ReadonlySet<string> = new Set(['the', 'le', 'la', 'les', 'l']);
const OF: ReadonlySet<string> = new Set(['de', 'd', 'du', 'des']);
/** Behind these, people work, come, travel or are called something: that asks for no time. */
const NOT_BEFORE: ReadonlySet<string> = new Set('from of to near by than depuis vers pres par que'.split(' '));
const TIME: ReadonlySet<string> = new Set(['time', 'heure', 'heures', 'horaire']);

/** Concepts that ask for a time, without which "for me" means something else. */
const ASKS_TIME: ReadonlySet<string> = new Set(['WHEN', 'TIME', 'HOURS']);

/** More places than these are not told. */
const MOST = 5;

/** The places whose time an utterance asks for, and whether it asks for the asker's own. */
export function placesAsked(understanding: Understanding): PlacesAsked {
  const { hits, tokens } = understanding;
  const clock = hits.some(({ entry }) => entry.places?.length) ? readClock(tokens) : null;
  const meant = hits.filter((hit) => hit.entry.places?.length && isMeant(understanding, hit, clock?.to ?? -1));
  const places = [...new Set(meant.flatMap((hit) => placeOf(understanding, hit) ?? []))].slice(0, MOST);
  const concepts = new Set(hits.flatMap(({ entry }) => entry.concepts));
  const asksTime = [...ASKS_TIME].some((name) => concepts.has(name));
  return {
    places,
    own: concepts.has('MY_TIME') || (asksTime && (concepts.has('FOR_ME') || concepts.has('FROM_HOME'))),
  };
}

function isMeant(
  { tokens }: Understanding,
  { from, to, entry }: Understanding['hits'][number],
  afterClock: number,
): boolean {
  if (entry.places?.[0]?.isTime || from === 0 || from === afterClock) return true;
  if (TIME.has(tokens[to]?.norm ?? '')) return true;
  const last = ARTICLES.has(tokens[from - 1]?.norm ?? '') ? from - 2 : from - 1;
  const before = tokens[last]?.norm ?? '';
  if (OF.has(before)) return TIME.has(tokens[last - 1]?.norm ?? '');
  return BEFORE.has(before) || TIME.has(before) || (to === tokens.length && !NOT_BEFORE.has(before));
}

/** The place of a hit; "UTC+3" is the zone three hours ahead. Undefined where hours hang on it that no whole zone has. */
function placeOf({ tokens }: Understanding, { to, entry }: Understanding['hits'][number]): Place | undefined {
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

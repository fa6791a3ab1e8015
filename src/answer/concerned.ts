import type { Content } from '../content/content.ts';
import type { Vacancy } from '../content/schema/vacancy.ts';
import type { Memory } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Understanding } from '../understand/understanding.ts';
import { bookOf, MANY, ofProgramme, unnamedScope } from './book.ts';
import type { Concerned } from './decision.ts';

/** Intents about the vacancies as a whole: what was spoken of before does not narrow them down. */
export const OF_ALL: ReadonlySet<string> = new Set(['list_vacancies']);

/** Intents of the talk itself that are about vacancies nevertheless. */
const OF_VACANCIES: ReadonlySet<string> = new Set(['vacancy_details', 'application_status_open']);

/** Whether an intent is answered per vacancy. */
export function isOfVacancies(content: Content, intent: string): boolean {
  return content.intents[intent]?.kind === 'facts' || OF_VACANCIES.has(intent) || OF_ALL.has(intent);
}

export interface Question {
  readonly intents: readonly string[];
  /** The vacancies that it names. */
  readonly named: readonly string[];
  /** It speaks of several at once: "and for all three?" */
  readonly isOfSeveral: boolean;
  /** It goes on with those that were not spoken of: "and the other two?" */
  readonly isOfOthers: boolean;
}

/**
 * The vacancies that intents are asked about: named, else remembered, else bound to the place, else the unnamed ones. One
 * that is remembered or bound is not meant where several are.
 */
export function findConcerned(
  content: Content,
  { intents, named, isOfSeveral, isOfOthers }: Question,
  scene: Scene,
  held: Memory,
): Concerned {
  if (named.length > 0) return { ids: named, by: 'named', scope: named };
  const scope = unnamedIn(content, scene);
  const carries = intents.some((intent) => isOfVacancies(content, intent) && !OF_ALL.has(intent));
  if (!carries) return { ids: [], by: 'none', scope };
  const { vacancies } = bookOf(content);
  const remembered = held.topic?.vacancies.filter((id) => vacancies.has(id)) ?? [];
  const others = isOfOthers && remembered.length > 0 ? scope.filter((id) => !remembered.includes(id)) : [];
  if (others.length > 0 && others.length < MANY) return { ids: others, by: 'named', scope: others };
  if (remembered.length > (isOfSeveral ? 1 : 0)) return { ids: remembered, by: 'remembered', scope: remembered };
  if (scene.vacancy !== undefined && vacancies.has(scene.vacancy) && !isOfSeveral) {
    return { ids: [scene.vacancy], by: 'bound', scope: [scene.vacancy] };
  }
  return { ids: [], by: 'none', scope };
}

/** The vacancies that a question in this place is about if it names none: of the place's programme, where it has one. */
export function unnamedIn(content: Content, scene: Scene): readonly string[] {
  return unnamedScope(content, Date.parse(scene.now), programmeIn(content, scene));
}

/** All the vacancies of the place, open or not. */
export function allIn(content: Content, scene: Scene): readonly Vacancy[] {
  const programme = programmeIn(content, scene);
  return programme === undefined ? content.vacancies : ofProgramme(content, programme);
}

/** The programme of the place, or that of the vacancy that it is bound to. */
function programmeIn(content: Content, { programme, vacancy }: Scene): string | undefined {
  const { programmes, vacancies } = bookOf(content);
  if (programme !== undefined && programmes.has(programme)) return programme;
  return vacancy === undefined ? undefined : vacancies.get(vacancy)?.programme;
}

export interface Named {
  /** Each once, in the order named. */
  readonly ids: readonly string[];
  /** Vacancies that the same words may mean, where nothing tells which. */
  readonly rivals: readonly string[];
}

/** The vacancies that an utterance names. Words that may mean two are settled by its other words, or by the topic. */
export function findNamed(content: Content, { vacancies }: Understanding, topic: readonly string[]): Named {
  const known = bookOf(content).vacancies;
  const startsOf = new Map<string, Set<number>>();
  const meantBy = new Map<string, Set<string>>();
  for (const { id, from, to } of vacancies) {
    if (!known.has(id)) continue;
    addTo(startsOf, id, from);
    addTo(meantBy, `${from}-${to}`, id);
  }
  const ids = new Set<string>();
  for (const meant of meantBy.values()) {
    const elsewhere = [...meant].filter((id) => (startsOf.get(id)?.size ?? 0) > 1);
    const spokenOf = [...meant].filter((id) => topic.includes(id));
    const likely = [elsewhere, spokenOf].find((some) => some.length > 0) ?? [...meant];
    if (likely.length > 1) return { ids: [], rivals: likely };
    for (const id of likely) ids.add(id);
  }
  return { ids: [...ids], rivals: [] };
}

function addTo<Key, Value>(groups: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.add(value);
  else groups.set(key, new Set([value]));
}

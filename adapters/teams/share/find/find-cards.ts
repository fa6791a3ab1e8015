import { MANY, ofProgramme, unnamedScope } from '../../../../src/answer/book.ts';
import { withheld } from '../../../../src/answer/withheld.ts';
import { readCommand } from '../../../../src/commands/read-command.ts';
import type { Content } from '../../../../src/content/content.ts';
import type { Lang } from '../../../../src/content/schema/text.ts';
import type { CardOf, Subject } from '../../../../src/sharing/card.ts';
import { toShare } from '../../../../src/sharing/command-subject.ts';
import type { CardScene } from '../../../../src/sharing/compose-card.ts';
import { MOST_COMPARED, readCard } from '../../../../src/sharing/read-card.ts';
import { subjectsFor } from '../../../../src/sharing/subjects.ts';
import { comparedWith } from '../../../chat/share/fields.ts';
import { MOST_WANTED } from './most-wanted.ts';
import { readTyped, type Wanted } from './read-typed.ts';

/** So many entries a search may list. */
export const MOST_FOUND = 25;

/** Of so many vacancies at most the list of an empty search begins, so that what else there is can be seen. */
const MOST_VACANCIES = 15;

/** So many subjects that fit what is typed, and so many vacancies of which each is told. */
const MOST_SUBJECTS = 8;
const MOST_TOLD = 5;

/**
 * The cards that somebody may look for, by what they have typed so far, which may be nothing: the best first. Their language
 * is that of what was typed, else the given one. Pure.
 */
export function findCards(content: Content, typed: string, lang: Lang, scene: CardScene): readonly CardOf[] {
  const command = readCommand(content, typed);
  const shared = command && toShare(content, command, { ...scene, audience: 'private', voice: 'colleague' });
  const rest = shared ? typed.replace(/^\s*\S+\s*/, '') : typed;
  const open = unnamedScope(withheld(content, scene.held), Date.parse(scene.now));
  const wanted = rest.trim() === '' ? null : readTyped(content, rest);
  const subjects = [
    ...(shared?.subject ? [shared.subject] : []),
    ...(wanted ? subjectsWanted(content, wanted, open) : subjectsAtFirst(content, open)),
  ];
  const spoken = command?.lang ?? wanted?.lang ?? lang;
  return distinct(subjects)
    .flatMap((subject) => readCard(content, { subject, lang: spoken, length: 'short' }) ?? [])
    .slice(0, MOST_FOUND);
}

/** Where nothing is typed: the vacancies, those that are open first, then all beside each other, and what people want most. */
function subjectsAtFirst(content: Content, open: readonly string[]): readonly Subject[] {
  const isListed = new Set(open);
  const listed = [...open, ...others(content, isListed, MOST_VACANCIES - open.length)].slice(0, MOST_VACANCIES);
  return [
    ...listed.map(ofVacancy),
    ...comparisons(content, open),
    ...mostWanted(content).flatMap((intent) => listed.slice(0, MOST_TOLD).map((id) => ofFact(id, intent))),
  ];
}

function subjectsWanted(content: Content, wanted: Wanted, open: readonly string[]): readonly Subject[] {
  const { named, likely, subjects, isEither, compares } = wanted;
  const vacancies = [...named, ...likely].slice(0, MOST_FOUND);
  const told = named.length > 0 ? named : isEither || likely.length === 0 ? open : likely;
  const facts = subjects
    .slice(0, MOST_SUBJECTS)
    .flatMap((intent) => told.slice(0, MOST_TOLD).map((id) => ofFact(id, intent)));
  const [only] = vacancies;
  const beside = only === undefined ? comparisons(content, open) : comparisons(content, comparedWith(content, only));
  const compared = named.length > 1 ? comparisons(content, named) : beside;
  const whole = vacancies.map(ofVacancy);
  if (subjects.length > 0)
    return [...(compares ? compared : []), ...(isEither ? [...whole, ...facts] : [...facts, ...whole])];
  if (compares || named.length > 1) return [...compared, ...whole];
  if (only === undefined) return [];
  return [...whole, ...mostWanted(content).map((intent) => ofFact(only, intent)), ...compared];
}

/** Those that the content has beside some, as many as there is room for. */
function others({ vacancies }: Content, listed: ReadonlySet<string>, room: number): readonly string[] {
  const found: string[] = [];
  for (const { id } of vacancies) {
    if (found.length >= room) break;
    if (!listed.has(id)) found.push(id);
  }
  return found;
}

/** Vacancies beside each other; of more than can be compared, those of each programme. */
function comparisons(content: Content, ids: readonly string[]): readonly Subject[] {
  if (ids.length <= MOST_COMPARED) return ids.length > 1 ? [{ kind: 'comparison', vacancies: ids }] : [];
  const some = new Set(ids);
  return content.programmes.flatMap(({ id }): readonly Subject[] => {
    const vacancies = ofProgramme(content, id)
      .filter((vacancy) => some.has(vacancy.id))
      .map((vacancy) => vacancy.id);
    return vacancies.length > 1 && vacancies.length < MANY ? [{ kind: 'comparison', vacancies }] : [];
  });
}

function mostWanted(content: Content): readonly string[] {
  const listed = new Set(subjectsFor(content).map(({ intent }) => intent));
  return MOST_WANTED.filter((intent) => listed.has(intent));
}

function ofVacancy(vacancy: string): Subject {
  return { kind: 'vacancy', vacancy };
}

function ofFact(vacancy: string, intent: string): Subject {
  return { kind: 'fact', vacancy, intent };
}

function distinct(subjects: readonly Subject[]): readonly Subject[] {
  return [...new Map(subjects.map((subject) => [JSON.stringify(subject), subject])).values()];
}

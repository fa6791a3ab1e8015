import { percent, table } from '../table.ts';
import type { AmongMany } from './among-many.ts';
import { belowFloor, FIGURE_NAMES, FIGURES, FLOORS } from './floors.ts';
import type { SetName } from './questions.ts';
import type { Scored } from './score.ts';
import { byIntent, confusionsOf, figuresOf, inLanguage, ratio, refusalsOf, type Share, shareOf } from './tally.ts';

/** A set of questions and how they came out. */
export interface ScoredSet {
  readonly name: SetName;
  readonly scored: readonly Scored[];
}

/** So many confusions are listed. */
const LISTED = 20;

/** All figures of all sets as tables for a terminal. No single question is quoted, so that held-out ones stay unknown. */
export function report(sets: readonly ScoredSet[]): string {
  return [figureTable(sets), intentTable(sets), ...sets.map(confusionTable), ...sets.map(refusals)].join('\n\n');
}

/** What many other vacancies change. */
export function amongManyLine({ others, questions, inItsPlace, elsewhere }: AmongMany): string {
  return (
    `beside ${others} vacancies of another programme, ${inItsPlace} of ${questions} questions come out otherwise ` +
    `in a place of ours, ${elsewhere} in any other`
  );
}

/** The sentences that came out wrong, each with what it was meant to be and what it was taken for. */
export function misses(scored: readonly Scored[]): string {
  const lines = scored.flatMap(({ question, got, outcome, isRight, isVacancyRight, isVerdictRight }) => {
    const wrong = [
      isRight ? '' : `${question.intents.join(' + ')} → ${got.join(' + ') || outcome}`,
      isVacancyRight === false ? `not ${question.vacancies?.join(', ')}` : '',
      isVerdictRight === false ? `not ${question.expect}` : '',
    ].filter((what) => what !== '');
    return wrong.length > 0 ? [`${question.id}  ${question.text}\n    ${wrong.join('; ')}`] : [];
  });
  return lines.join('\n');
}

function figureTable(sets: readonly ScoredSet[]): string {
  return table(
    ['figure', 'set', 'right', 'of', 'share', 'floor', ''],
    sets.flatMap(({ name, scored }) => {
      const figures = figuresOf(scored);
      const low = belowFloor(name, figures);
      return FIGURE_NAMES.map((figure) => [
        FIGURES[figure],
        name,
        ...counts(figures[figure]),
        percent(FLOORS[name][figure]),
        low.includes(figure) ? 'BELOW' : 'kept',
      ]);
    }),
  );
}

/** Each intent by language, both sets side by side; a blank stands where there is no such question. */
function intentTable(sets: readonly ScoredSet[]): string {
  const groups = sets.map(({ scored }) => byIntent(scored));
  const intents = [...new Set(groups.flatMap((group) => [...group.keys()]))].sort();
  return table(
    ['intent', ...sets.flatMap(({ name }) => [name, 'share', 'en', 'fr'])],
    intents.map((intent) => [intent, ...groups.flatMap((group) => languages(group.get(intent) ?? []))]),
  );
}

function languages(scored: readonly Scored[]): readonly string[] {
  const shares = [scored, inLanguage(scored, 'en'), inLanguage(scored, 'fr')].map((some) => shareText(shareOf(some)));
  return [String(scored.length || ''), ...shares];
}

function confusionTable({ name, scored }: ScoredSet): string {
  const all = confusionsOf(scored);
  const rows = all.slice(0, LISTED).map(({ expected, got, count }) => [`${expected} → ${got}`, String(count)]);
  const rest = all.length - rows.length;
  if (rest > 0) rows.push([`… and ${rest} more`, '']);
  return table([`${name}: expected → got`, 'times'], rows);
}

/** Whom the desk turned away without need, and whom it did not. */
function refusals({ name, scored }: ScoredSet): string {
  const { refused, answered } = refusalsOf(scored);
  return [
    `${name}, in scope and not understood: ${tallied(refused, ({ question }) => question.intents)}`,
    `${name}, out of scope and answered: ${tallied(answered, ({ got }) => got)}`,
  ].join('\n');
}

/** "4 (deadline 3, stipend)" */
function tallied(scored: readonly Scored[], intentsOf: (one: Scored) => readonly string[]): string {
  const times = new Map<string, number>();
  for (const intent of scored.flatMap(intentsOf)) times.set(intent, (times.get(intent) ?? 0) + 1);
  const sorted = [...times].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  const named = sorted.map(([intent, count]) => (count > 1 ? `${intent} ${count}` : intent)).join(', ');
  return named === '' ? String(scored.length) : `${scored.length} (${named})`;
}

function counts(share: Share): readonly string[] {
  return [String(share.right), String(share.of), shareText(share)];
}

function shareText(share: Share): string {
  return share.of === 0 ? '' : percent(ratio(share));
}

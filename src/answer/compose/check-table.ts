import { fill, fillText } from '../../content/fill.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Block, Runs } from '../../reply/reply.ts';
import type { CriterionCheck, EligibilityVerdict } from '../decision.ts';
import { read } from '../facts.ts';
import type { Draft } from './draft.ts';
import { sayShort } from './shorts.ts';
import { namesOf, sayText } from './tongue.ts';

type Table = Extract<Block, { kind: 'table' }>;

interface Row {
  readonly check: CriterionCheck;
  /** What the criterion asks. */
  readonly asks: Runs;
  readonly vacancies: Vacancy[];
}

/** The table criterion · understood · result. Criteria of which nothing was said, or that our copy lost, are not in it. */
export function checkTable(
  draft: Draft,
  vacancies: readonly Vacancy[],
  verdicts: Readonly<Record<string, EligibilityVerdict>>,
): Table {
  const { columns, caption } = draft.words.eligibility;
  const rows = new Map<string, Row>();
  const judged = vacancies.filter((vacancy) => verdicts[vacancy.id]?.verdict !== 'not_stated');
  for (const vacancy of judged) {
    for (const check of verdicts[vacancy.id]?.checks ?? []) {
      if (check.result === 'not_told' || (check.result === 'lost' && check.understood === undefined)) continue;
      const key = JSON.stringify([check, read(vacancy, check.criterion).key]);
      const known = rows.get(key);
      if (known) known.vacancies.push(vacancy);
      else rows.set(key, { check, asks: askedBy(draft, vacancy, check), vacancies: [vacancy] });
    }
  }
  return {
    kind: 'table',
    caption,
    columns: [columns.criterion, columns.understood, columns.result],
    rows: [...rows.values()].map((row) => cells(draft, row, judged.length)),
  };
}

function cells(draft: Draft, { check, asks, vacancies }: Row, judged: number): readonly Runs[] {
  const { eligibility } = draft.words;
  const label = draft.words.facts[check.criterion].label;
  const criterion = asks.length > 0 ? fill(eligibility.item, { criterion: label, text: asks }) : text(label);
  const isOfAll = vacancies.length === judged;
  return [
    isOfAll ? criterion : fill(eligibility.only_for, { criterion, vacancies: namesOf(draft, vacancies) }),
    text(check.understood ?? eligibility.nothing_understood),
    text(sayResult(draft, check)),
  ];
}

function sayResult({ words }: Draft, { result, because }: CriterionCheck): string {
  const { results, because: reasons, with_reason } = words.eligibility;
  const reason = because === undefined ? undefined : reasons[because];
  return reason === undefined ? results[result] : fillText(with_reason, { result: results[result], reason });
}

/** What a criterion asks. */
export function askedBy(draft: Draft, vacancy: Vacancy, { criterion, item }: CriterionCheck): Runs {
  if (criterion === 'further_criteria' && item !== undefined) {
    const one = read(vacancy, criterion).value?.[item];
    if (one) return sayText(draft, one.text);
  }
  return sayShort(draft, read(vacancy, criterion));
}

function text(words: string): Runs {
  return [{ kind: 'text', text: words }];
}

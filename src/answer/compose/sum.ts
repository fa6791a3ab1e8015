import { fill } from '../../content/fill.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import { MANY } from '../book.ts';
import type { Part } from '../decision.ts';
import { read } from '../facts.ts';
import type { AskedPer, Sum } from '../sum.ts';
import { counted } from '../time.ts';
import { compare, type Group } from './compare.ts';
import { cite, type Draft, say } from './draft.ts';
import { opening } from './opening.ts';
import { remark, sayRest } from './remarks.ts';
import { sayFact } from './sentences.ts';
import { tellFact } from './tell.ts';
import { sayAmount, sayMoney } from './tongue.ts';
import { sayHeld, sayLost, saySiblings, sayUnknown } from './unknown.ts';

/** Tells the grant: as stated, as a sum that we worked out, or that it is not given by the unit that was asked for. */
export function tellGrant(draft: Draft, { sums, per }: Part): void {
  if (sums) tellSums(draft, sums);
  else if (per) tellPer(draft, per);
  else tellFact(draft, 'stipend');
}

function tellSums(draft: Draft, sums: readonly Sum[]): void {
  const grants = compare(draft.vacancies, 'stipend');
  // Vacancies with one grant and one length, or one reason why there is none.
  const alike = grants.known.flatMap(({ vacancies }) => {
    const { known, lost, silent, held } = compare(vacancies, 'duration');
    return [...known.map(vacanciesIn), ...lost.map(vacanciesIn), silent, held].filter((some) => some.length > 0);
  });
  const told = alike.slice(0, MANY - 1);
  for (const vacancies of told) sayOver(draft, vacancies, sums);
  sayRest(draft, alike.length - told.length);
  sayUnknown(draft, 'stipend', grants, () => {});
  for (const vacancies of told) remark(draft, vacancies, 'stipend');
}

/** What the grant of vacancies that are alike comes to. */
function sayOver(draft: Draft, vacancies: readonly Vacancy[], sums: readonly Sum[]): void {
  const [first] = vacancies;
  const own = sums.filter(({ vacancy }) => vacancy === first?.id);
  for (const { by, calculated, times, each, length } of own) {
    const says = draft.words.sum[by];
    const sum = sayAmount(draft, calculated);
    const worked = { count: String(times), each: sayAmount(draft, each) };
    const filling = { scope: opening(draft, vacancies), sum, length: sayLength(draft, length) };
    say(draft, fill(says, filling), fill(draft.words.sum.calculated, worked));
  }
  cite(draft, vacancies, 'stipend');
  cite(draft, vacancies, 'duration');
  if (first && !own.some(({ by }) => by === 'posting')) sayWhyNot(draft, vacancies, first, own.length > 0);
}

/** Why there is no sum over the posting's own length; of a lost one, what others of the programme state, as theirs. */
function sayWhyNot(draft: Draft, vacancies: readonly Vacancy[], first: Vacancy, isSummed: boolean): void {
  const { sum, facts } = draft.words;
  const { status, section, value } = read(first, 'duration');
  const grant = read(first, 'stipend').value;
  if (!grant) return;
  const lost = section ?? '';
  if (isSummed && status === 'lost') sayLost(draft, vacancies, lost, facts.duration.about);
  if (isSummed && status === 'held') sayHeld(draft, vacancies, facts.duration.about);
  if (isSummed) return;
  const filling = { scope: opening(draft, vacancies), money: sayMoney(draft, grant) };
  if (value) say(draft, fill(sum.units, { ...filling, length: sayLength(draft, value) }));
  else if (status === 'lost') say(draft, fill(sum.lost, { ...filling, section: lost }));
  else say(draft, fill(status === 'held' ? sum.held : sum.silent, filling));
  if (status !== 'lost' || draft.vacancies.length > 1) return;
  saySiblings(draft, first, 'duration', (scope, group) => {
    if (group.reading.value) say(draft, sayFact(draft, scope, 'duration', group.reading.value));
    cite(draft, group.vacancies, 'duration');
  });
}

/** The grant as it is given, and that it is not given by that unit; a grant that is lost or silent is told as such. */
function tellPer(draft: Draft, asked: AskedPer): void {
  const { per, pers } = draft.words.sum;
  const comparison = compare(draft.vacancies, 'stipend');
  if (comparison.known.every(({ reading }) => reading.value?.per === asked)) {
    tellFact(draft, 'stipend');
    return;
  }
  for (const { reading, vacancies } of comparison.known.slice(0, MANY - 1)) {
    if (!reading.value) continue;
    const filling = { scope: opening(draft, vacancies), money: sayMoney(draft, reading.value) };
    say(
      draft,
      reading.value.per === asked
        ? sayFact(draft, filling.scope, 'stipend', reading.value)
        : fill(per, { ...filling, per: pers[asked] }),
    );
    cite(draft, vacancies, 'stipend');
    remark(draft, vacancies, 'stipend');
  }
  sayRest(draft, comparison.known.length - (MANY - 1));
  sayUnknown(draft, 'stipend', comparison, () => {});
}

function sayLength({ words }: Draft, { count, unit }: Sum['length']): string {
  return counted(words.length[unit], count);
}

function vacanciesIn({ vacancies }: Group): readonly Vacancy[] {
  return vacancies;
}

import { fill, joinRuns, plainText } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { type Reading, read } from '../facts.ts';
import { compare } from './compare.ts';
import { cite, type Draft } from './draft.ts';
import { isList, itemsOf, type ListFact } from './items.ts';
import { cellOf } from './rows.ts';
import { sayShort, sayStudies } from './shorts.ts';
import { sayCount } from './tongue.ts';

/** So many items that only one vacancy lists are told in its cell. */
const TOLD = 2;
const REST: Runs = [{ kind: 'text', text: '…' }];

/** One vacancy's fact beside those of others: a long list in so few words that a table can be read. */
export function briefCell(draft: Draft, vacancy: Vacancy, id: FactId): Runs {
  const reading = read(vacancy, id);
  if (reading.value === null) return cellOf(draft, vacancy, id);
  cite(draft, [vacancy], id);
  const others = compare(draft.vacancies, id).known.flatMap((group) =>
    group.reading.key === reading.key ? [] : [group.reading],
  );
  return sayBrief(draft, reading, others);
}

/** A fact in as few words as a comparison needs: of a list its length, and what `others` do not list. */
export function sayBrief(draft: Draft, reading: Reading, others: readonly Reading[]): Runs {
  const parts = partsOf(draft, reading);
  if (parts.length < 2) return sayShort(draft, reading);
  const { items, ways, same, more } = draft.words.talk.details.brief;
  const count = sayCount(draft, parts.length);
  const texts = others.map((other) => new Set(partsOf(draft, other).map(plainText)));
  const own = parts.filter((part) => texts.length > 0 && !texts.some((some) => some.has(plainText(part))));
  if (own.length > 0) {
    const shown = own.length > TOLD ? [...own.slice(0, TOLD), REST] : own;
    return fill(more, { count, items: joinRuns(shown, { kind: 'text', text: draft.words.join.semicolon }) });
  }
  const isSame = texts.length > 0 && texts.every(({ size }) => size === parts.length);
  if (reading.fact === 'documents' && isSame) return sayJoin(draft, reading as Reading<'documents'>, count);
  if (reading.fact === 'education') return fill(ways, { count });
  return fill(isSame ? same : items, { count });
}

/** The same documents, joined in another way. */
function sayJoin({ words }: Draft, { value }: Reading<'documents'>, count: string): Runs {
  const { and_or, plain } = words.talk.details.brief;
  return fill(value?.join === 'and_or' ? and_or : plain, { count });
}

/** The parts that a long value is a list of; none where it is no list. */
function partsOf(draft: Draft, reading: Reading): readonly Runs[] {
  if (reading.value === null) return [];
  if (isList(reading.fact)) {
    const { value } = reading as Reading<ListFact>;
    return itemsOf(draft, value ?? []).map(({ runs }) => runs);
  }
  if (reading.fact === 'documents') {
    const { value } = reading as Reading<'documents'>;
    return itemsOf(draft, value?.items ?? []).map(({ runs }) => runs);
  }
  if (reading.fact !== 'education') return [];
  const { value } = reading as Reading<'education'>;
  return (value?.anyOf ?? []).map((option): Runs => {
    const text = sayStudies(draft, { anyOf: [option], asOf: 'not_stated' });
    return [{ kind: 'text', text }];
  });
}

import type { Content } from '../content/content.ts';
import type { FactValue } from '../content/schema/facts.ts';
import { LANGS } from '../content/schema/text.ts';
import type { Vacancy } from '../content/schema/vacancy.ts';
import type { Topic } from '../memory.ts';
import { says } from '../understand/says.ts';
import type { Token, Understanding } from '../understand/understanding.ts';
import { vacanciesOf } from './book.ts';
import type { Part } from './decision.ts';
import { read, useOf } from './facts.ts';

type Money = FactValue<'stipend'>;
type Length = FactValue<'duration'>;

/** What the grant of one vacancy comes to over a length of time: worked out by us, and stated nowhere. */
export interface Sum {
  readonly vacancy: string;
  readonly calculated: { readonly amount: number; readonly currency: string };
  /** What it was worked out from: so many times the grant as stated. */
  readonly times: number;
  readonly each: Money;
  readonly length: Length;
  /** Whose length it is: the posting's own, or one that the asker named. */
  readonly by: 'posting' | 'asker';
}

/** The length of time in which a grant is paid once. */
const LENGTH_UNITS: Readonly<Partial<Record<Money['per'], Length['unit']>>> = { week: 'weeks', month: 'months' };

/** What an amount is asked by, by the concept that says so. */
const ASKED_PER = { HOURLY: 'hour', DAILY: 'day', WEEK: 'week', YEARLY: 'year' } as const;
export type AskedPer = (typeof ASKED_PER)[keyof typeof ASKED_PER];

/** Phrases that count months to pay for: the number stands in them or right before them. */
const OF_MONTHS = ['OVER_MONTHS', 'MONTHS'];

/** With these, a length of the stay is also one to pay for: "how much for the six months", not "is the 6-month stay paid". */
const OF_SUMS = ['HOW_MUCH', 'IN_TOTAL'];

/** The part about the grant as it was asked for: what it comes to altogether, or how much it is an hour, a day, a week. */
export function askedSums(
  parts: readonly Part[],
  content: Content,
  understanding: Understanding,
  { scope, topic }: { readonly scope: readonly string[]; readonly topic: Topic | null },
): readonly Part[] {
  if (!parts.some(({ intent }) => intent === 'stipend')) return parts;
  const isLengthMeant = says(understanding, ...OF_SUMS);
  const named = monthsNamed(content, understanding, isLengthMeant ? [...OF_MONTHS, 'DURATION'] : OF_MONTHS);
  // "How many hours a week, and how much is it?": there the week belongs to the hours.
  const isOfHours = parts.some(({ intent }) => intent === 'working_hours');
  const asked = isOfHours ? undefined : Object.entries(ASKED_PER).find(([concept]) => says(understanding, concept));
  const isSaid = named !== undefined || says(understanding, 'IN_TOTAL', 'OVER_MONTHS');
  const isCarried =
    topic?.inTotal === true && !asked && !understanding.intents.some(({ intent }) => intent === 'stipend');
  const isSum = isSaid || isCarried;
  return parts.map((part) => {
    if (part.intent !== 'stipend') return part;
    if (isSum) return summed(part, content, vacanciesOf(content, scope), named);
    return asked ? { ...part, per: asked[1] } : part;
  });
}

/** A grant over a length of time; undefined where it is not paid by that unit of time. */
export function sumOver(
  each: Money,
  length: Length,
): Pick<Sum, 'calculated' | 'times' | 'each' | 'length'> | undefined {
  if (LENGTH_UNITS[each.per] !== length.unit) return undefined;
  // In hundredths, because fractions of two add up to fractions of many.
  const amount = (Math.round(each.amount * 100) * length.count) / 100;
  return { calculated: { amount, currency: each.currency }, times: length.count, each, length };
}

function summed(part: Part, content: Content, vacancies: readonly Vacancy[], named: number | undefined): Part {
  const durations = vacancies.map((vacancy) => useOf(content, vacancy, 'duration'));
  return { ...part, facts: [...part.facts, ...durations], sums: vacancies.flatMap((one) => sumsOf(one, named)) };
}

/** The sum over the months that the asker named, and where the posting's own length is another, over that as well. */
function sumsOf(vacancy: Vacancy, named: number | undefined): readonly Sum[] {
  const each = read(vacancy, 'stipend').value;
  const stated = read(vacancy, 'duration').value;
  if (!each) return [];
  const asked = named === undefined ? undefined : sumOver(each, { count: named, unit: 'months' });
  const own = stated ? sumOver(each, stated) : undefined;
  return [
    ...(asked && asked.times !== own?.times ? [{ vacancy: vacancy.id, ...asked, by: 'asker' } as const] : []),
    ...(own ? [{ vacancy: vacancy.id, ...own, by: 'posting' } as const] : []),
  ];
}

/** A number of months that the asker names: "for 4 months". */
function monthsNamed(
  content: Content,
  { tokens, hits }: Understanding,
  concepts: readonly string[],
): number | undefined {
  for (const { from, to, entry } of hits) {
    if (!entry.concepts.some((concept) => concepts.includes(concept))) continue;
    const count = tokens
      .slice(Math.max(0, from - 1), to)
      .map((token) => numberOf(content, token))
      .find(Boolean);
    if (count) return count;
  }
  return undefined;
}

/** A number of one or two digits, or in words as the wording has them; 0 where it is none. */
function numberOf({ wording }: Content, { norm }: Token): number {
  if (/^\d{1,2}$/.test(norm)) return Number(norm);
  return Math.max(0, ...LANGS.map((lang) => wording[lang].counts.indexOf(norm)));
}

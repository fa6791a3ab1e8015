import { expect, test } from 'vitest';
import { countryPhrases } from '../../../src/reference/countries.ts';
import { readStated } from '../../../src/understand/stated/read.ts';
import type { StatedFacts } from '../../../src/understand/stated/stated.ts';
import { compileStatedWords } from '../../../src/understand/stated/words.ts';
import { tokenize } from '../../../src/understand/tokenize.ts';
import { reference } from './words-of-reference.ts';

export const words = compileStatedWords(reference, countryPhrases(reference));

/** Everything stated, on one line: "22 · IT · student bachelor year 2 · en good". */
export function told(utterance: string): string {
  const stated = readStated(tokenize(utterance), words)?.facts;
  return stated ? inShort(stated) : 'nothing';
}

function inShort({
  age,
  ageBounds,
  born,
  turns,
  nationalities,
  memberNational,
  notMemberNational,
  education,
  languages,
}: StatedFacts) {
  const bounds = ageBounds?.value;
  const studies = education?.value;
  return [
    age && String(age.value),
    bounds?.below !== undefined && `under ${bounds.below}`,
    bounds?.from !== undefined && `from ${bounds.from}`,
    born && `born ${born.value}`,
    turns && `${turns.value.age} on ${turns.value.on ?? '?'}`,
    nationalities?.value.join('+'),
    memberNational && 'member',
    notMemberNational && 'no member',
    studies && [studies.kind, studies.level, studies.years && `year ${studies.years}`].filter(Boolean).join(' '),
    studies?.monthsSinceDegree !== undefined && `${studies.monthsSinceDegree} months ago`,
    studies?.degreeOn && `degree ${studies.degreeOn}`,
    ...(languages?.value.map(({ lang, level }) => `${lang} ${level}`) ?? []),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One test for each row: an utterance, and what it states. */
export const table = (rows: readonly (readonly [string, string])[]) => {
  test.each(rows)('%s → %s', (utterance, expected) => expect(told(utterance)).toBe(expected));
};

import { joined, together } from './collect.ts';
import type { StatedFacts } from './stated.ts';

/**
 * What is known after a later statement of the same person: it replaces what it speaks of again and leaves the rest.
 * Languages, what belongs to the same studies, and a nationality that is said to come on top add up.
 */
export function mergeStated(earlier: StatedFacts, later: StatedFacts): StatedFacts {
  return {
    ...ages(earlier, later),
    ...nationalities(earlier, later),
    ...studies(earlier, later),
    ...languages(earlier, later),
  };
}

/** "I'm 20", later "I turn 21 in March": both hold. Any other statement of the age replaces the former ones. */
function ages(earlier: StatedFacts, later: StatedFacts): StatedFacts {
  const { age, ageBounds, born, turns } = later;
  const said = { ...(age && { age }), ...(ageBounds && { ageBounds }), ...(born && { born }), ...(turns && { turns }) };
  if (age || ageBounds || born) return said;
  if (turns) return { ...(earlier.age && { age: earlier.age }), turns };
  const { age: a, ageBounds: b, born: c, turns: d } = earlier;
  return { ...(a && { age: a }), ...(b && { ageBounds: b }), ...(c && { born: c }), ...(d && { turns: d }) };
}

function nationalities(earlier: StatedFacts, later: StatedFacts): StatedFacts {
  const from = later.nationalities || later.memberNational || later.notMemberNational ? later : earlier;
  const { memberNational, notMemberNational } = from;
  const member = { ...(memberNational && { memberNational }), ...(notMemberNational && { notMemberNational }) };
  const { nationalities: named } = from;
  if (!named) return member;
  const known = from === later && named.also ? earlier.nationalities : undefined;
  const value = [...new Set([...(known?.value ?? []), ...named.value])];
  return { ...member, nationalities: { ...named, value, words: joined(known, named.words) } };
}

function studies({ education: before }: StatedFacts, { education: now }: StatedFacts): StatedFacts {
  if (!before) return now ? { education: now } : {};
  if (!now) return { education: before };
  const goesOn = now.value.kind === before.value.kind || now.value.kind === 'other';
  if (!goesOn) return { education: now };
  return { education: { value: together(before.value, now.value), words: joined(before, now.words) } };
}

function languages({ languages: before }: StatedFacts, { languages: now }: StatedFacts): StatedFacts {
  if (!before) return now ? { languages: now } : {};
  if (!now) return { languages: before };
  const kept = before.value.filter(({ lang }) => !now.value.some((one) => one.lang === lang));
  return { languages: { value: [...kept, ...now.value], words: joined(before, now.words) } };
}

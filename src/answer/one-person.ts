import type { Content } from '../content/content.ts';
import { says } from '../understand/says.ts';
import type { StatedFacts } from '../understand/stated/stated.ts';
import type { Understanding } from '../understand/understanding.ts';

/** Questions about criteria: put by somebody who tells of themselves, they ask whether that person qualifies. */
const OF_CRITERIA: ReadonlySet<string> = new Set(['eligibility', 'nationality', 'age', 'education', 'languages']);

/** These words ask for the criteria themselves, whoever asks. */
const OF_THE_LIST = ['CRITERIA', 'MUST_HAVE', 'PROFILE', 'FOR_WHOM'];

/**
 * The intents asked, where some are asked of one person: what the criteria make of that person, instead of the criteria, or
 * beside the one in question. `told` is all that is known of the person, from before too, where it may be judged.
 */
export function askedOfPerson(
  content: Content,
  intents: readonly string[],
  understanding: Understanding,
  told: StatedFacts | null,
): readonly string[] {
  const stated = understanding.stated ? Object.keys(understanding.stated).length : 0;
  if (intents.includes('eligibility_check') || (stated === 0 && told === null)) return intents;
  if (intents.includes('eligibility')) {
    if (stated === 0 && !isOfOnePerson(content, understanding)) return intents;
    return intents.map((intent) => (intent === 'eligibility' ? 'eligibility_check' : intent));
  }
  const isOfPerson = stated > 1 && intents.some((intent) => OF_CRITERIA.has(intent));
  return isOfPerson ? ['eligibility_check', ...intents] : intents;
}

/** "Can I apply?" and "is she eligible?" ask about one person; "which criteria must I meet?" asks for the list. */
function isOfOnePerson({ reference }: Content, understanding: Understanding): boolean {
  if (says(understanding, ...OF_THE_LIST)) return false;
  const { SELF, THAT_PERSON } = reference.stated.senses;
  return understanding.tokens.some(({ norm }) => SELF.includes(norm) || THAT_PERSON.includes(norm));
}

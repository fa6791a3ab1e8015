import type { Lang } from '../../src/content/schema/text.ts';
import type { People } from '../../src/people/people.ts';
import { personIn } from './ids.ts';
import type { Workspace } from './workspace.ts';

/** What somebody chose, else the language of their Teams where it is one of ours, else English. */
export function createLangOf(people: Pick<People, 'langOf'>): Workspace['langOf'] {
  return async (where, locale) => (await people.langOf(personIn(where))) ?? langIn(locale);
}

/** The language of a locale such as `fr-BE`; English for one that is not ours, or for none. Pure. */
export function langIn(locale: string | null | undefined): Lang {
  return /^fr\b/i.test(locale ?? '') ? 'fr' : 'en';
}

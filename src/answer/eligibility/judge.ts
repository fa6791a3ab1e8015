import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Members } from '../../reference/reference.ts';
import type { StatedFacts } from '../../understand/stated/stated.ts';
import type { EligibilityVerdict } from '../decision.ts';

/**
 * Judges what a person stated by one vacancy's criteria, on the Brussels calendar day of `now` (ISO UTC).
 * `members` is `content.reference.members`.
 */
export function judge(_vacancy: Vacancy, _stated: StatedFacts, _now: string, _members: Members): EligibilityVerdict {
  return { verdict: 'eligible', checks: [] };
}

import type { CriterionCheck } from '../decision.ts';

/** How one criterion came out. */
export type Finding = Pick<CriterionCheck, 'result' | 'understood'> & { readonly because?: Reason };

/** Why a criterion is not met or can't be told; keys of the wording's `eligibility.because`. */
export const REASONS = [
  'too_young',
  'too_old',
  'of_age_before_start',
  'age_unclear',
  'not_member',
  'equivalent_education',
  'studies_unclear',
  'studies_too_short',
  'language_level',
  'language_missing',
  'lost_in_copy',
  'held',
] as const;
export type Reason = (typeof REASONS)[number];

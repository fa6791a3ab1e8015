import type { LocalTime } from '../content/local-time.ts';
import type { FactId, FactStatus } from '../content/schema/facts.ts';
import type { Lang } from '../content/schema/text.ts';
import type { Place } from '../reference/places.ts';
import type { Confidence } from '../understand/understanding.ts';
import type { Compares } from './comparison.ts';
import type { AskedPer, Sum } from './sum.ts';

/** In the order of precedence for the top outcome of a decision. */
export const OUTCOMES = ['answer', 'not_stated', 'clarify', 'not_covered', 'handoff', 'smalltalk', 'fallback'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Worst first: the top verdict is the named vacancy's, else the one shared by those whose criteria are known. */
export const VERDICTS = ['not_eligible', 'cannot_tell', 'eligible', 'not_stated'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A fact as it was used in an answer; `value` is plain JSON: instants in ISO UTC, intakes as arrays. */
export interface FactUse {
  readonly vacancy: string;
  readonly fact: FactId;
  readonly status: FactStatus;
  readonly value: unknown;
  readonly source: { readonly section: string; readonly printed?: string };
}

/** Why a criterion came out as it did, for the self-check's table. */
export interface CriterionCheck {
  readonly criterion: FactId;
  /** Which item of `further_criteria`, where that is the criterion. */
  readonly item?: number;
  readonly result: 'met' | 'not_met' | 'cannot_tell' | 'not_told' | 'lost';
  /** The words of the asker that it was judged by. */
  readonly understood?: string;
  /** A key of the wording that says why it can't be told or is not met. */
  readonly because?: string;
}

export interface EligibilityVerdict {
  readonly verdict: Verdict;
  readonly checks: readonly CriterionCheck[];
}

/** A zone that times are told in beside the posting's own. */
export interface ZoneAsked {
  readonly zone: string;
  /** What the city that was asked about is called; null for a country, and for the asker's own zone. */
  readonly names: Place['names'];
  readonly country: string | null;
  /** The names are those of the zone's time ("Eastern Time"). */
  readonly isTime: boolean;
}

/** Where else times are asked for; of a country with several zones, or of an asker whose zone is not known, asked back. */
export type Elsewhere =
  | { readonly kind: 'zones'; readonly zones: readonly ZoneAsked[] }
  | { readonly kind: 'which'; readonly country: string; readonly offered: readonly NonNullable<Place['names']>[] }
  | { readonly kind: 'own_unknown' };

/** A moment of which it was asked whether it is in time. */
export interface MomentCheck {
  readonly time: LocalTime;
  /** The same, ISO UTC. */
  readonly at: string;
  readonly inTime: boolean;
}

/** The outcome of one intent. */
export interface Part {
  readonly intent: string;
  readonly outcome: Outcome;
  /** `silent`, `lost` or `held` (being checked by staff) for not_stated; the choice kind for clarify. */
  readonly reason?: string;
  /** The unit that was asked about, for `division` and `duties`. */
  readonly unit?: string;
  readonly facts: readonly FactUse[];
  readonly verdicts?: Readonly<Record<string, EligibilityVerdict>>;
  /** What the grant comes to was asked; a vacancy has none where too little is known of it. */
  readonly sums?: readonly Sum[];
  /** The grant was asked for by the hour, day, week or year. */
  readonly per?: AskedPer;
  /** How much time is left was asked, not when it ends. */
  readonly asksTimeLeft?: true;
  /** Whether a moment is in time, by the deadline (ISO UTC) that it is compared with. */
  readonly moments?: Readonly<Record<string, MomentCheck>>;
}

/** How the vacancies that an answer speaks of were found. */
export interface Concerned {
  /** Named, remembered or bound; empty where none is. */
  readonly ids: readonly string[];
  readonly by: 'named' | 'remembered' | 'bound' | 'none';
  /** The vacancies that are actually answered about (the programme's, where none was named). */
  readonly scope: readonly string[];
}

/** The meaning of an answer. The reply is only its drawing. */
export interface Decision {
  readonly lang: Lang;
  readonly outcome: Outcome;
  readonly confidence: Confidence;
  readonly concerned: Concerned;
  readonly parts: readonly Part[];
  readonly verdict?: Verdict;
  readonly elsewhere?: Elsewhere;
  /** Vacancies were to be compared, and how. */
  readonly compares?: Compares;
  /** For `clarify`: what is offered, intents or vacancies. */
  readonly offered?: { readonly intents: readonly string[]; readonly vacancies: readonly string[] };
  /** Beside what is answered, the questions that were not understood, as they were written. */
  readonly unread?: readonly string[];
  readonly contentVersion: string;
}

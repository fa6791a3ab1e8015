import type { Lang } from '../content/schema/text.ts';

/** What was wrong with an answer. */
export const REASONS = ['wrong_fact', 'wrong_vacancy', 'not_my_question', 'out_of_date'] as const;
export type Reason = (typeof REASONS)[number];

/** What somebody makes of an answer; `bad` as long as they give no reason. */
export const RATINGS = ['good', 'bad', ...REASONS] as const;
export type Rating = (typeof RATINGS)[number];

/** What an answer was about, short enough for a button to carry; opinions are counted by it. */
export interface About {
  /** A vacancy's id; empty where the answer was about none or several. */
  readonly vacancy: string;
  /** `clarify` or `fallback` stands for the intents of an answer that has none to be blamed. */
  readonly intents: readonly string[];
  readonly lang: Lang;
}

/** A press of a thumb or a reason. What was asked is no part of it. */
export interface Opinion {
  /** Tells this answer from all others: the id of the message that holds it. */
  readonly answer: string;
  /** Tells who presses from all others who may see the same answer; kept in this process only. */
  readonly person: string;
  readonly about: About;
  /** null takes back what the person said before. */
  readonly rating: Rating | null;
  /** The address of the message, where the platform has one that the people of the desk can open. */
  readonly link?: string;
}

/** Whether a rating says what was wrong. */
export function isReason(rating: Rating | null): rating is Reason {
  return REASONS.some((reason) => reason === rating);
}

import type { Lang } from '../content/schema/text.ts';

/** What a card tells of: a vacancy as a whole, one subject of it (an intent's id), or several vacancies side by side. */
export type Subject =
  | { readonly kind: 'vacancy'; readonly vacancy: string }
  | { readonly kind: 'fact'; readonly vacancy: string; readonly intent: string }
  | { readonly kind: 'comparison'; readonly vacancies: readonly string[] };

export const LENGTHS = ['short', 'full'] as const;
export type Length = (typeof LENGTHS)[number];

/** What a card is made from: plain JSON that a store may keep. */
export interface CardOf {
  readonly subject: Subject;
  readonly lang: Lang;
  readonly length: Length;
  /** One line of the sharer's own, which stands above the facts as theirs. */
  readonly line?: string;
}

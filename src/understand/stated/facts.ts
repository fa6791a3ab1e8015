import type { Mark } from './mark.ts';
import type { FactKind, State } from './state.ts';
import type { StatedEducation, StatedLanguage } from './stated.ts';

/** One fact as it was read, before it is known whose it is. */
export type Fact =
  | { readonly kind: 'age'; readonly age?: number; readonly from?: number; readonly below?: number }
  | { readonly kind: 'born'; readonly on: string }
  | { readonly kind: 'turns'; readonly age: number; readonly on?: string }
  /** No code: of a country that is only denied ("I'm not American"). */
  | { readonly kind: 'nationality'; readonly code?: string }
  | { readonly kind: 'member'; readonly member: boolean }
  | { readonly kind: 'education'; readonly said: StatedEducation }
  | { readonly kind: 'language'; readonly said: StatedLanguage; readonly only?: boolean };

/** A fact with the marks that it was read from; reading goes on at `to`. */
export interface Read {
  readonly fact: Fact & { readonly kind: FactKind };
  readonly to: number;
}

/** Reads the fact that begins at a mark, or finds none there. */
export type Reader = (marks: readonly Mark[], at: number, state: State) => Read | null;

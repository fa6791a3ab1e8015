import type { Reference } from '../../reference/reference.ts';
import { fold } from '../fold.ts';

export type { Reference } from '../../reference/reference.ts';

/** The words by which people state facts of themselves, compiled for `readStated`. */
export interface StatedWords {
  readonly phrases: ReadonlySet<string>;
}

/** Compiles the reference data's words once; reading then costs with the utterance only. */
export function compileStatedWords(reference: Reference): StatedWords {
  return { phrases: new Set(Object.values(reference.stated.senses).flatMap((words) => words.map(fold))) };
}

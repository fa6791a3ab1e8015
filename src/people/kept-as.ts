import { type Face, isPlatform } from '../face.ts';

/**
 * The id under which something of a speaker is kept: on the console, where nobody is told apart, the console's own. Nothing
 * on a platform that does not say who speaks.
 */
export function keptAs({ face, person }: { readonly face?: Face; readonly person?: string }): string | undefined {
  return person ?? (face && !isPlatform(face) ? face : undefined);
}

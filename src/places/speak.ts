import { type Face, hearsOnlyMentions } from '../face.ts';

/** When the desk speaks in a place: when it is spoken to, on every question it understands, or never. */
export const SPEAK = ['mention', 'questions', 'never'] as const;
export type Speak = (typeof SPEAK)[number];

/** What of these can be had on a face; all of it where no face is known. */
export function speakOn(face: Face | undefined): readonly Speak[] {
  return face !== undefined && hearsOnlyMentions(face) ? SPEAK.filter((speak) => speak !== 'questions') : SPEAK;
}

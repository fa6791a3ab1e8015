import { STOP_WORDS } from '../wording/hearing.ts';

/** Whether a whole message tells the desk to be still; marks at its end do not matter. Pure. */
export function isStop(utterance: string): boolean {
  return STOP_WORDS.has(
    utterance
      .toLowerCase()
      .replace(/[\s.!,]+/g, ' ')
      .trim(),
  );
}

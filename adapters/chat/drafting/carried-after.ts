import type { Draft } from '../../../src/drafts/draft.ts';
import type { PostedDraft } from '../../../src/drafts/posted-from.ts';
import type { Carried } from '../carried.ts';

/**
 * What the buttons under an answer carry once it was corrected, with `key` as the name of the new answer; null where there is
 * no rule behind it that could be explained or rated: somebody wrote it themselves. Pure.
 */
export function carriedAfter(
  carried: Carried | undefined,
  { lang, vacancy, intent, contentVersion }: Draft,
  { isEdited }: PostedDraft,
  key: string,
): Carried | null {
  if (isEdited || !carried) return null;
  const v = vacancy === undefined ? carried.v : [vacancy];
  const i = intent === undefined ? carried.i : [intent];
  return { ...carried, k: key, v, i, l: lang, c: contentVersion };
}

/** What an answer was about, for whoever rates it. Pure. */
export function ratedOf({ v, i, l }: Carried) {
  return { vacancy: v.length === 1 ? (v[0] ?? '') : '', intents: i, lang: l };
}

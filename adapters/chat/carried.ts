import { z } from 'zod';
import { idSchema, LANGS } from '../../src/content/schema/text.ts';
import type { Answered } from '../../src/turn.ts';

/** More would fit into a button; a drawn reply leaves room for so much, and for the thumbs. */
const LONGEST_VALUE = 1_000;
/** Of the question; a longer one is cut, or left out. */
export const LONGEST_UTTERANCE = 600;
/** Of vacancies, and of intents. */
const MOST = 20;

export const carriedSchema = z.strictObject({
  /** Names the answer in this process, for what is known of it only here. */
  k: z.string().min(1).max(40),
  /** The question. */
  u: z.string().max(LONGEST_UTTERANCE),
  /** The vacancies that were meant. */
  v: z.array(idSchema).max(MOST),
  /** The intents that were understood. */
  i: z.array(idSchema).max(MOST),
  l: z.enum(LANGS),
  /** The version of the content. */
  c: z.string().max(20),
});

/** What the buttons under an answer carry, so that the answer can be asked again, shared, explained or corrected. */
export type Carried = Readonly<z.infer<typeof carriedSchema>>;

/** The same among other data of a button. */
export const carriedInSchema = z.object(carriedSchema.shape);

/** The text that a button carries; a question that is too long is cut, and lists that are too long with it. */
export function writeCarried({ k, u, v, i, l, c }: Carried): string {
  const whole = JSON.stringify({ k, u: u.slice(0, LONGEST_UTTERANCE), v: v.slice(0, MOST), i: i.slice(0, MOST), l, c });
  return whole.length <= LONGEST_VALUE ? whole : JSON.stringify({ k, u: '', v: [], i: i.slice(0, 5), l, c });
}

/** What a button carried; null where it is nothing of the sort. */
export function readCarried(text: string | undefined): Carried | null {
  try {
    const read = carriedSchema.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** What an answer is to carry; `key` names it in this process. */
export function carriedOf({ decision }: Pick<Answered, 'decision'>, utterance: string, key: string): Carried {
  return {
    k: key,
    u: utterance,
    v: decision.concerned.ids.slice(0, MOST),
    i: [...new Set(decision.parts.map(({ intent }) => intent))].slice(0, MOST),
    l: decision.lang,
    c: decision.contentVersion,
  };
}

/** Whether an answer tells facts, which can be shared or corrected; of all others nothing would be left. */
export function tellsFacts({ decision }: Pick<Answered, 'decision'>): boolean {
  return decision.outcome === 'answer' || decision.outcome === 'not_stated';
}

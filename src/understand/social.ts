import type { Lexicon } from './lexicon.ts';
import type { IntentMatch } from './understanding.ts';

/** Greetings and the like: they carry no question. */
export function isSocial({ kinds }: Pick<Lexicon, 'kinds'>, intent: string): boolean {
  return kinds[intent] === 'social';
}

/** Whether something is asked beside greetings and the like. */
export function asksSomething(lexicon: Pick<Lexicon, 'kinds'>, intents: readonly IntentMatch[]): boolean {
  return intents.some(({ intent }) => !isSocial(lexicon, intent));
}

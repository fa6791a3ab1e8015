import type { Answer } from '../ask.ts';
import type { Clock } from '../clock.ts';
import type { Content } from '../content/content.ts';
import { LANGS, type Lang } from '../content/schema/text.ts';
import { type Log, silent } from '../log/log.ts';
import type { Store } from '../store/store.ts';
import { type CommonWords, createCommonWords } from './common-words.ts';
import { wordsOf } from './words-of.ts';

/** Words of questions that nothing was understood of, and how often they came. */
export interface UnansweredWords {
  /** In the order of the alphabet; empty where no word of the questions may be kept. */
  readonly words: string;
  readonly lang: Lang;
  readonly count: number;
  /** ISO UTC. */
  readonly lastAt: string;
}

export interface Unanswered {
  /**
   * Counts a question that ended in `fallback`, by its normalised words; any other answer is left alone. Words that
   * may be private are kept only once several people have used them; where nobody knows who asks (`person` absent, as in
   * the console) never. Does not throw: an answer must not fail because it could not be counted.
   */
  count(answer: Answer, utterance: string, content: Content, person?: string): Promise<void>;
  /** What is kept, most frequent first. */
  list(): Promise<readonly UnansweredWords[]>;
}

export interface UnansweredParts {
  readonly store: Store;
  readonly clock: Clock;
  /** How long words are kept after they came last; 0 keeps nothing. */
  readonly retentionDays: number;
  readonly log?: Log;
  readonly common?: CommonWords;
}

const DAY = 86_400_000;

/** The list of what people ask and the desk does not understand, for the editor who teaches it. */
export function createUnanswered(parts: UnansweredParts): Unanswered {
  const { store, clock, retentionDays, log = silent, common = createCommonWords() } = parts;

  return {
    async count({ decision, trace }, utterance, content, person) {
      if (decision.outcome !== 'fallback' || retentionDays === 0) return;
      const { plain, rare } = wordsOf(content.lexicon, utterance, trace);
      const released = person === undefined ? [] : rare.filter((word) => common.used(word, person));
      const words = [...new Set([...plain, ...released])].sort().join(' ');
      try {
        await store.q(
          `insert into unanswered (words, lang, count, first_at, last_at) values ($1, $2, 1, $3, $3)
            on conflict (words, lang) do update set count = unanswered.count + 1, last_at = excluded.last_at`,
          [words, decision.lang, Date.parse(clock())],
        );
      } catch (error) {
        log('store_failed', { error });
      }
    },
    async list() {
      const since = Date.parse(clock()) - retentionDays * DAY;
      const rows = await store.q(
        'select words, lang, count, last_at from unanswered where last_at > $1 order by count desc, last_at desc, words, lang',
        [since],
      );
      return rows.flatMap(({ words, lang, count, last_at: lastAt }) => {
        const known = LANGS.find((one) => one === lang);
        if (known === undefined) return [];
        return [
          { words: String(words), lang: known, count: Number(count), lastAt: new Date(Number(lastAt)).toISOString() },
        ];
      });
    },
  };
}

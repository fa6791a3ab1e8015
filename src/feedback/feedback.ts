import type { Clock } from '../clock.ts';
import type { Content } from '../content/content.ts';
import { LANGS, type Lang } from '../content/schema/text.ts';
import type { DeskChannel, Posted } from '../handoff/desk-channel.ts';
import type { Statements, Store } from '../store/store.ts';
import { noteOn } from './note-on.ts';
import { type About, isReason, type Opinion, RATINGS, type Rating } from './opinion.ts';
import { createRatingsGiven } from './ratings-given.ts';

/** How often the answers to one intent, for one vacancy, were rated in one way. */
export interface RatingCount {
  /** Empty for answers about none or several. */
  readonly vacancy: string;
  readonly intent: string;
  readonly rating: Rating;
  readonly lang: Lang;
  readonly count: number;
}

export interface Feedback {
  /**
   * Counts an opinion, once for each person and answer: a second press changes the first, `null` takes it back. A reason
   * is told in the desk channel, by the link to the answer and once, where there are both; then it says what came of it.
   */
  give(opinion: Opinion, content: Content): Promise<Posted | 'not_told'>;
  /** What is counted, by vacancy and intent. */
  counts(): Promise<readonly RatingCount[]>;
}

export interface FeedbackParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly channel?: DeskChannel;
}

const ADD = `insert into feedback (vacancy, intent, kind, lang, count, last_at) values ($1, $2, $3, $4, 1, $5)
  on conflict (vacancy, intent, kind, lang) do update set count = feedback.count + 1, last_at = excluded.last_at`;

const TAKE_BACK = `update feedback set count = count - 1
  where vacancy = $1 and intent = $2 and kind = $3 and lang = $4 and count > 0`;

/** Keeps what people make of the answers: counts only, neither who nor what was asked. */
export function createFeedback({ store, clock, channel }: FeedbackParts): Feedback {
  const given = createRatingsGiven();

  /** In one order everywhere, so that two people who change their minds can't wait for each other. */
  async function change(statements: Statements, about: About, from: Rating | null, to: Rating | null): Promise<void> {
    const ratings = RATINGS.filter((rating) => rating === from || rating === to);
    for (const intent of about.intents.toSorted()) {
      for (const rating of ratings) {
        const row = [about.vacancy, intent, rating, about.lang];
        if (rating === to) await statements.q(ADD, [...row, Date.parse(clock())]);
        else await statements.q(TAKE_BACK, row);
      }
    }
  }

  async function tell(
    { answer, person, about, rating, link }: Opinion,
    content: Content,
  ): Promise<Posted | 'not_told'> {
    if (!channel || link === undefined || !isReason(rating)) return 'not_told';
    if (!given.firstTold(answer, person)) return 'not_told';
    const posted = await channel.post({ reply: noteOn(content, about, rating, link) });
    if (posted === 'failed') given.notTold(answer, person);
    return posted;
  }

  return {
    async give(opinion, content) {
      const { answer, person, about, rating } = opinion;
      const former = given.get(answer, person);
      // Pressed again: counted already, but perhaps not told.
      if (former === rating) return tell(opinion, content);
      // Before it is written, so that a second press meanwhile finds it.
      given.set(answer, person, rating);
      try {
        await store.tx((statements) => change(statements, about, former, rating));
      } catch (error) {
        if (given.get(answer, person) === rating) given.set(answer, person, former);
        throw error;
      }
      return tell(opinion, content);
    },
    async counts() {
      const rows = await store.q(
        'select vacancy, intent, kind, lang, count from feedback where count > 0 order by vacancy, intent, kind, lang',
      );
      return rows.flatMap(({ vacancy, intent, kind, lang, count: times }) => {
        const rating = RATINGS.find((one) => one === kind);
        const known = LANGS.find((one) => one === lang);
        if (rating === undefined || known === undefined) return [];
        return [{ vacancy: String(vacancy), intent: String(intent), rating, lang: known, count: Number(times) }];
      });
    },
  };
}

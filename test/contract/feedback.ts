import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFeedback } from '../../src/feedback/feedback.ts';
import { type About, type Opinion, RATINGS, type Rating } from '../../src/feedback/opinion.ts';
import type { Store } from '../../src/store/store.ts';
import { content } from '../understand/real-content.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const STIPEND: About = { vacancy: 'osg', intents: ['stipend'], lang: 'en' };

function opinion(rating: Rating | null, changed: Partial<Opinion> = {}): Opinion {
  return { answer: 'message 1', person: 'anna', about: STIPEND, rating, ...changed };
}

const feedbackOver = (store: Store) => createFeedback({ store, clock: () => NOW });

/** What feedback keeps to on every kind of store. `open` gives an empty one. */
export function feedbackContract(open: () => Promise<Store>): void {
  describe('feedback', () => {
    test('counts each person’s last opinion of each answer once', async () => {
      const presses = fc.array(
        fc.record({
          answer: fc.constantFrom('message 1', 'message 2'),
          person: fc.constantFrom('anna', 'boris'),
          rating: fc.constantFrom(null, ...RATINGS),
        }),
        { maxLength: 25 },
      );
      const store = await open();
      await fc.assert(
        fc.asyncProperty(presses, async (some) => {
          await store.q('delete from feedback');
          const feedback = feedbackOver(store);
          const last = new Map<string, Rating | null>();
          for (const press of some) {
            await feedback.give(opinion(press.rating, press), content);
            last.set(`${press.answer} ${press.person}`, press.rating);
          }
          const expected = RATINGS.map((rating) => [...last.values()].filter((one) => one === rating).length);
          const counts = await feedback.counts();
          expect(RATINGS.map((rating) => counts.find((row) => row.rating === rating)?.count ?? 0)).toEqual(expected);
        }),
        { numRuns: 15 },
      );
    });

    test('counts together what several instances count, whatever people change their minds to', async () => {
      const [one, other] = [feedbackOver(await open()), feedbackOver(await open())];
      const about: About = { vacancy: 'osg', intents: ['stipend', 'deadline'], lang: 'en' };
      const people = Array.from({ length: 8 }, (_, at) => `person ${at}`);
      for (const rating of ['good', 'bad', 'good'] as const) {
        const opposite = rating === 'good' ? 'bad' : 'good';
        await Promise.all(
          people.map((person, at) =>
            (at % 2 ? one : other).give(opinion(at % 2 ? rating : opposite, { person, about }), content),
          ),
        );
      }
      expect((await one.counts()).map(({ intent, rating, count }) => `${intent} ${rating} ${count}`)).toEqual([
        'deadline bad 4',
        'deadline good 4',
        'stipend bad 4',
        'stipend good 4',
      ]);
    });
  });
}

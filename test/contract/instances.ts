import { describe, expect, it } from 'vitest';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createInStore } from '../../src/conversations/in-store.ts';
import { createDesk, type Desk, isAnswer, type Turned } from '../../src/desk.ts';
import { DeskError } from '../../src/errors.ts';
import type { Log } from '../../src/log/log.ts';
import { createStoreKeeper } from '../../src/privacy/in-store.ts';
import type { Statements, Store } from '../../src/store/store.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const conversation = 'slack:C1:1750064400.000100';

/** What several instances on one store keep to, as people see it. */
export function instancesContract(open: () => Promise<Store>): void {
  let instant = Date.parse('2025-06-16T09:00:00.000Z');
  /** A second goes by each time it is asked. */
  const clock = () => {
    instant += 1_000;
    return new Date(instant).toISOString();
  };
  const instance = async () => instanceOn(await open());

  function instanceOn(store: Statements, log?: Log): Desk {
    const conversations = createInStore({ store, clock, own: createInProcess({ max: 50 }), ...(log && { log }) });
    return createDesk({ content, clock, conversations });
  }
  const say = (desk: Desk, utterance: string) =>
    desk.turn({ conversation, utterance, scene: { audience: 'private', voice: 'colleague', person: 'slack:T1:U1' } });
  const vacanciesOf = (turned: Turned) => (isAnswer(turned) ? turned.decision.concerned.ids : []);

  describe('of two instances', () => {
    it('the second knows which vacancy the first one spoke of', async () => {
      const [one, other] = [await instance(), await instance()];
      expect(vacanciesOf(await say(one, 'What does OSG pay?'))).toEqual(['osg']);
      expect(vacanciesOf(await say(other, 'And when does it begin?'))).toEqual(['osg']);
    });

    it('both answer at once without losing a turn', async () => {
      const [one, other] = [await instance(), await instance()];
      await say(one, 'What does OSG pay?');
      const both = await Promise.all([say(one, 'And the deadline?'), say(other, 'Which documents?')]);
      expect(both.map(vacanciesOf)).toEqual([['osg'], ['osg']]);
    });

    it('the one whose store is away goes on by itself, says so once, and shares it when the store is back', async () => {
      const store = await open();
      let isAway = false;
      const unsteady: Statements = {
        async q(sql, params) {
          if (isAway) throw new DeskError('store_unreachable', 'The store does not answer.');
          return store.q(sql, params);
        },
      };
      const logged: string[] = [];
      const one = instanceOn(unsteady, (code) => logged.push(code));
      await say(one, 'What does OSG pay?');
      isAway = true;
      expect(vacanciesOf(await say(one, 'What does OPS pay?'))).toEqual(['ops']);
      expect(vacanciesOf(await say(one, 'And the deadline?'))).toEqual(['ops']);
      expect(logged).toEqual(['topic_not_shared']);
      isAway = false;
      expect(vacanciesOf(await say(one, 'Which documents?'))).toEqual(['ops']);
      expect(vacanciesOf(await say(instanceOn(store), 'And when does it begin?'))).toEqual(['ops']);
    });

    it('none writes down what somebody said of themselves, and the one that heard it still knows', async () => {
      const store = await open();
      const [one, other] = [await instance(), await instance()];
      const ageOf = (turned: Turned) => JSON.stringify(turned.memory?.stated).includes('"value":17');
      expect(ageOf(await say(one, 'I am 17 years old, can I apply for IMS-CS?'))).toBe(true);
      expect(ageOf(await say(other, 'And when does it begin?'))).toBe(false);
      expect(ageOf(await say(one, 'And the deadline?'))).toBe(true);
      const [kept] = await store.q('select topic from topic');
      expect(kept?.topic).toContain('ims-cs');
      expect(kept?.topic).not.toContain('17');
    });

    it('the one that heard something forgets it where the other one was told to, whichever is asked next', async () => {
      for (const asked of ['one', 'other', 'both'] as const) {
        const store = await open();
        const hasAge = (turned: Turned) => JSON.stringify(turned.memory?.stated).includes('"value":17');
        const [one, other] = [instanceOn(store), instanceOn(store)];
        expect(hasAge(await say(one, 'I am 17 years old, can I apply for IMS-CS?'))).toBe(true);
        expect(hasAge(await say(one, 'And the deadline?'))).toBe(true);
        await createStoreKeeper(store).forget({ id: 'slack:T1:U1', conversation });
        if (asked !== 'one') await say(other, 'When does OSG begin?');
        if (asked !== 'other') expect(hasAge(await say(one, 'Can I apply for IMS-CS?'))).toBe(false);
      }
    });

    it('so it does in a room where others speak as well, which goes on with what it is about', async () => {
      const store = await open();
      const hasAge = (turned: Turned) => JSON.stringify(turned.memory?.stated).includes('"value":17');
      const [one, other] = [instanceOn(store), instanceOn(store)];
      await say(one, 'I am 17 years old, can I apply for IMS-CS?');
      await createStoreKeeper(store).forget({ id: 'slack:T1:U1' });
      expect(vacanciesOf(await say(other, 'And the deadline?'))).toEqual(['ims-cs']);
      const next = await say(one, 'And when does it begin?');
      expect(vacanciesOf(next)).toEqual(['ims-cs']);
      expect(hasAge(next)).toBe(false);
    });
  });
}

import { describe, expect, test } from 'vitest';
import { temporaryStore } from '../temporary-store.ts';
import { content } from '../understand/real-content.ts';
import { answerTo, asked, listOver } from './list-over.ts';

describe('the list of what was not understood', () => {
  test('leaves out what was answered', async () => {
    const list = listOver(await temporaryStore());
    for (const utterance of [
      'How much is the grant of OSG?',
      'Hello!',
      'I want to talk to a human',
      'Do I need a visa?',
    ]) {
      await list.count(answerTo(utterance), utterance, content, 'anna');
    }
    expect(await list.list()).toEqual([]);
  });

  test('shows a word that the lexicon does not know once three people used it', async () => {
    const list = listOver(await temporaryStore());
    for (const who of ['anna', 'boris', 'boris', undefined, 'carla']) await asked(list, 'zorpgarage sauna', who);
    expect((await list.list()).map(({ words, count }) => [words, count])).toEqual([
      ['sauna', 4],
      ['sauna zorpgarage', 1],
    ]);
  });

  test('keeps nothing of what people say of themselves, nor a name, in any column', async () => {
    const store = await temporaryStore();
    const list = listOver(store);
    const people = [
      'bananas in the sauna? I am Brunhilde Szymanski, 43 years old, from Paraguay',
      'des bananes au sauna ? je suis Ximena, née le 3 mars 1999, paraguayenne et malvoyante',
      'sauna bananas, mail me: kowalska@example.org, I have a PhD in archaeology',
    ];
    for (const [at, utterance] of people.entries()) await asked(list, utterance, `slack:T1:U${at}`);
    const kept = JSON.stringify(await store.q('select * from unanswered'));
    expect(kept).toContain('sauna');
    expect(kept).not.toMatch(
      /brunhilde|szymanski|ximena|kowalska|example|paragua|malvoy|phd|archaeolog|43|mars|slack|U1/i,
    );
  });

  test('counts a question of which no word may be kept', async () => {
    const list = listOver(await temporaryStore());
    await asked(list, 'zorp glimt fnarb');
    expect((await list.list()).map(({ words, count }) => [words, count])).toEqual([['', 1]]);
  });

  test('keeps nothing at all where the retention is 0', async () => {
    const store = await temporaryStore();
    await asked(listOver(store, { retentionDays: 0 }), 'sauna bananas');
    expect(await store.q('select * from unanswered')).toEqual([]);
  });
});

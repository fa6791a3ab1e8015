import { expect, test } from 'vitest';
import { toText } from '../../src/reply/text.ts';
import { everyAnswer } from '../traps/every-intent.ts';

test('in French no line can begin with a mark, or end with an opening one', () => {
  const answers = everyAnswer({ lang: 'fr', audience: 'private', when: 'well before' });
  expect(answers.length).toBeGreaterThan(200);
  for (const { reply } of answers) {
    const told = reply.blocks.filter(({ kind }) => kind !== 'choices');
    expect(toText({ ...reply, blocks: told })).not.toMatch(/ [:;!?»](\s|$)|« |\d h \d/);
  }
});

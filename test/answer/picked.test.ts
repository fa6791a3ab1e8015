import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../src/ask.ts';
import { emptyMemory } from '../../src/memory.ts';
import { put, SCENE } from './put.ts';

/** The answer to the last of these, asked one after another. */
function asked(...utterances: readonly string[]): Answer {
  const [first = '', ...others] = utterances;
  return others.reduce((answer, utterance) => put(utterance, answer.memory), put(first));
}

const meaning = ({ decision }: Answer) => [decision.concerned.ids, decision.parts.map(({ intent }) => intent)];

describe('of vacancies that were listed', () => {
  test.each([
    ['the second one', ['ops'], ['vacancy_details']],
    ['What does the third one pay?', ['osg'], ['stipend']],
    ['and the deadline of the last one?', ['osg'], ['deadline']],
    ['the first', ['ims-cs'], ['vacancy_details']],
    ['number two', ['ops'], ['vacancy_details']],
  ])('“%s” names one', (utterance, ids, intents) => {
    expect(meaning(asked('Which vacancies are there?', utterance))).toEqual([ids, intents]);
  });

  test.each([
    ['la deuxième', ['ops'], ['vacancy_details']],
    ['et le dernier ?', ['osg'], ['vacancy_details']],
    ['Combien paie la première offre ?', ['ims-cs'], ['stipend']],
  ])('« %s » aussi', (utterance, ids, intents) => {
    expect(meaning(asked('Quelles offres y a-t-il ?', utterance))).toEqual([ids, intents]);
  });

  it('one can go through them, and the question is carried on', () => {
    const talk = ['Which vacancies are there?', 'the second one', 'its deadline?', 'and the third one?'];
    expect(meaning(asked(...talk))).toEqual([['osg'], ['deadline']]);
    expect(meaning(asked(...talk, 'thanks!', 'and for the first one?'))).toEqual([['ims-cs'], ['deadline']]);
  });

  it('a vacancy that is named counts more than where it stood', () => {
    expect(meaning(asked('Which vacancies are there?', 'the second one, is that OSG?'))[0]).toEqual(['osg']);
  });

  it('to point to one is to speak of vacancies, whatever else the message speaks of', () => {
    const answer = asked(
      'Which vacancies are there?',
      'and what does the third one pay? And is the moon made of cheese?',
    );
    expect(meaning(answer)).toEqual([['osg'], ['stipend']]);
    expect(answer.decision.unread).toEqual(['And is the moon made of cheese']);
  });

  it('the list is forgotten with the talk', () => {
    const { memory } = put('Which vacancies are there?');
    const later = new Date(Date.parse(SCENE.now) + 31 * 60_000).toISOString();
    expect(put('the second one', memory, { now: later }).decision.outcome).toBe('fallback');
  });
});

describe('of meanings that were offered', () => {
  const UNCLEAR = 'When is that in New York?';
  const offered = (answer: Answer) =>
    answer.reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));

  it('“the second one” is what pressing the second would be', () => {
    const unclear = put(UNCLEAR);
    expect(unclear.decision.outcome).toBe('clarify');
    const [, second] = offered(unclear);
    const picked = put('the second one', unclear.memory);
    expect(meaning(picked)).toEqual([[], ['deadline']]);
    expect(picked.reply).toEqual(put(second?.utterance ?? '').reply);
  });

  it('a fresh question is answered, and what was offered before it can no longer be picked', () => {
    const fresh = asked(UNCLEAR, 'What does OSG pay?');
    expect(meaning(fresh)).toEqual([['osg'], ['stipend']]);
    expect(put('the second one', fresh.memory).decision.outcome).toBe('fallback');
  });
});

test.each(['the second one', 'and the third?', 'ok and for the third one?', 'la deuxième', 'the last one please'])(
  'with nothing to point to, “%s” goes on with nothing',
  (utterance) => {
    expect(put(utterance).decision.outcome).toBe('fallback');
    expect(asked('What does OSG pay?', utterance).decision.outcome).toBe('fallback');
  },
);

test('what may be picked is kept as the desk’s own words, never the asker’s', () => {
  const { memory } = put('I am 19 and Greek – which vacancies are there?', emptyMemory);
  expect(memory.topic?.listed).toHaveLength(3);
  expect(JSON.stringify(memory.topic)).not.toMatch(/19|Greek/);
});

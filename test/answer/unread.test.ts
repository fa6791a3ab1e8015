import { describe, expect, it, test } from 'vitest';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import { put } from './put.ts';

const notes = ({ reply }: ReturnType<typeof put>) =>
  reply.blocks.flatMap((block) => (block.kind === 'note' ? block.runs.map(({ text }) => text).join('') : []));
const intents = ({ decision }: ReturnType<typeof put>) => decision.parts.map(({ intent }) => intent);

describe('among several questions, what is not understood is named', () => {
  test.each([
    ['What is the deadline? And what is the weather like?', 'deadline', 'And what is the weather like'],
    ['Do you like cheese, by the way? What does OSG pay?', 'stipend', 'Do you like cheese, by the way'],
    ['What does OSG pay and do you like cheese?', 'stipend', 'and do you like cheese'],
    ['Is telework possible at OSG?\nWhy is the sky blue?\nWhen is the deadline?', 'telework', 'Why is the sky blue'],
    [
      'Jusqu’à quand peut-on postuler chez OSG ? Et il fait beau à la plage ?',
      'deadline',
      'Et il fait beau à la plage',
    ],
  ])('%s', (utterance, intent, words) => {
    const answer = put(utterance);
    expect(intents(answer)).toContain(intent);
    expect(answer.decision.unread).toEqual([words]);
    expect(notes(answer).filter((note) => note.includes(words))).toHaveLength(1);
  });

  it('once, after the answers and before the sources', () => {
    const { blocks } = put('What is the deadline? And what is the weather like? And the grant?').reply;
    const kinds = blocks.map(({ kind }) => kind);
    const named = blocks.findLastIndex((block) => block.kind === 'note' && /weather/.test(JSON.stringify(block)));
    expect(named).toBeGreaterThan(kinds.lastIndexOf('heading'));
    expect(named).toBeLessThan(kinds.indexOf('source'));
  });

  it('in a shared place, and in a text for an applicant, without the words of whoever asked', () => {
    const said = 'What is the deadline? And I am 19, is the moon made of cheese?';
    for (const where of [{ audience: 'shared' }, { voice: 'applicant' }] as const) {
      const answer = put(said, emptyMemory, where);
      expect(answer.decision.unread).toHaveLength(1);
      expect(toText(answer.reply)).not.toMatch(/19|moon|cheese/);
      expect(notes(answer).some((note) => /asked as well|Not every question/.test(note))).toBe(true);
    }
  });

  it('at most three are quoted, and none at length', () => {
    const long = `Why is the ${'very '.repeat(60)}blue sky so blue?`;
    const [note = ''] = notes(put(`What does OSG pay? ${long}`)).filter((text) => text.includes('Why is'));
    expect(note.length).toBeLessThan(220);
    const many = ['sky', 'sea', 'moon', 'sun'].map((what) => `Why is the ${what} so yellowish?`).join(' ');
    expect(put(`What does OSG pay? ${many}`).decision.unread).toHaveLength(4);
    expect(notes(put(`What does OSG pay? ${many}`)).join()).not.toContain('sun');
  });
});

describe('behind a greeting, a question that is not understood', () => {
  test.each([
    'Hello! Do you like cheese?',
    'Hi, can you book me a flight to Paris?',
    'Bonjour, pouvez-vous me réserver un billet d’avion ?',
  ])('gets more than a greeting: %s', (utterance) => {
    expect(put(utterance).decision.outcome).toBe('fallback');
  });

  test.each(['Hi, how are you doing today?', 'Hello, I have a question', 'Thanks, and have a nice weekend!'])(
    'but a greeting is greeted: %s',
    (utterance) => {
      expect(put(utterance).decision.outcome).toBe('smalltalk');
    },
  );
});

test.each([
  'What is the deadline?',
  'Hi, how are you? What is the deadline?',
  'Dear all, I hope that you are well. I wanted to ask when one can apply until. Thank you so much!',
  'Could you please tell me, if it is not too much trouble, what OSG pays?',
  'I play the trombone. Is telework possible?',
  'What is the deadline and when is the webinar?',
  'What is the weather like?',
])('nothing is named where nothing was left out: %s', (utterance) => {
  expect(put(utterance).decision.unread).toBeUndefined();
});

import { describe, expect, it, test } from 'vitest';
import { emptyMemory } from '../../src/memory.ts';
import { having, put } from './put.ts';

const PAYS = having('What does OSG pay?');
const told = ({ decision }: ReturnType<typeof put>) => [decision.lang, decision.parts.map(({ intent }) => intent)];

describe('the last answer in the other language', () => {
  test.each([
    'and in French?',
    'In French, please.',
    'can you say that in French?',
    'could you translate that into French',
    'en français, s’il vous plaît',
    'Pouvez-vous le dire en français ?',
  ])('%s', (utterance) => {
    const answer = put(utterance, PAYS);
    expect(told(answer)).toEqual(['fr', ['stipend']]);
    expect(answer.decision.concerned.ids).toEqual(['osg']);
  });

  test.each(['et en anglais ?', 'in English please', 'Répondez en anglais'])('%s', (utterance) => {
    expect(told(put(utterance, having('Combien paie OSG ?')))).toEqual(['en', ['stipend']]);
  });

  it('beside thanks, too', () => {
    const { decision } = put('Merci, et en anglais ?', having('Combien paie OSG ?'));
    expect(decision).toMatchObject({ lang: 'en', outcome: 'answer', concerned: { ids: ['osg'] } });
  });

  it('whatever the reader has set, and only this once', () => {
    const french = put('and in French?', PAYS, { lang: 'en' });
    expect(french.decision.lang).toBe('fr');
    expect(put('and the deadline?', french.memory, { lang: 'en' }).decision.lang).toBe('en');
    expect(put('and the deadline?', french.memory).decision.lang).toBe('en');
  });
});

test.each([
  ['What does OSG pay? In French, please.', 'fr'],
  ['Please answer in French: what does OSG pay?', 'fr'],
  ['Combien paie OSG ? En anglais svp', 'en'],
])('a question may say in which language it wants to be answered: %s', (utterance, lang) => {
  expect(told(put(utterance, emptyMemory, { lang: lang === 'fr' ? 'en' : 'fr' }))).toEqual([lang, ['stipend']]);
});

test.each([
  ['Must my documents be in French?', 'document_language'],
  ['Do I have to answer in French at the interview?', null],
  ['Can I apply in French?', null],
  ['Which documents can I send in French?', null],
])('a question about French wishes for nothing: %s', (utterance, intent) => {
  const answer = put(utterance, PAYS);
  expect(answer.decision.lang).toBe('en');
  if (intent) expect(told(answer)[1]).toContain(intent);
});

test('with nothing told yet, a wish alone is answered in the language of its words', () => {
  expect(put('in French please').decision).toMatchObject({ outcome: 'fallback', lang: 'en' });
  expect(put('how does one say cheers in French', PAYS).decision.lang).toBe('en');
});

import { describe, expect, test } from 'vitest';
import { readStated } from '../../../src/understand/stated/read.ts';
import { tokenize } from '../../../src/understand/tokenize.ts';
import { table, words } from './told.ts';

describe('nothing stated', () => {
  table([
    ['Is it open to Ukrainians?', 'nothing'],
    ['Do you take people from Switzerland?', 'nothing'],
    ['Are Turkish students accepted?', 'nothing'],
    ['Can a 20-year-old apply?', 'nothing'],
    ['Can someone from Ireland apply?', 'nothing'],
    ['Need I be 21?', 'nothing'],
    ['Must I be a student?', 'nothing'],
    ['Must one be a national of a member state?', 'nothing'],
    ['Should I be fluent in French?', 'nothing'],
    ['How old must candidates be?', 'nothing'],
    ['I live in Poland', 'nothing'],
    ["I'm working for the Dutch government", 'nothing'],
    ['May I pay with my American Express card?', 'nothing'],
    ["I'm married to an American", 'nothing'],
    ['My husband is Belgian, can I apply?', 'nothing'],
    ["I'm based in Madrid", 'nothing'],
    ['I am writing to you from Spain', 'nothing'],
    ['I have a question about 250770', 'nothing'],
    ['I have 3 years of experience', 'nothing'],
    ["I'm 20 minutes late for the webinar", 'nothing'],
    ['Can I polish my letter later?', 'nothing'],
    ['Please tell us when I can apply', 'nothing'],
    ['My grandfather was Italian', 'nothing'],
    ['I studied at a French university', 'nothing'],
    ['What degree do I need?', 'nothing'],
    ['Is the job in English?', 'nothing'],
    ['Est-ce ouvert aux Suisses ?', 'nothing'],
    ['Faut-il avoir 21 ans ?', 'nothing'],
    ['Dois-je être étudiant ?', 'nothing'],
    ['Dois-je parler français ?', 'nothing'],
    ["J'habite en Suisse", 'nothing'],
    ['Quel est le montant pour les étudiants belges ?', 'nothing'],
    ['Prenez-vous des candidats de 20 ans ?', 'nothing'],
    ['Can I write my application in French?', 'nothing'],
    ['Puis-je écrire ma lettre en français ?', 'nothing'],
    ['When does the internship start?', 'nothing'],
    ['', 'nothing'],
  ]);
});

describe('misspelt words', () => {
  const read = (utterance: string, corrections: { from: string; to: string }[]) =>
    readStated(tokenize(utterance), words, corrections)?.facts ?? null;

  test('are read as they were put right, and kept as they were written', () => {
    const stated = read('im itallian and 22', [{ from: 'itallian', to: 'italian' }]);
    expect(stated).toEqual({ nationalities: { value: ['IT'], words: 'itallian' }, age: { value: 22, words: '22' } });
  });

  test('say nothing where nobody put them right', () => {
    expect(read('im itallian', [])).toBeNull();
  });
});

describe('the words that are shown as understood', () => {
  const shown = (utterance: string) =>
    Object.values(readStated(tokenize(utterance), words)?.facts ?? {}).map((one) => one.words);

  test.each([
    ['22yo and Irish', ['22yo', 'Irish']],
    ["I'm not enrolled at the moment", ['not enrolled']],
    ['I am almost 21', ['almost 21']],
    ['I hold no passport of any NATO country', ['no passport of any NATO country']],
    ["Je n'ai pas encore 21 ans", ['pas encore 21 ans']],
    ["I don't speak French", ["don't speak French"]],
  ])('%s → %j', (utterance, expected) => expect(shown(utterance)).toEqual(expected));
});

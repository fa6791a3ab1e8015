import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/unanswered/words-of.ts';
import { tokenize } from '../../src/understand/tokenize.ts';
import { understand } from '../../src/understand/understand.ts';
import { leastCost } from '../least-cost.ts';
import { content } from '../understand/real-content.ts';

const { lexicon } = content;
const read = (utterance: string) => wordsOf(lexicon, utterance, understand(lexicon, utterance));
const plain = (utterance: string) => read(utterance).plain;
const all = (utterance: string) => Object.values(read(utterance)).flat();

/** Said of oneself, with every word of it that must not be kept. */
const STATEMENTS: readonly (readonly [said: string, ...secrets: readonly string[]])[] = [
  ["I'm 43 years old", '43'],
  ['born on 17 May 1991', '17', 'may', '1991'],
  ['I am a Norwegian national', 'norwegian'],
  ['I come from Paraguay', 'paraguay'],
  ['I live in Helsinki', 'helsinki'],
  ['I have a PhD in archaeology', 'phd', 'archaeology'],
  ['I speak Finnish and a little Dutch', 'finnish', 'dutch'],
  ['I use a wheelchair', 'wheelchair'],
  ['I am deaf and have two children', 'deaf', 'two', 'children'],
  ['J’ai 27 ans', '27'],
  ['je suis paraguayenne', 'paraguayenne'],
  ['née le 3 mars 1999', '3', 'mars', '1999'],
  ['j’ai un doctorat en archéologie', 'doctorat', 'archeologie'],
  ['je suis malvoyant et autiste', 'malvoyant', 'autiste'],
  ['write to anna.b@example.org', 'anna', 'b', 'example', 'org'],
  ['I am <@U024BE7LH>', 'u024be7lh'],
  ['my handle is @sylvester', 'sylvester'],
  ['see https://example.org/people/sylvester', 'people', 'sylvester'],
  ['call +32 470 12 34 56', '32', '470'],
];

const NAMES = ['maria', 'kowalska', 'sylvester', 'brunhilde', 'ximena', 'szymanski'];
const QUESTIONS = [
  'Is there a sauna?',
  'can i park my boat near the canteen',
  'Puis-je garer ma péniche devant la cantine ?',
];

describe('the words of a question that may be kept', () => {
  test('show what was asked, folded, and put right where they were misspelt', () => {
    expect(plain('Is there a SAUNA, and a caféteria?')).toEqual(expect.arrayContaining(['sauna']));
    expect(plain('Is there a cantene?')).toEqual(plain('Is there a canteen?'));
  });

  test('leave out what only asks, greets or joins', () => {
    expect(all('Hello, could you please tell me what and how it is? Thanks!')).toEqual([]);
  });

  test('leave out small words inside of phrases as well', () => {
    expect(all('combien coûte un stage de poterie')).not.toContain('de');
    expect(all('combien coûte un stage de poterie')).toContain('poterie');
  });

  test('hold what the lexicon does not know, or gives to another domain, as rare', () => {
    const { plain: known, rare } = read('Is there a zorpgarage, a lottery or a casino?');
    expect(known).toEqual([]);
    expect(rare).toEqual(expect.arrayContaining(['zorpgarage', 'lottery', 'casino']));
  });

  test.each(STATEMENTS)('hold nothing of “%s”', (said, ...secrets) => {
    for (const question of QUESTIONS) {
      const kept = plain(`${question} ${said}.`);
      expect(kept.filter((word) => secrets.includes(word))).toEqual([]);
    }
  });

  test.each([
    'write to anna.b@example.org',
    'I am <@U024BE7LH>',
    'my handle is @sylvester',
    'see www.sylvester.example',
    'call +32 470 12 34 56',
    'my number is AB12-CD34',
  ])('hold no word of an address or a number, not even as rare: %s', (said) => {
    expect(all(said).filter((word) => /anna|example|sylvester|u024|^b$|ab|cd/.test(word))).toEqual([]);
  });

  test.each([
    'I graduated 8 months ago',
    "I finished my master's degree last June",
    'J’ai obtenu ma licence il y a trois mois',
    'I turn 21 in March',
    'I am in my second year at university',
    'I do not speak any French',
    'I am a native Greek speaker',
    "I'm no longer enrolled",
    'I was born on 4 March 2004',
    'Je suis née le 12 août 2003',
  ])('hold no word by which something was read of a person, not even as rare: %s', (said) => {
    const { stated } = understand(lexicon, said);
    const words = Object.values(stated ?? {}).flatMap((one) => tokenize(one.words).map(({ norm }) => norm));
    expect(words.length).toBeGreaterThan(0);
    expect(all(`${said}. Is there a zorp?`).filter((word) => words.includes(word))).toEqual([]);
  });

  test('hold nothing that people say of themselves, in whatever order and company', () => {
    const parts = fc.shuffledSubarray([...STATEMENTS.map(([said]) => said), ...QUESTIONS], {
      minLength: 1,
      maxLength: 5,
    });
    const secrets = new Set(STATEMENTS.flatMap(([, ...words]) => words));
    fc.assert(
      fc.property(parts, fc.constantFrom('. ', ', ', '\n', ' and ', ' et '), (some, between) => {
        expect(plain(some.join(between)).filter((word) => secrets.has(word))).toEqual([]);
      }),
    );
  });

  test('give no name out as plain, with a capital or without', () => {
    const named = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...QUESTIONS), fc.boolean());
    fc.assert(
      fc.property(named, ([name, question, capital]) => {
        const shown = capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
        expect(plain(`my name is ${shown}. ${question}`)).not.toContain(name);
        expect(plain(`${question} ${shown}`)).not.toContain(name);
      }),
    );
  });

  test('cost with the length of what is written, and not with its square', () => {
    const text = 'zorp a1 '.repeat(10_000);
    const trace = understand(lexicon, text);
    expect(leastCost(() => wordsOf(lexicon, text, trace))).toBeLessThan(500);
  });

  test('are few and short, and no figures or addresses, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { plain: known, rare } = read(text);
        for (const word of [...known, ...rare]) {
          expect(word).toMatch(/^[\p{L}\p{M}]{1,24}$/u);
        }
        expect(Math.max(known.length, rare.length)).toBeLessThanOrEqual(12);
      }),
    );
  });
});

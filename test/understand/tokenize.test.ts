import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/understand/tokenize.ts';

const words = (text: string) => tokenize(text).map(({ norm }) => norm);

describe('words', () => {
  test.each([
    ['Télétravail à Bruxelles', ['teletravail', 'a', 'bruxelles']],
    ['cœur ŒUVRE Straße', ['coeur', 'oeuvre', 'strasse']],
    ["l'état-major d’une", ['l', 'etat', 'major', 'd', 'une']],
    ["I'm, we’ll", ['i', 'm', 'we', 'll']],
    ["the office's hours, what's on", ['the', 'office', 'hours', 'what', 'on']],
    ["don't can't won’t", ['do', 'not', 'can', 'not', 'won', 'not']],
    ['6-month WPS/HS', ['6', 'month', 'wps', 'hs']],
    ['22yo 250770', ['22yo', '250770']],
    ['🇭🇷 ok 💶', ['flag:hr', 'ok', '💶']],
  ])('%s', (text, norms) => {
    expect(words(text)).toEqual(norms);
  });
});

describe('markup of the platforms', () => {
  test.each([
    ['<@U0BOT> hello <!here>', ['hello']],
    ['see <https://example.org/a?b=c|the page> now', ['see', 'the', 'page', 'now']],
    ['in <#C123|vacancies>?', ['in', 'vacancies']],
    ['<at>Vacancy Desk</at>&nbsp;deadline?', ['deadline']],
    ['<p>When <b>does</b> it start</p>', ['when', 'does', 'it', 'start']],
    ['https://example.org/start-date deadline', ['deadline']],
    ['*bold* _question_ ~old~ `code`', ['bold', 'question', 'old', 'code']],
  ])('%s', (text, norms) => {
    expect(words(text)).toEqual(norms);
  });

  test('leaves the offsets of the original text', () => {
    const text = '<@U0BOT> When is the <https://x.org|webinar>?';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['When', 'is', 'the', 'webinar']);
  });
});

describe('gaps', () => {
  test('tell sentences, parts of sentences and plain words apart', () => {
    const gaps = tokenize('Hello there, you. Is it 1.5 hours - or more?\nThanks').map(({ norm, gap }) => [norm, gap]);
    expect(gaps).toEqual([
      ['hello', 2],
      ['there', 0],
      ['you', 1],
      ['is', 2],
      ['it', 0],
      ['1', 0],
      ['5', 0],
      ['hours', 0],
      ['or', 1],
      ['more', 0],
      ['thanks', 2],
    ]);
  });

  test('a question mark is remembered by the word before it', () => {
    expect(tokenize('Open? Closed.').map(({ asks }) => asks)).toEqual([true, false]);
  });
});

test('any text: offsets rise, lie inside it, and give back the words as written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      let last = 0;
      for (const { start, end, text: word, norm } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(word);
        expect(norm).not.toBe('');
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 200 },
  );
});

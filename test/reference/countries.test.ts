import { describe, expect, test } from 'vitest';
import { countryPhrases } from '../../src/reference/countries.ts';
import { fold } from '../../src/understand/fold.ts';
import { reference } from '../understand/stated/words-of-reference.ts';

const phrases = countryPhrases(reference);
const find = (phrase: string) => phrases.filter((one) => fold(one.phrase) === fold(phrase));
const codesOf = (phrase: string) => [...new Set(find(phrase).map(({ code }) => code))];

describe('the members of NATO', () => {
  test('are 32, Finland and Sweden among them', () => {
    expect(reference.members.nato.size).toBe(32);
    for (const code of ['FI', 'SE', 'MK', 'ME', 'TR']) expect(reference.members.nato.has(code)).toBe(true);
    for (const code of ['IE', 'AT', 'CH', 'CY', 'MT', 'UA', 'GE', 'RS', 'BA', 'XK']) {
      expect(reference.members.nato.has(code)).toBe(false);
    }
  });

  test.each([...reference.members.nato])('%s has a name and a people in both languages', (code) => {
    for (const lang of ['en', 'fr'] as const) {
      for (const kind of ['country', 'demonym'] as const) {
        expect(phrases.some((one) => one.code === code && one.lang === lang && one.kind === kind)).toBe(true);
      }
    }
  });
});

describe('names of countries and peoples', () => {
  test.each([
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Turquie', 'TR'],
    ['Holland', 'NL'],
    ['Pays-Bas', 'NL'],
    ['UK', 'GB'],
    ['Scotland', 'GB'],
    ['Pays de Galles', 'GB'],
    ['Czechia', 'CZ'],
    ['Czech Republic', 'CZ'],
    ['USA', 'US'],
    ['États-Unis', 'US'],
    ['North Macedonia', 'MK'],
    ['Greenland', 'DK'],
    ['Puerto Rico', 'US'],
    ["Côte d'Ivoire", 'CI'],
    ['Georgia', 'GE'],
    ['Géorgie', 'GE'],
    ['Suisse', 'CH'],
  ])('%s is %s', (name, code) => expect(codesOf(name)).toEqual([code]));

  test.each([
    ['Dutch', 'NL', false],
    ['Ukrainians', 'UA', true],
    ['Luxembourgish', 'LU', false],
    ['Hellenic', 'GR', false],
    ['Welsh', 'GB', false],
    ['Irishmen', 'IE', true],
    ['Chinese', 'CN', false],
    ['italienne', 'IT', false],
    ['italiennes', 'IT', true],
    ['français', 'FR', false],
    ['françaises', 'FR', true],
    ['grecque', 'GR', false],
    ['turques', 'TR', true],
    ['lettonne', 'LV', false],
    ['suissesse', 'CH', false],
    ['belges', 'BE', true],
    ['espagnols', 'ES', true],
  ])('%s are of %s', (word, code, plural) => {
    const [first] = find(word).filter(({ kind }) => kind === 'demonym');
    expect([first?.code, first?.plural ?? false]).toEqual([code, plural]);
  });

  test('words that also mean something else are marked', () => {
    for (const word of ['Polish', 'Turkey', 'Chad', 'Jordan', 'US', 'Pole', 'Chili']) {
      expect(find(word).every(({ ordinary }) => ordinary)).toBe(true);
    }
    for (const word of ['Swiss', 'France', 'German', 'belge'])
      expect(find(word).some(({ ordinary }) => ordinary)).toBe(false);
  });

  test('no phrase comes twice for the same meaning, and nobody’s islands are left out', () => {
    const keys = phrases.map(({ phrase, code, kind, lang }) => [fold(phrase), code, kind, lang].join('|'));
    expect(new Set(keys).size).toBe(keys.length);
    expect(phrases.some(({ code }) => code === 'AQ' || code === 'BV')).toBe(false);
  });

  test('what is marked as ordinary stands among the phrases', () => {
    for (const word of reference.countries.ordinary) expect(find(word)).not.toEqual([]);
  });
});

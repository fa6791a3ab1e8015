import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { readSources } from '../../src/content/sources.ts';
import { countryPhrases } from '../../src/reference/countries.ts';
import { buildPlaces } from '../../src/reference/places.ts';
import { fold } from '../../src/understand/fold.ts';
import { understand } from '../../src/understand/understand.ts';

const content = loadContent('content');
const { reference } = content;
const file = readSources('content').reference.places?.value;
if (!file) throw new Error('content/reference/places.yaml is missing');
const places = buildPlaces(file, countryPhrases(reference));
type City = (typeof file.cities)[string][number];
const namesOf = (city: City) => (typeof city === 'string' ? [city] : [city.en, city.fr, ...city.also]);
const zonesOf = (name: string) => places.phrases.find(({ phrase }) => fold(phrase) === fold(name))?.place.zones;

describe('cities', () => {
  test.each([
    ['New York', 'America/New_York'],
    ['NYC', 'America/New_York'],
    ['Montreal', 'America/Toronto'],
    ['Ankara', 'Europe/Istanbul'],
    ['Londres', 'Europe/London'],
    ['Athènes', 'Europe/Athens'],
    ['Pékin', 'Asia/Shanghai'],
    ['Kiev', 'Europe/Kyiv'],
    ['Saint-Pétersbourg', 'Europe/Moscow'],
    ['Sydney', 'Australia/Sydney'],
    ['Le Caire', 'Africa/Cairo'],
    ['Phoenix', 'America/Phoenix'],
    ['Eastern Time', 'America/New_York'],
    ['heure du Pacifique', 'America/Los_Angeles'],
  ])('%s is in %s', (name, zone) => expect(zonesOf(name)).toEqual([zone]));

  test('of which two are meant alike are left out', () => {
    for (const name of ['San José', 'Córdoba', 'Victoria', 'Newcastle']) expect(zonesOf(name)).toBeUndefined();
  });

  test.each([
    'Tirana Sofia Ottawa Zagreb Prague Copenhagen Tallinn Helsinki Paris Berlin Athens Budapest Reykjavik Rome Riga',
    'Vilnius Podgorica Amsterdam Skopje Oslo Warsaw Lisbon Bucharest Bratislava Ljubljana Madrid Stockholm Ankara London',
    'Varsovie Lisbonne Copenhague Londres Bucarest Athènes',
  ])('hold the capitals of the members: %s', (names) => {
    const missing = names.split(' ').filter((name) => !zonesOf(name));
    expect(missing).toEqual([]);
  });

  test('are in zones that this Node knows', () => {
    const zones = new Set(
      [...places.phrases.map(({ place }) => place), ...places.countries.values()].flatMap((p) => p.zones),
    );
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  test('are understood in a question by every one of their names, unless a lexicon has the word', () => {
    const own = new Set(Object.values(file.cities).flatMap((cities) => cities.flatMap(namesOf)));
    const missed = places.phrases.filter(({ phrase, place }) => {
      const { hits, tokens } = understand(content.lexicon, `webinar, ${phrase}`);
      // EST and CET are French words as well.
      const inEnglish = understand(content.lexicon, `what time is the webinar, ${phrase}`);
      const isPlace = [...hits, ...inEnglish.hits].some(({ entry }) =>
        entry.places?.some((one) => one.zones[0] === place.zones[0]),
      );
      const isWord = hits.some(({ from, to }) => from === 1 && to === tokens.length);
      return !isPlace && (own.has(phrase) || !isWord);
    });
    expect(missed.map(({ phrase }) => phrase)).toEqual([]);
  });

  test('that are ordinary words count with a capital only', () => {
    for (const { phrase } of places.phrases.filter(({ ordinary }) => ordinary)) {
      const { hits } = understand(content.lexicon, `webinar, ${phrase.toLowerCase()}`);
      expect(hits.filter(({ entry }) => entry.concepts.includes('PLACE'))).toEqual([]);
    }
    const known = new Set(places.phrases.map(({ phrase }) => fold(phrase)));
    expect(file.ordinary.filter((word) => !known.has(word))).toEqual([]);
  });
});

describe('countries', () => {
  test('of the members all have zones', () => {
    for (const code of reference.members.nato) expect(places.countries.get(code)?.zones.length).toBeGreaterThan(0);
  });

  test.each([
    ['TR', 1],
    ['PL', 1],
    ['UA', 1],
    ['CN', 1],
    ['GL', 3],
  ])('%s has %i', (code, count) => expect(places.countries.get(code)?.zones).toHaveLength(count));

  test('with several offer a place of each main one', () => {
    for (const { country, zones, offered } of places.countries.values()) {
      if (zones.length === 1) expect(offered).toEqual([]);
      else expect([country, offered.length]).toEqual([country, expect.toSatisfy((count: number) => count > 1)]);
      for (const place of offered) expect(zones).toContain(place.zones[0]);
    }
    for (const [code, names] of Object.entries(file.offered)) {
      expect(places.countries.get(code)?.offered.map((place) => place.names?.en)).toEqual(names);
    }
  });

  test('that are a territory’s have their own time, not that of the state', () => {
    const { hits } = understand(content.lexicon, 'the webinar in Guadeloupe');
    expect(hits.flatMap(({ entry }) => entry.places?.flatMap(({ zones }) => zones) ?? [])).toEqual([
      'America/Guadeloupe',
    ]);
  });
});

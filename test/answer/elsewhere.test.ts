import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import { emptyMemory, type Memory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import type { Scene } from '../../src/scene.ts';
import { loadThreePostings } from '../three-postings.ts';
import { contentOf, stated, utterances, vacancy, webinar } from './fixture.ts';

const content = loadThreePostings();
const WEBINAR = { en: 'Webinar time', fr: 'Heure du webinaire' } as const;

function say(utterance: string, where: Partial<Scene> = {}, memory: Memory = emptyMemory) {
  const scene: Scene = { now: '2025-06-05T09:00:00Z', audience: 'private', voice: 'colleague', ...where };
  const answer = ask(content, { utterance, scene, memory });
  return { ...answer, text: toText(answer.reply), first: answer.reply.preview };
}

describe('a time in another place', () => {
  test.each([
    ['Webinar time in New York?', 'Wednesday 11 June 2025 at 10:00 (New York time)', 'America/New_York'],
    ['Webinar, in Turkey?', 'Wednesday 11 June 2025 at 17:00 (Türkiye time)', 'Europe/Istanbul'],
    ['Webinar time in UTC+3?', 'Wednesday 11 June 2025 at 17:00 (UTC+3)', 'Etc/GMT-3'],
    ['Heure du webinaire en GMT +9 ?', 'mercredi 11 juin 2025 à 23 h 00 (UTC+9)', 'Etc/GMT-9'],
    ['Webinar time, UTC', 'Wednesday 11 June 2025 at 14:00 (UTC)', 'UTC'],
    ['When is the webinar, Pacific Time?', 'Wednesday 11 June 2025 at 07:00 (Pacific Time)', 'America/Los_Angeles'],
    ['Heure du webinaire à Montréal ?', 'mercredi 11 juin 2025 à 10 h 00 (heure locale, Montréal)', 'America/Toronto'],
    ['Le webinaire, à quelle heure au Japon ?', 'mercredi 11 juin 2025 à 23 h 00 (heure locale, Japon)', 'Asia/Tokyo'],
    ['Webinaire : l’heure de Varsovie ?', 'mercredi 11 juin 2025 à 16 h 00 (heure locale, Varsovie)', 'Europe/Warsaw'],
  ])('%s', (utterance, there, zone) => {
    const { first, decision } = say(utterance);
    expect(plain(first)).toContain(there);
    expect(plain(first)).toMatch(/, which is 16:00 \(Brussels time\)|, soit 16 h 00 \(heure de Bruxelles\)/);
    expect(first.match(/2025/g)).toHaveLength(1);
    expect(decision.elsewhere).toMatchObject({ kind: 'zones', zones: [{ zone }] });
    expect(decision.parts[0]?.facts[0]?.value).toMatchObject({ starts: '2025-06-11T14:00:00Z' });
  });

  test('of the deadline, with the other date said', () => {
    const { text } = say('Deadline for OSG in Ankara?');
    expect(text).toContain('Monday 23 June 2025 at 00:59 (Ankara time), which is Sunday 22 June 2025 at 23:59');
    expect(text).toContain('already the next day');
    expect(plain(say('Date limite pour OSG à Athènes ?').text)).toContain('déjà le lendemain');
    expect(say('Deadline for OSG in Toronto?').text).not.toContain('Mind the date');
  });

  test('once it has passed, that comes first', () => {
    const now = '2025-07-01T09:00:00Z';
    expect(say('Deadline for OPS in Tokyo?', { now }).first).toMatch(
      /closed on Monday 23 June 2025 at 06:59 \(Tokyo time\)/,
    );
    expect(plain(say('Heure du webinaire à Tokyo ?', { now }).first)).toMatch(
      /terminée.*23 h 00 \(heure locale, Tokyo\)/,
    );
  });

  test('in a zone of half hours from UTC is not guessed', () => {
    for (const utterance of ['Webinar time in UTC+5:30?', 'Webinar time in UTC+25?'])
      expect(say(utterance).decision.elsewhere).toBeUndefined();
  });

  test('in Brussels is the posting’s own', () => {
    expect(say('Webinar time in Brussels?').decision.elsewhere).toBeUndefined();
    expect(say('Webinar time in Belgium?').text).not.toContain('Belgium time');
  });

  test('in two places', () => {
    expect(say('Webinar time in London and Tokyo?').first).toContain(
      'Wednesday 11 June 2025 at 15:00 (London time) and 23:00 (Tokyo time), which is 16:00 (Brussels time)',
    );
  });

  test.each([
    ['en', 'And in Montréal?', 'at 10:00 (Montréal time)'],
    ['en', 'New York?', 'at 10:00 (New York time)'],
    ['fr', 'Et à Ottawa ?', '10 h 00 (heure locale, Ottawa)'],
    ['fr', 'Et aux Pays-Bas ?', '16 h 00 (heure locale, Pays-Bas)'],
  ] as const)('goes on with what was told (%s, %s)', (lang, utterance, there) => {
    const { memory } = say(WEBINAR[lang]);
    expect(plain(say(utterance, {}, memory).first)).toContain(there);
  });
});

test('goes on with the times of a vacancy’s card', () => {
  const { memory } = say('Tell me about OSG');
  const { decision, text } = say('What time is that in Ankara?', {}, memory);
  expect(decision.parts.map(({ intent }) => intent)).toEqual(['deadline', 'webinar_date']);
  expect(decision.concerned.ids).toEqual(['osg']);
  expect(text).toContain('23 June 2025 at 00:59 (Ankara time)');
  expect(text).toContain('11 June 2025 at 17:00 (Ankara time)');
  expect(say('And in my time?', {}, memory).text.match(/I do not know your time zone/g)).toHaveLength(1);
});

describe('a place by itself', () => {
  test.each(['Restaurants in Paris?', 'The weather in Montréal?', 'La météo à Lyon ?', 'Museums in Rome'])(
    'asks nothing: %s',
    (utterance) => {
      const { memory } = say(WEBINAR.en);
      expect(say(utterance).decision.outcome).toBe('fallback');
      expect(say(utterance, {}, memory).decision.outcome).toBe('fallback');
    },
  );

  test('to work from is telework', () => {
    for (const utterance of ['Can I work from Paris?', 'May I work from Canada?']) {
      expect(say(utterance).decision.parts.map(({ intent }) => intent)).toEqual(['telework']);
    }
  });

  test('to come from is no time asked for', () => {
    for (const utterance of ['I’m Canadian. Webinar time?', 'I am from Canada: the webinar date?']) {
      const { decision, trace } = say(utterance);
      expect(decision.elsewhere).toBeUndefined();
      expect(trace.stated?.nationalities?.value).toEqual(['CA']);
    }
  });
});

describe('the asker’s own time', () => {
  const OWN = { en: 'Webinar in my time zone?', fr: 'Le webinaire, dans mon fuseau horaire ?' };

  test.each([
    ['en', 'at 10:00 (your time, America/Montreal)'],
    ['fr', '10 h 00 (votre heure, America/Montreal)'],
  ] as const)('is told where the zone is known (%s)', (lang, there) => {
    expect(plain(say(OWN[lang], { zone: 'America/Montreal' }).first)).toContain(there);
  });

  test.each([
    ['en', /I do not know your time zone/],
    ['fr', /Je ne connais pas votre fuseau horaire/],
  ] as const)('is asked for where it is not (%s)', (lang, asks) => {
    const { decision, text } = say(OWN[lang]);
    expect(decision.elsewhere).toEqual({ kind: 'own_unknown' });
    expect(text).toMatch(asks);
    expect(plain(text)).toMatch(/16(:| h )00/);
  });

  test('is not known where this machine knows no such zone', () => {
    expect(say(OWN.en, { zone: 'Mars/Olympus_Mons' }).decision.elsewhere).toEqual({ kind: 'own_unknown' });
  });

  test('is nobody’s where others read, or in a text that is sent on', () => {
    const zone = 'America/Montreal';
    expect(say(OWN.en, { zone, audience: 'shared' }).decision.elsewhere).toEqual({ kind: 'own_unknown' });
    expect(say(OWN.en, { zone, voice: 'applicant' }).decision.elsewhere).toBeUndefined();
  });
});

describe('a country with several zones', () => {
  test.each([
    ['Webinar time in Canada?', 'en', 'Halifax'],
    ['Heure du webinaire aux États-Unis ?', 'fr', 'New York'],
    ['Deadline for OSG in Australia?', 'en', 'Perth'],
    ['Date limite pour OPS au Canada ?', 'fr', 'Vancouver'],
  ])('is asked back: %s', (utterance, _lang, city) => {
    const { decision, reply, first } = say(utterance);
    expect(decision).toMatchObject({ outcome: 'clarify', elsewhere: { kind: 'which' } });
    expect(plain(first)).toMatch(/Brussels time|heure de Bruxelles/);
    const choice = utterances(reply).find((one) => one.includes(city)) ?? '';
    const chosen = say(choice).decision;
    expect(chosen).toMatchObject({ outcome: 'answer', elsewhere: { zones: [{ names: { en: city } }] } });
    expect(chosen.concerned.ids).toEqual(decision.concerned.ids);
  });

  test('every choice leads to its own city', () => {
    for (const country of [
      'Canada',
      'the United States',
      'Australia',
      'Brazil',
      'Mexico',
      'Spain',
      'Portugal',
      'Russia',
    ]) {
      const choices = utterances(say(`Webinar time in ${country}?`).reply);
      expect(choices.length).toBeGreaterThan(1);
      for (const choice of choices) {
        const { elsewhere } = say(choice).decision;
        const names = elsewhere?.kind === 'zones' ? elsewhere.zones.map((zone) => zone.names?.en) : [];
        expect([choice, names.length]).toEqual([choice, 1]);
        expect(choice).toContain(names[0]);
      }
    }
  });

  test('a city is enough to go on', () => {
    const { memory } = say('Webinar time in Canada?');
    expect(say('Vancouver', {}, memory).first).toContain('at 07:00 (Vancouver time)');
  });

  test('in a text that is sent on, the cities are listed', () => {
    const { reply, text } = say('Webinar time in Canada?', { voice: 'applicant' });
    expect(utterances(reply)).toEqual([]);
    expect(text).toContain('- Winnipeg');
  });

  test('that show one time then is answered at once', () => {
    // All clocks of Cyprus show the same; those of the Azores do not go with Lisbon’s.
    expect(say('Webinar time in Cyprus?').decision.outcome).toBe('answer');
    expect(say('Webinar time in Portugal?').decision.outcome).toBe('clarify');
  });
});

test('among vacancies with several deadlines, each is told in that place', () => {
  const deadline = (at: string) => ({ deadline: stated({ at, zone: 'Europe/Brussels' }) });
  const some = contentOf(
    [vacancy('skerry', deadline('2031-01-15T16:00')), vacancy('tower', deadline('2031-07-15T16:00'))],
    [webinar()],
  );
  const scene = { now: '2031-01-01T09:00:00Z', audience: 'shared', voice: 'colleague' } as const;
  const text = toText(ask(some, { utterance: 'Deadline in Ankara?', scene, memory: emptyMemory }).reply);
  expect(text).toContain('15 January 2031 at 18:00 (Ankara time)');
  expect(text).toContain('15 July 2031 at 17:00 (Ankara time)');
});

/** French spaces of every kind as plain ones. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

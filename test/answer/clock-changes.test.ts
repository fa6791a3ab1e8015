import { fromZonedTime } from 'date-fns-tz';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import { exists } from '../../src/content/local-time.ts';
import { emptyMemory } from '../../src/memory.ts';
import type { Reply, Run } from '../../src/reply/reply.ts';
import { contentOf, stated, vacancy, webinar } from './fixture.ts';

const ZONE = 'Europe/Brussels';
const ASKS = { en: 'Webinar time in', fr: 'Heure du webinaire, à' } as const;

function told(at: string, place: string, lang: 'en' | 'fr'): { run: Extract<Run, { kind: 'time' }>; reply: Reply } {
  const talk = webinar({ starts: { at, zone: ZONE } });
  const content = contentOf([vacancy('skerry', { webinar: stated('lamp-talk') })], [talk]);
  const scene = { now: '2025-01-01T00:00:00Z', audience: 'shared', voice: 'colleague' } as const;
  const { reply } = ask(content, { utterance: `${ASKS[lang]} ${place}?`, scene, memory: emptyMemory });
  const [first] = reply.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const runs = reply.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const run = runs.find((one) => one.kind === 'time');
  if (!run || !first) throw new Error(`no time was told for ${place}`);
  return { run, reply };
}

/** A webinar at 16:00 in Brussels, before, between and after the days on which clocks are changed. */
const CHANGES = [
  // Clocks go forward on 8 March in the United States, on 29 March in Europe.
  ['2026-03-07', 'New York', '10:00', 0],
  ['2026-03-09', 'New York', '11:00', 0],
  ['2026-03-28', 'New York', '11:00', 0],
  ['2026-03-30', 'New York', '10:00', 0],
  // They go back on 25 October in Europe, on 1 November in the United States.
  ['2026-10-24', 'New York', '10:00', 0],
  ['2026-10-26', 'New York', '11:00', 0],
  ['2026-10-31', 'Montréal', '11:00', 0],
  ['2026-11-02', 'Montréal', '10:00', 0],
  // Turkey keeps its time, and so does Japan.
  ['2026-03-28', 'Ankara', '18:00', 0],
  ['2026-03-30', 'Ankara', '17:00', 0],
  ['2026-10-24', 'Tokyo', '23:00', 0],
  ['2026-10-26', 'Tokyo', '00:00', 1],
  // In Australia summer ends when that of Europe begins.
  ['2026-01-15', 'Sydney', '02:00', 1],
  ['2026-07-15', 'Sydney', '00:00', 1],
  ['2026-03-30', 'Sydney', '01:00', 1],
] as const;

describe('on both sides of a clock change', () => {
  test.each(CHANGES)('%s in %s it is %s', (date, place, clock, daysOn) => {
    for (const lang of ['en', 'fr'] as const) {
      const { run, reply } = told(`${date}T16:00`, place, lang);
      expect(readBack(run.text)).toBe(`${plusDays(date, daysOn)}T${clock}`);
      const notes = reply.blocks.filter(({ kind }) => kind === 'note').map((block) => JSON.stringify(block));
      expect(notes.some((note) => /next day|lendemain/.test(note))).toBe(daysOn > 0);
    }
  });
});

/** Cities of whose zones nothing is taken from the library, far apart and with odd distances from UTC. */
const CITIES = [
  ['New York', 'America/New_York'],
  ['St. John’s', 'America/St_Johns'],
  ['Honolulu', 'Pacific/Honolulu'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['Santiago', 'America/Santiago'],
  ['Reykjavik', 'Atlantic/Reykjavik'],
  ['London', 'Europe/London'],
  ['Ankara', 'Europe/Istanbul'],
  ['Cairo', 'Africa/Cairo'],
  ['Tehran', 'Asia/Tehran'],
  ['Mumbai', 'Asia/Kolkata'],
  ['Kathmandu', 'Asia/Kathmandu'],
  ['Beijing', 'Asia/Shanghai'],
  ['Adelaide', 'Australia/Adelaide'],
  ['Sydney', 'Australia/Sydney'],
  ['Auckland', 'Pacific/Auckland'],
] as const;

const minutes = fc
  .date({ min: new Date('2025-01-02T00:00Z'), max: new Date('2031-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16))
  .filter((at) => exists({ at, zone: ZONE }));

test('the time that is told, read back in its zone, is the instant', () => {
  fc.assert(
    fc.property(minutes, fc.constantFrom(...CITIES), fc.constantFrom('en', 'fr'), (at, [city, zone], lang) => {
      const { run } = told(at, city, lang);
      const instant = fromZonedTime(at, ZONE).toISOString();
      expect(run).toMatchObject({ zone, at: instant.replace('.000Z', 'Z') });
      expect(instantsOf(run.text, zone)).toContain(instant);
    }),
    { numRuns: 150 },
  );
});

test('of an hour that the clocks show twice, it is said which', () => {
  const texts = ['2026-11-01T06:30', '2026-11-01T07:30'].map((at) => told(at, 'New York', 'en').run.text);
  expect(texts.map(readBack)).toEqual(['2026-11-01T01:30', '2026-11-01T01:30']);
  expect(texts[0]).toContain('before the clocks go back');
  expect(texts[1]).toContain('after the clocks have gone back');
  expect(told('2026-11-01T07:30', 'New York', 'fr').run.text).toContain('après le passage à l’heure d’hiver');
});

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};
const WRITTEN = /(\d+)(?:er)? (\p{L}+) (\d{4}) (?:at|à) (\d\d)(?::|\sh\s)(\d\d)/u;

/** The wall-clock minute that a text gives, `2026-11-01T01:30`. */
function readBack(text: string): string {
  const [, day = '', name = '', year = '', hour = '', minute = ''] = WRITTEN.exec(text) ?? [];
  const month = Math.max(MONTHS.en.indexOf(name), MONTHS.fr.indexOf(name)) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${hour}:${minute}`;
}

/** The instants at which clocks of a zone show what a text gives: two where they are put back. */
function instantsOf(text: string, zone: string): readonly string[] {
  const at = readBack(text);
  const one = fromZonedTime(at, zone).getTime();
  return [-1, 0, 1]
    .map((hours) => new Date(one + hours * 3_600_000))
    .filter((instant) => inZone(instant, zone) === at)
    .map((instant) => instant.toISOString());
}

function inZone(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(instant)
    .replace(' ', 'T');
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

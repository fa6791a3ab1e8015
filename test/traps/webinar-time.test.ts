import { describe, expect, test } from 'vitest';
import { CLOCKS, EVERYWHERE, type Place, put } from './everywhere.ts';

const QUESTIONS = [
  { en: 'When is the webinar?', fr: 'Quand a lieu le webinaire ?' },
  { en: 'What time does the OPS info session start?', fr: "À quelle heure commence la séance d'information OPS ?" },
  { en: 'How do I register for the webinar for OSG?', fr: "Comment s'inscrire au webinaire pour OSG ?" },
];
const AT = {
  en: 'Wednesday 11 June 2025 at 16:00 (Brussels time)',
  fr: 'mercredi 11 juin 2025 à 16 h 00 (heure de Bruxelles)',
};
const LINK = 'https://us06web.zoom.us/webinar/register/WN_HdnqpN5hSDaM-t7JB8lAuQ';
/** Another hour, another zone's name beside the hour, or the month first. */
const WRONG = /\b(15|17)(:| h )00\b|16(:| h )00 \(?CES?T|6 nov\w+ 2025|november \d+|novembre 2025/iu;
const hasBegun = ({ when }: Place) => CLOCKS[when] >= '2025-06-11T14:00:00Z';

describe.each(QUESTIONS)('$en', (question) => {
  test.each(EVERYWHERE)('is 14:00Z, said as 16:00 in Brussels ($lang, $audience, $when)', (place) => {
    const { facts, text } = put(question, place);
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) {
      expect(fact).toMatchObject({ fact: 'webinar', status: 'stated', value: { starts: '2025-06-11T14:00:00Z' } });
    }
    expect(text).toContain(AT[place.lang]);
    expect(text.replaceAll(/6 nov\w+/giu, '')).not.toMatch(WRONG);
  });

  test.each(EVERYWHERE)('keeps the printed form, as a note ($lang, $audience, $when)', (place) => {
    const { notes, facts, paragraphs } = put(question, place);
    expect(notes).toContain('11/06/2025 at 4pm CET (Brussels time)');
    expect(notes).toContain('CEST');
    expect(paragraphs.join('\n')).not.toMatch(/CES?T|4pm/u);
    expect(facts[0]?.source.printed).toBe('11/06/2025 at 4pm CET (Brussels time)');
  });

  test.each(EVERYWHERE)('keeps the instant for the reader’s own time ($lang, $audience, $when)', (place) => {
    const { reply } = put(question, place);
    const runs = reply.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    const times = runs.flatMap((run) => (run.kind === 'time' ? [run] : []));
    expect(times.map(({ at, zone }) => `${at} ${zone}`)).toContain('2025-06-11T14:00:00Z Europe/Brussels');
  });

  test.each(EVERYWHERE)('offers link and calendar until it begins ($lang, $audience, $when)', (place) => {
    const { reply, text } = put(question, place);
    const events = reply.blocks.filter(({ kind }) => kind === 'event');
    expect(text.includes(LINK)).toBe(!hasBegun(place));
    expect(events.length).toBe(hasBegun(place) ? 0 : 1);
    if (events[0]) expect(events[0]).toMatchObject({ starts: '2025-06-11T14:00:00Z', zone: 'Europe/Brussels' });
  });

  test.each(EVERYWHERE.filter(hasBegun))(
    'says first that it has begun, or is over ($lang, $audience, $when)',
    (place) => {
      const { first } = put(question, place);
      const began = { en: 'the info session began', fr: "la séance d'information a commencé" };
      const over = { en: 'the info session is over', fr: "la séance d'information est terminée" };
      expect(first).toContain((place.when === 'during the info session' ? began : over)[place.lang]);
      expect(first).toContain(AT[place.lang]);
    },
  );
});

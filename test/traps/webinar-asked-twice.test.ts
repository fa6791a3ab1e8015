import { expect, test } from 'vitest';
import { EVERYWHERE, put } from './everywhere.ts';

const LINK = 'https://us06web.zoom.us/webinar/register/WN_HdnqpN5hSDaM-t7JB8lAuQ';
const QUESTIONS = [
  {
    en: 'When is the info session, and how do I register for it?',
    fr: 'Le webinaire est quel jour, et comment s’y inscrire ?',
  },
  {
    en: 'Where do I register for the webinar? And when is the webinar?',
    fr: 'Comment s’inscrire au webinaire ? Et le webinaire, c’est quel jour ?',
  },
];

test.each(EVERYWHERE)('date and registration together are told once ($lang, $audience, $when)', (place) => {
  for (const question of QUESTIONS) {
    const { decision, reply, text, first, notes } = put(question, place);
    expect(decision.parts.map(({ intent }) => intent).toSorted()).toEqual(['webinar_date', 'webinar_registration']);
    const isAhead = place.when === 'well before';
    expect(reply.blocks.filter(({ kind }) => kind === 'event')).toHaveLength(isAhead ? 1 : 0);
    expect(text.split(LINK)).toHaveLength(isAhead ? 2 : 1);
    expect(text.match(/11\/06\/2025/g)).toHaveLength(1);
    expect(notes).toContain('11/06/2025');
    expect(reply.blocks.some(({ kind }) => kind === 'heading')).toBe(false);
    expect(first).toMatch(/(Wednesday|mercredi) 11 (June|juin) 2025/);
    expect(text).toContain(place.lang === 'en' ? 'organised by NATO' : "organisée par l'OTAN");
  }
});

import { expect, test } from 'vitest';
import { everyAnswer } from './every-intent.ts';
import { EVERYWHERE, isOpen } from './everywhere.ts';

/** What invites to apply: once the deadline has passed, every answer to it begins with that. */
const INVITES = [
  'application_status_open',
  'deadline',
  'how_to_apply',
  'how_many_applications',
  'edit_application',
  'eligibility',
  'eligibility_check',
  'nationality',
  'age',
  'education',
  'languages',
  'documents',
  'late_application',
  'technical_problem',
  'application_advice',
];
const LINK = 'https://us06web.zoom.us/webinar/register/WN_HdnqpN5hSDaM-t7JB8lAuQ';
const CLOSED = {
  en: 'applications closed on Sunday 22 June 2025 at 23:59 (Brussels time)',
  fr: 'les candidatures sont closes depuis le dimanche 22 juin 2025 à 23 h 59 (heure de Bruxelles)',
};

test.each(EVERYWHERE)('closed is the first sentence, and only once it is true ($lang, $audience, $when)', (place) => {
  const inviting = everyAnswer(place).filter(({ intent }) => INVITES.includes(intent));
  const closed = inviting.filter(({ first }) => first.includes(CLOSED[place.lang]));
  expect(inviting.length).toBe(INVITES.length * 4);
  expect(closed.map(({ asked }) => asked)).toEqual(isOpen(place) ? [] : inviting.map(({ asked }) => asked));
});

test.each(EVERYWHERE.filter((place) => !isOpen(place)))(
  'nothing is called open any more ($lang, $audience, $when)',
  (place) => {
    const open = {
      en: /open until|can apply until|are open|Open for/u,
      fr: /ouvertes? (jusqu'au|aux candidatures)|on peut postuler jusqu/u,
    }[place.lang];
    const wrong = everyAnswer(place).filter(({ text }) => open.test(text.replace(/^(None|Aucune) .*$/mu, '')));
    expect(wrong.map(({ asked }) => asked)).toEqual([]);
  },
);

test.each(EVERYWHERE)(
  'no answer holds the register link once the info session has begun ($lang, $audience, $when)',
  (place) => {
    const withLink = everyAnswer(place).filter(
      ({ text, reply }) => text.includes(LINK) || JSON.stringify(reply).includes(LINK),
    );
    const intents = new Set(withLink.map(({ intent }) => intent));
    expect([...intents].toSorted()).toEqual(
      place.when === 'well before' ? ['webinar_date', 'webinar_registration'] : [],
    );
  },
);

test.each(EVERYWHERE.filter(isOpen))(
  'nothing is called closed up to the last minute ($lang, $audience, $when)',
  (place) => {
    const closed = { en: /closed on|None of the/u, fr: /closes? depuis|Aucune des/u }[place.lang];
    const wrong = everyAnswer(place).filter(({ text }) => closed.test(text));
    expect(wrong.map(({ asked }) => asked)).toEqual([]);
  },
);

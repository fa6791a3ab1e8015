import { expect, test } from 'vitest';
import { everyAnswer } from './every-intent.ts';
import { EVERYWHERE } from './everywhere.ts';

/** Time counted from the moment of asking. */
const RELATIVE = {
  en: /\b(time left|begins in \w+|today|tomorrow|yesterday|\d+ (days?|hours?|minutes?)\b(?! a week))/iu,
  fr: /temps restant|commence dans|aujourd'hui|demain|\bhier\b|\d+ (jours?|minutes?)\b/iu,
};
const TIMED = ['application_status_open', 'deadline', 'webinar_date', 'webinar_registration'];

test.each(EVERYWHERE.filter(({ audience }) => audience === 'shared'))(
  'a shared answer counts no time ($lang, $when)',
  (place) => {
    const counted = everyAnswer(place).filter(({ text }) =>
      RELATIVE[place.lang].test(text.replaceAll(/38 h(ours|eures)/gu, '')),
    );
    expect(counted.map(({ asked }) => asked)).toEqual([]);
  },
);

test.each(EVERYWHERE.filter(({ audience, when }) => audience === 'private' && when === 'well before'))(
  'a private one may ($lang)',
  (place) => {
    const counted = everyAnswer(place).filter(({ text }) => RELATIVE[place.lang].test(text));
    expect([...new Set(counted.map(({ intent }) => intent))].toSorted()).toEqual(expect.arrayContaining(TIMED));
  },
);

test.each(EVERYWHERE.filter(({ audience }) => audience === 'shared'))(
  'a shared date names weekday, hour and zone ($lang, $when)',
  (place) => {
    const said = everyAnswer(place).filter(({ intent }) => TIMED.includes(intent));
    const whole = {
      en: /(Sunday 22 June 2025 at 23:59|Wednesday 11 June 2025 at 16:00) \(Brussels time\)/u,
      fr: /(dimanche 22 juin 2025 à 23 h 59|mercredi 11 juin 2025 à 16 h 00) \(heure de Bruxelles\)/u,
    }[place.lang];
    expect(said.length).toBe(TIMED.length * 4);
    expect(said.filter(({ text }) => !whole.test(text)).map(({ asked }) => asked)).toEqual([]);
  },
);

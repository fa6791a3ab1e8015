import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aimOf, UNCHOSEN } from '../../../../adapters/chat/drafting/aim.ts';
import { type Correction, readCorrection, writeCorrection } from '../../../../adapters/slack/correct/correction.ts';
import { carriedIn, correctValue, parseCorrect } from '../../../../adapters/slack/correct/parse-correct.ts';
import { aimAfter, fieldIn, type Values, writtenIn } from '../../../../adapters/slack/drafting/aim.ts';
import { newSuggestion, readSuggestion, writeSuggestion } from '../../../../adapters/slack/suggest/suggestion.ts';

const responseUrl = `https://hooks.slack.com/actions/${'T1'.repeat(40)}`;
const given = {
  channel: 'C0123456789',
  thread: '1750000000.000100',
  responseUrl,
  lang: 'fr',
  notIn: 'n'.repeat(80),
} as const;
const chosen = { vacancy: 'v'.repeat(75), intent: 'i'.repeat(75), lang: 'en' } as const;
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8_000 }),
  fc.constantFrom('"'.repeat(9_000), '\\😀'.repeat(4_000)),
);

describe('what a dialog carries', () => {
  it('fits, whatever is answered in it and chosen later', () => {
    fc.assert(
      fc.property(texts, (utterance) => {
        const suggestion = newSuggestion({ ...given, utterance });
        const later = { ...suggestion, aim: chosen, drawn: 1_000, digest: 'd'.repeat(16) };
        expect(writeSuggestion(later).length).toBeLessThanOrEqual(3_000);
        expect(readSuggestion(writeSuggestion(later))).toEqual(later);
        expect(utterance.startsWith(suggestion.utterance)).toBe(true);
        expect(suggestion.isCut).toBe(suggestion.utterance !== utterance);
      }),
    );
  });

  it('keeps a message that is not too long whole', () => {
    expect(newSuggestion({ ...given, utterance: 'x'.repeat(1_500) }).isCut).toBe(false);
  });

  it('fits beside what a button carried, too', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ids = Array.from({ length: 20 }, (_, at) => `vacancy-${at}-of-many`);
        const carried = {
          k: 'k'.repeat(36),
          u: text.slice(0, 600),
          v: ids,
          i: ids,
          l: 'fr',
          c: 'abcdef0123',
        } as const;
        const { channel, lang } = given;
        const correction: Correction = {
          ...{
            v: 1,
            channel,
            ts: '1.1',
            responseUrl,
            aim: chosen,
            lang,
            drawn: 1_000,
            digest: 'd'.repeat(16),
            carried,
          },
        };
        const written = writeCorrection(correction);
        expect(written.length).toBeLessThanOrEqual(3_000);
        const read = readCorrection(written);
        expect(read).toMatchObject({ ...correction, carried: { v: ids, i: ids } });
        expect(carried.u.startsWith(read?.carried?.u ?? 'nothing')).toBe(true);
      }),
    );
  });

  it.each([undefined, '', '{}', '{"v":2}', 'null', '[1]', '{"v":1,"channel":"C1"}'])(
    'is nothing where it is %s',
    (text) => {
      expect([readSuggestion(text), readCorrection(text)]).toEqual([null, null]);
    },
  );
});

describe('what the menu of a message carries', () => {
  it('is read as it was written, and fits', () => {
    const ids = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,80}$/);
    fc.assert(
      fc.property(fc.option(ids), fc.option(ids), fc.constantFrom('en', 'fr'), (vacancy, intent, lang) => {
        const aim = { lang, ...(vacancy !== null && { vacancy }), ...(intent !== null && { intent }) };
        const value = correctValue(aim);
        expect(value.length).toBeLessThanOrEqual(75);
        const isWhole = `correct|${vacancy ?? ''}|${intent ?? ''}|${lang}`.length <= 75;
        expect(parseCorrect(value)).toEqual(isWhole ? aim : { lang });
      }),
    );
  });

  it.each([undefined, '', 'correct', 'withdraw', 'correct|A B||en', 'correct|osg|stipend|de'])(
    'is nothing in %s',
    (value) => expect(parseCorrect(value)).toBeNull(),
  );

  it('is what an answer was about, where that is one thing', () => {
    const carried = { k: 'k', u: 'q', v: ['osg'], i: ['stipend', 'telework'], l: 'fr', c: 'x' } as const;
    const why = { type: 'button', action_id: 'why', value: JSON.stringify(carried) };
    const blocks = [
      { type: 'rich_text', elements: [{ type: 'x' }] },
      { type: 'actions', elements: [why] },
    ];
    expect(carriedIn({ blocks })).toEqual(carried);
    expect(aimOf({ ...carried, v: ['osg'], i: [...carried.i] })).toEqual({ lang: 'fr', vacancy: 'osg' });
    expect([carriedIn(undefined), carriedIn({}), carriedIn({ blocks: 'x' })]).toEqual([null, null, null]);
  });
});

describe('what is chosen', () => {
  const values = (picked: Readonly<Record<string, string | null>>): Values =>
    Object.fromEntries(
      Object.entries(picked).map(([field, value]) => [
        `s.${field}`,
        {
          [`s.${field}`]: {
            type: 'static_select',
            selected_option: value === null ? null : { text: { type: 'plain_text', text: value }, value },
          },
        },
      ]),
    );
  const shown = { vacancy: 'osg', intent: 'stipend', lang: 'en' } as const;

  it.each([
    [
      'nothing, where the selects show what the draft put there',
      { vacancy: 'osg', intent: 'stipend', lang: 'en' },
      {},
      {},
    ],
    ['only what was touched', { vacancy: 'osg', intent: 'deadline', lang: 'en' }, {}, { intent: 'deadline' }],
    [
      'what was chosen before, where Slack tells nothing',
      { vacancy: null, lang: null },
      { intent: 'age' },
      { intent: 'age' },
    ],
    [
      'nothing any longer, where that was chosen',
      { vacancy: UNCHOSEN, lang: 'fr' },
      { vacancy: 'osg' },
      { lang: 'fr' },
    ],
    ['nothing that is no id', { vacancy: '<!here>' }, { intent: 'age' }, { intent: 'age' }],
  ] as const)('is %s', (_, picked, aim, after) => {
    expect(aimAfter(values(picked), 's', shown, aim)).toEqual(after);
  });

  it('leaves what is written to whoever wrote it', () => {
    const field = (value: string | null) => fieldIn({ b: { 's.text': { type: 'plain_text_input', value } } }, 's.text');
    expect(writtenIn(field('The  draft.\n'), 'The draft.')).toBeUndefined();
    expect(writtenIn(field(null), 'The draft.')).toBeUndefined();
    expect(writtenIn(field('Mine.'), 'The draft.')).toBe('Mine.');
    expect([fieldIn({}, 's.text'), field('Mine.')]).toEqual([null, { block: 'b', text: 'Mine.' }]);
  });
});

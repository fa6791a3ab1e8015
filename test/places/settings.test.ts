import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlaceSettings, readSettings, writeSettings } from '../../src/places/settings.ts';
import { SPEAK } from '../../src/places/speak.ts';

const settings: fc.Arbitrary<PlaceSettings> = fc.record(
  {
    v: fc.constant(1 as const),
    vacancy: fc.constantFrom('osg', 'ops', 'ims-cs'),
    programme: fc.constant('nato-internship'),
    lang: fc.constantFrom('en', 'fr'),
    speak: fc.constantFrom(...SPEAK),
    guests: fc.boolean(),
  },
  { requiredKeys: ['v', 'speak', 'guests'], noNullPrototype: true },
);

describe('settings as text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(settings, (one) => {
        expect(readSettings(writeSettings(one))).toEqual(one);
      }),
    );
  });

  it('are the same text for the same settings, in whatever order they were made', () => {
    fc.assert(
      fc.property(settings, (one) => {
        const turned = { ...one, ...Object.fromEntries(Object.entries(one).toReversed()) };
        expect(writeSettings(turned)).toBe(writeSettings(one));
      }),
    );
  });

  it.each([
    '',
    'null',
    '[]',
    '{',
    '{"v":2,"speak":"mention","guests":false}',
    '{"v":1,"speak":"always","guests":false}',
    '{"v":1,"speak":"mention"}',
    '{"v":1,"speak":"mention","guests":"yes"}',
    '{"v":1,"speak":"mention","guests":true,"lang":"nl"}',
    '{"v":1,"speak":"mention","guests":true,"more":1}',
  ])('can not be read from %j', (text) => expect(readSettings(text)).toBeNull());

  it('never throw, whatever was kept', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readSettings(text)));
  });
});

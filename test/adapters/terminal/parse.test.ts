import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../adapters/terminal/parse.ts';

const door = {
  scene: { audience: 'private', voice: 'colleague', lang: 'en' },
  vacancies: new Set(['ops', 'osg']),
} as const;
const parsed = (value: unknown) => parseLine(JSON.stringify(value), door);

describe('parseLine', () => {
  it('takes the scene of the door where the line sets nothing', () => {
    expect(parsed({ id: 'a', text: 'hello' })).toEqual({
      ok: true,
      id: 'a',
      turn: { utterance: 'hello', scene: door.scene },
    });
  });

  it('lets the line set time, language, vacancy, person and conversation', () => {
    const line = {
      id: 7,
      text: 'x',
      conversation: 3,
      now: '2025-06-22T23:58+02:00',
      lang: 'fr',
      vacancy: 'ops',
      person: 'anna',
    };
    expect(parsed(line)).toEqual({
      ok: true,
      id: 7,
      turn: {
        utterance: 'x',
        conversation: '3',
        scene: { ...door.scene, now: '2025-06-22T21:58:00.000Z', lang: 'fr', vacancy: 'ops', person: 'anna' },
      },
    });
  });

  it('takes null for not set, and leaves other keys alone', () => {
    const line = {
      id: 'a',
      text: 'x',
      conversation: null,
      now: null,
      lang: null,
      vacancy: null,
      person: null,
      note: 1,
    };
    expect(parsed(line)).toEqual(parsed({ id: 'a', text: 'x' }));
  });

  it.each([
    ['', 'not_json'],
    ['{"id":"a","text":"x"', 'not_json'],
    ['[]', 'not_an_object'],
    ['null', 'not_an_object'],
    ['"hello"', 'not_an_object'],
    ['{"text":"x"}', 'bad_id'],
    ['{"id":{},"text":"x"}', 'bad_id'],
    ['{"id":"a"}', 'bad_text'],
    ['{"id":"a","text":5}', 'bad_text'],
    ['{"id":"a","text":"x","now":"yesterday"}', 'bad_now'],
    ['{"id":"a","text":"x","now":"2025-06-22T23:58"}', 'bad_now'],
    ['{"id":"a","text":"x","lang":"nl"}', 'bad_lang'],
    ['{"id":"a","text":"x","conversation":{}}', 'bad_conversation'],
    ['{"id":"a","text":"x","vacancy":"opz"}', 'unknown_vacancy'],
    ['{"id":"a","text":"x","vacancy":"__proto__"}', 'unknown_vacancy'],
  ])('says what is wrong with %s', (line, code) => {
    expect(parseLine(line, door)).toEqual({ ok: false, code });
  });

  it('says when a line was too long to keep', () => {
    expect(parseLine(null, door)).toEqual({ ok: false, code: 'line_too_long' });
  });

  it('never throws, whatever the line', () => {
    const json = fc.jsonValue().map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), json),
        (line) => typeof parseLine(line, door).ok === 'boolean',
      ),
    );
  });
});

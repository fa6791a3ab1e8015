import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_UTTERANCE, parseQuestion } from '../../../adapters/web/parse.ts';

const conversation = '7f3ad2bc-2f0e-4a52-9a0c-0d6a2c2f6d11';

function parse(body: unknown) {
  return parseQuestion(JSON.stringify(body));
}

describe('a question from the page', () => {
  test('is put to the desk in private, to a colleague, where the page wishes nothing else', () => {
    expect(parse({ conversation, utterance: ' What is the pay? ' })).toEqual({
      ok: true,
      turn: {
        conversation: `web:${conversation}`,
        utterance: 'What is the pay?',
        scene: { audience: 'private', voice: 'colleague' },
      },
    });
  });

  test('carries the wishes of the page', () => {
    const scene = { audience: 'shared', voice: 'applicant', lang: 'fr', zone: 'America/New_York' };
    expect(parse({ conversation, utterance: 'Paie ?', scene })).toMatchObject({ ok: true, turn: { scene } });
  });

  test.each([
    ['summer', '2025-06-22T23:59', '2025-06-22T21:59:00.000Z'],
    ['winter', '2025-01-22T10:00', '2025-01-22T09:00:00.000Z'],
  ])('reads the practice clock as Brussels shows it in %s', (_season, at, now) => {
    const scene = { practice: { at, zone: 'Europe/Brussels' } };
    expect(parse({ conversation, utterance: 'Open?', scene })).toMatchObject({ ok: true, turn: { scene: { now } } });
  });

  test.each(['2025-02-30T10:00', '2025-03-30T02:30'])(
    'refuses the practice time %s, which Brussels never shows',
    (at) => {
      const scene = { practice: { at, zone: 'Europe/Brussels' } };
      expect(parse({ conversation, utterance: 'Open?', scene })).toEqual({ ok: false, code: 'no_such_time' });
    },
  );

  test('goes without a zone that this machine does not know', () => {
    const parsed = parse({ conversation, utterance: 'Open?', scene: { zone: 'Moon/Tranquility' } });
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && 'zone' in parsed.turn.scene).toBe(false);
  });

  test('may be as long as the limit, and not longer', () => {
    expect(parse({ conversation, utterance: 'a'.repeat(LONGEST_UTTERANCE) })).toMatchObject({ ok: true });
    const tooLong = parse({ conversation, utterance: 'a'.repeat(LONGEST_UTTERANCE + 1) });
    expect(tooLong).toEqual({ ok: false, code: 'too_long' });
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['no conversation', JSON.stringify({ utterance: 'Pay?' })],
    ['a conversation that the page never draws', JSON.stringify({ conversation: 'mine', utterance: 'Pay?' })],
    ['nothing asked', JSON.stringify({ conversation, utterance: '  ' })],
    ['a wish for another clock', JSON.stringify({ conversation, utterance: 'Pay?', scene: { now: '2025-01-01' } })],
    ['a wish to be somebody', JSON.stringify({ conversation, utterance: 'Pay?', scene: { person: 'boss' } })],
  ])('is refused with %s', (_what, body) => {
    expect(parseQuestion(body)).toEqual({ ok: false, code: 'not_understood' });
  });

  test('is read or refused, whatever the body', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (body) => typeof parseQuestion(body).ok === 'boolean'));
  });
});

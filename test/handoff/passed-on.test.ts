import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutQuestion, isCut, LONGEST_QUESTION } from '../../src/handoff/question.ts';
import { toText } from '../../src/reply/text.ts';
import { ODD, openWithChannel, pick, rowsOf } from './open-with-channel.ts';

describe('a question that is passed on', () => {
  test('is not sent again, however often and however fast somebody presses', async () => {
    const { channel, say } = openWithChannel();
    const pressed = await Promise.all(Array.from({ length: 5 }, () => say(`pass on to the desk: ${ODD}`)));
    expect(channel.notes).toHaveLength(1);
    expect(pressed.filter(({ reply }) => toText(reply).includes('already'))).toHaveLength(4);
    await say(`pass on to the desk: ${ODD}`, { in: { person: 'slack:T1:U2' } });
    expect(channel.notes).toHaveLength(2);
  });

  test('may be asked again another day', async () => {
    let now = 0;
    const { channel, say } = openWithChannel(() => now);
    await say(`pass on to the desk: ${ODD}`);
    now += 25 * 3_600_000;
    await say(`pass on to the desk: ${ODD}`);
    expect(channel.notes).toHaveLength(2);
  });

  test('and does not get through is said, and may be tried again', async () => {
    const { channel, say } = openWithChannel();
    channel.outcome = 'failed';
    expect(toText((await say(`pass on to the desk: ${ODD}`)).reply)).toMatch(/^Nothing was passed on/);
    channel.outcome = 'posted';
    expect(toText((await say(`pass on to the desk: ${ODD}`)).reply)).toMatch(/^Passed on/);
    expect(channel.notes).toHaveLength(1);
  });

  test('and may or may not have arrived is said, and never sent twice', async () => {
    const { channel, say } = openWithChannel();
    channel.outcome = 'unclear';
    expect(toText((await say(`pass on to the desk: ${ODD}`)).reply)).toMatch(/not certain/);
    channel.outcome = 'posted';
    expect(toText((await say(`pass on to the desk: ${ODD}`)).reply)).toMatch(/already/);
    expect(channel.notes).toEqual([]);
  });

  test('is cut where it is too long, and that is said', async () => {
    const { channel, say } = openWithChannel();
    const odd = await say(`${ODD} ${'very long '.repeat(200)}`);
    const utterance = pick(odd, 'Ask a person');
    expect(utterance.length).toBeLessThan(1_200);
    const typed = await say(`ask a person: ${ODD} ${'very long '.repeat(200)}`);
    const consent = await say(utterance);
    expect(typed.reply).toEqual(consent.reply);
    expect(rowsOf(typed.reply).Question?.length).toBe(LONGEST_QUESTION);
    expect(toText(consent.reply)).toContain('too long');
    await say(pick(consent, 'Pass it on'));
    expect(rowsOf(channel.notes[0]?.reply).Question).toBe(rowsOf(consent.reply).Question);
    expect(toText((await say(`ask a person: ${ODD}`)).reply)).not.toContain('too long');
  });

  test('says the same on every step, whatever stands in it', async () => {
    const anything = fc.tuple(
      fc.constantFrom('zorp', 'Zorp?', '12', 'what about OPS', 'pass on', 'à propos de'),
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom(': x', '\n\n- a', ' <@U1> **b** {text}'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom(null, 'OSG', 'OPS', 'IMS-CS'), async ([first, rest], vacancy) => {
        const { channel, say } = openWithChannel();
        const text = (first + rest).trim();
        const consent = await say(`ask a person${vacancy ? ` about ${vacancy}` : ''}: ${text}`);
        expect(rowsOf(consent.reply)).toMatchObject({ Question: text, ...(vacancy && { Vacancy: vacancy }) });
        await say(pick(consent, 'Pass it on'));
        const { Question, Vacancy } = rowsOf(channel.notes[0]?.reply);
        expect([Question, Vacancy ?? null]).toEqual([text, vacancy]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a question to be passed on', () => {
  test('is cut to the limit and no further, and cutting again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 900, maxLength: 1_300 }), (text) => {
        const cut = cutQuestion(text);
        expect(cut.length).toBeLessThanOrEqual(LONGEST_QUESTION);
        // Fails on half a character.
        expect(() => encodeURIComponent(cut)).not.toThrow();
        expect(cutQuestion(cut)).toBe(cut);
        expect(isCut(cut)).toBe(text.trim().length > LONGEST_QUESTION);
      }),
    );
  });
});

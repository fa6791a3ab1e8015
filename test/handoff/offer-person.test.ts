import { describe, expect, test } from 'vitest';
import { toText } from '../../src/reply/text.ts';
import { choicesIn, ODD, openWithChannel, pick, rowsOf } from './open-with-channel.ts';

describe('asking a person is offered', () => {
  test('under what was not understood and what was asked back, not under answers', async () => {
    const { say } = openWithChannel();
    const labels = async (utterance: string) => choicesIn(await say(utterance)).map(({ label }) => label);
    expect(await labels(ODD)).toContain('Ask a person');
    expect(await labels('What about cooperation?')).toContain('Ask a person');
    expect(await labels('How much is the grant of OSG?')).not.toContain('Ask a person');
    expect(await labels('Hello!')).not.toContain('Ask a person');
  });

  test('beside what else can be chosen, and last', async () => {
    const { say } = openWithChannel();
    const { reply } = await say(ODD);
    expect(reply.blocks.filter(({ kind }) => kind === 'choices')).toHaveLength(1);
    expect(choicesIn({ reply }).at(-1)?.label).toBe('Ask a person');
  });

  test('with nothing to press in a text for an applicant', async () => {
    const { say } = openWithChannel(undefined, 'desk');
    const draft = await say(ODD, { in: { voice: 'applicant' } });
    expect(toText(draft.reply)).toMatch(/postings do not answer/);
    expect(choicesIn(draft)).toEqual([]);
  });

  test('where others read along, without the question; what is said there is not passed on', async () => {
    const { channel, say } = openWithChannel();
    const shared = { in: { audience: 'shared' } } as const;
    const odd = await say(ODD, shared);
    expect(toText(odd.reply)).not.toContain('zorp');
    expect(toText((await say(pick(odd, 'Ask a person'), shared)).reply)).toContain('in private');
    for (const utterance of [`ask a person: ${ODD}`, `pass on to the desk: ${ODD}`]) {
      const { reply } = await say(utterance, shared);
      expect(toText(reply)).toContain('in private');
      expect(toText(reply)).not.toContain('zorp');
    }
    expect(channel.notes).toEqual([]);
  });

  test('and where others read along, is shown to the asker alone where the face can do that', async () => {
    const { channel, say } = openWithChannel();
    const aside = { canWhisper: true, in: { audience: 'shared' } } as const;
    const consent = await say(`ask a person: ${ODD}`, aside);
    expect(consent).toMatchObject({ whispered: true, command: 'ask_person' });
    expect(rowsOf(consent.reply).Question).toBe(ODD);
    expect(await say(pick(consent, 'Pass it on'), aside)).toMatchObject({ whispered: true });
    expect(channel.notes).toHaveLength(1);
    expect(await say('how much is the grant of OSG?', aside)).not.toHaveProperty('whispered');
    expect(await say(`ask a person: ${ODD}`)).not.toHaveProperty('whispered');
  });

  test('and what the choice carries is not remembered', async () => {
    const { conversations, say } = openWithChannel();
    await say(ODD, { conversation: 'slack:D1' });
    await say(`ask a person: ${ODD}`, { conversation: 'slack:D1' });
    expect(JSON.stringify(await conversations.get('slack:D1'))).not.toContain('zorp');
  });
});

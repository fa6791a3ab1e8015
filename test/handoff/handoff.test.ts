import { describe, expect, test } from 'vitest';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk } from '../../src/desk.ts';
import { toText } from '../../src/reply/text.ts';
import { everybodyIs } from '../roles/everybody-is.ts';
import { content } from '../understand/real-content.ts';
import { choicesIn, NOW, ODD, openWithChannel, pick, rowsOf } from './open-with-channel.ts';

const LINK = 'https://chat.example/archives/D1/p1';

describe('whoever wants a person', () => {
  test.each([
    ['terminal', 'I want to talk to a human', /cannot pass you on/],
    ['web', 'ask a person: what now?', /cannot pass you on/],
    ['web', 'pass on to the desk: what now?', /cannot pass you on/],
    ['terminal', 'Je veux parler à un humain', /Je ne peux pas vous mettre en relation/],
  ] as const)('in the console (%s) is promised nothing: %s', async (face, utterance, said) => {
    const { channel, desk } = openWithChannel();
    const { reply } = await desk.turn({ face, utterance, scene: { audience: 'private', voice: 'colleague' } });
    expect(toText(reply)).toMatch(said);
    expect(channel.notes).toEqual([]);
  });

  test('is promised nothing on a platform without a desk channel, nor offered one', async () => {
    const desk = createDesk({
      content,
      clock: () => NOW,
      conversations: createInProcess({ max: 1 }),
      roles: everybodyIs('member'),
    });
    const scene = { audience: 'private', voice: 'colleague', person: 'slack:T1:U1' } as const;
    const wanted = await desk.turn({ face: 'slack', utterance: 'I want to talk to a human', scene });
    expect(toText(wanted.reply)).toContain('cannot pass you on');
    const odd = await desk.turn({ face: 'slack', utterance: ODD, scene });
    expect(choicesIn(odd).map(({ label }) => label)).not.toContain('Ask a person');
  });

  test('is told of the desk channel where there is one, and what can be written', async () => {
    const { say } = openWithChannel();
    const text = toText((await say('I want to talk to a human')).reply);
    expect(text).toContain('#internships');
    expect(text).not.toContain('cannot');
    expect(toText((await say('ask a person')).reply)).toContain('ask a person:');
  });

  test('sees what would be passed on and to whom before anything is', async () => {
    const { channel, say } = openWithChannel();
    const consent = await say(`ask a person about OSG: ${ODD}`, { link: LINK });
    expect(toText(consent.reply)).toContain('#internships');
    expect(rowsOf(consent.reply)).toEqual({
      Question: ODD,
      Vacancy: 'OSG',
      Conversation: 'open it',
      'Asked by': 'you, by the name shown here',
    });
    expect(choicesIn(consent).map(({ label }) => label)).toEqual(['Pass it on', 'Do not pass it on']);
    expect(channel.notes).toEqual([]);
  });

  test('has passed on exactly what they saw, with their name and a link back, once they agree', async () => {
    const { channel, say } = openWithChannel();
    const consent = await say(`ask a person about OSG: ${ODD}`, { link: LINK });
    const told = await say(pick(consent, 'Pass it on'), { link: LINK });
    expect(toText(told.reply)).toMatch(/Passed on to #internships.*cannot say whether or when/s);
    expect(channel.notes).toHaveLength(1);
    const [note] = channel.notes;
    expect(note?.person).toBe('slack:T1:U1');
    const { 'Asked by': _asker, ...shown } = rowsOf(consent.reply);
    expect(rowsOf(note?.reply)).toEqual(shown);
    expect(toText(note?.reply ?? consent.reply)).toContain(LINK);
  });

  test('has nothing passed on when they decline', async () => {
    const { channel, say } = openWithChannel();
    const told = await say(pick(await say(`ask a person: ${ODD}`), 'Do not pass it on'));
    expect(toText(told.reply)).toBe('Nothing was passed on.');
    expect(channel.notes).toEqual([]);
  });

  test('has nothing passed on of what they said in other turns', async () => {
    const { channel, say } = openWithChannel();
    const conversation = 'slack:D1';
    await say('I am 43, from Paraguay. Can I apply to OSG?', { conversation });
    const odd = await say(ODD, { conversation });
    const consent = await say(pick(odd, 'Ask a person'), { conversation });
    await say(pick(consent, 'Pass it on'), { conversation });
    expect(channel.notes).toHaveLength(1);
    expect(JSON.stringify(channel.notes)).not.toMatch(/43|paragua/i);
  });

  test('is spoken to in French in French', async () => {
    const { channel, say } = openWithChannel();
    const odd = await say('Les zorps glimtent-ils ?');
    const consent = await say(pick(odd, 'Demander à une personne'));
    expect(rowsOf(consent.reply).Question).toBe('Les zorps glimtent-ils ?');
    expect(toText((await say(pick(consent, 'Transmettre'))).reply)).toMatch(/transmise dans #internships/);
    expect(channel.notes.map(({ reply }) => reply.lang)).toEqual(['fr']);
  });
});

test.each(['guest', 'stranger'] as const)('a %s can have nothing passed on', async (role) => {
  const { channel, say } = openWithChannel(undefined, role);
  for (const utterance of [`ask a person: ${ODD}`, `pass on to the desk: ${ODD}`]) {
    expect(toText((await say(utterance)).reply)).not.toContain('#internships');
  }
  expect(channel.notes).toEqual([]);
});

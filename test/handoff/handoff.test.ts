import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCommand } from '../../src/commands/read-command.ts';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk, type Turn, type Turned } from '../../src/desk.ts';
import { createHandoff } from '../../src/handoff/handoff.ts';
import { cutQuestion, isCut, LONGEST_QUESTION } from '../../src/handoff/question.ts';
import type { Choice, Reply } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/text.ts';
import type { Role } from '../../src/roles/role.ts';
import { everybodyIs } from '../roles/everybody-is.ts';
import { content } from '../understand/real-content.ts';
import { keptChannel } from './kept-channel.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const LINK = 'https://chat.example/archives/D1/p1';
const ODD = 'Is there zorp glimt for my fnarb?';

function open(elapsed: () => number = () => 0, role: Role = 'member') {
  const channel = keptChannel();
  const conversations = createInProcess({ max: 10 });
  const desk = createDesk({
    content,
    clock: () => NOW,
    conversations,
    handoff: createHandoff(channel, elapsed),
    roles: everybodyIs(role),
  });
  const scene = { audience: 'private', voice: 'colleague', person: 'slack:T1:U1' } as const;
  /** Somebody in a private chat on a platform. */
  const say = (utterance: string, more: Partial<Turn> & { readonly in?: Partial<Turn['scene']> } = {}) =>
    desk.turn({ face: 'slack', utterance, ...more, scene: { ...scene, ...more.in } });
  return { channel, conversations, desk, say };
}

const choicesIn = ({ reply }: Pick<Turned, 'reply'>): readonly Choice[] =>
  reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));

function pick(turned: Turned, label: string): string {
  const found = choicesIn(turned).find((choice) => choice.label === label);
  if (!found) throw new Error(`no choice “${label}”: ${toText(turned.reply)}`);
  return found.utterance;
}

function rowsOf(reply: Reply | undefined): Readonly<Record<string, string>> {
  const facts = reply?.blocks.find((block) => block.kind === 'facts');
  if (facts?.kind !== 'facts') return {};
  return Object.fromEntries(facts.rows.map(({ label, value }) => [label, value.map(({ text }) => text).join('')]));
}

describe('whoever wants a person', () => {
  test.each([
    ['terminal', 'I want to talk to a human', /cannot pass you on/],
    ['web', 'ask a person: what now?', /cannot pass you on/],
    ['web', 'pass on to the desk: what now?', /cannot pass you on/],
    ['terminal', 'Je veux parler à un humain', /Je ne peux pas vous mettre en relation/],
  ] as const)('in the console (%s) is promised nothing: %s', async (face, utterance, said) => {
    const { channel, desk } = open();
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
    const { say } = open();
    const text = toText((await say('I want to talk to a human')).reply);
    expect(text).toContain('#internships');
    expect(text).not.toContain('cannot');
    expect(toText((await say('ask a person')).reply)).toContain('ask a person:');
  });

  test('sees what would be passed on and to whom before anything is', async () => {
    const { channel, say } = open();
    const consent = await say(`ask a person about OSG: ${ODD}`, { link: LINK });
    expect(toText(consent.reply)).toContain('#internships');
    expect(rowsOf(consent.reply)).toEqual({
      Question: ODD,
      Vacancy: 'OSG',
      'Back to you': 'this conversation',
      'Asked by': 'you, by the name shown here',
    });
    expect(choicesIn(consent).map(({ label }) => label)).toEqual(['Pass it on', 'Do not pass it on']);
    expect(channel.notes).toEqual([]);
  });

  test('has passed on exactly what they saw, with their name and a link back, once they agree', async () => {
    const { channel, say } = open();
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
    const { channel, say } = open();
    const told = await say(pick(await say(`ask a person: ${ODD}`), 'Do not pass it on'));
    expect(toText(told.reply)).toBe('Nothing was passed on.');
    expect(channel.notes).toEqual([]);
  });

  test('has nothing passed on of what they said in other turns', async () => {
    const { channel, say } = open();
    const conversation = 'slack:D1';
    await say('I am 43, from Paraguay. Can I apply to OSG?', { conversation });
    const odd = await say(ODD, { conversation });
    const consent = await say(pick(odd, 'Ask a person'), { conversation });
    await say(pick(consent, 'Pass it on'), { conversation });
    expect(channel.notes).toHaveLength(1);
    expect(JSON.stringify(channel.notes)).not.toMatch(/43|paragua/i);
  });

  test('is spoken to in French in French', async () => {
    const { channel, say } = open();
    const odd = await say('Les zorps glimtent-ils ?');
    const consent = await say(pick(odd, 'Demander à une personne'));
    expect(rowsOf(consent.reply).Question).toBe('Les zorps glimtent-ils ?');
    expect(toText((await say(pick(consent, 'Transmettre'))).reply)).toMatch(/transmise dans #internships/);
    expect(channel.notes.map(({ reply }) => reply.lang)).toEqual(['fr']);
  });
});

test.each(['guest', 'stranger'] as const)('a %s can have nothing passed on', async (role) => {
  const { channel, say } = open(undefined, role);
  for (const utterance of [`ask a person: ${ODD}`, `pass on to the desk: ${ODD}`]) {
    expect(toText((await say(utterance)).reply)).not.toContain('#internships');
  }
  expect(channel.notes).toEqual([]);
});

describe('asking a person is offered', () => {
  test('under what was not understood and what was asked back, not under answers', async () => {
    const { say } = open();
    const labels = async (utterance: string) => choicesIn(await say(utterance)).map(({ label }) => label);
    expect(await labels(ODD)).toContain('Ask a person');
    expect(await labels('What about cooperation?')).toContain('Ask a person');
    expect(await labels('How much is the grant of OSG?')).not.toContain('Ask a person');
    expect(await labels('Hello!')).not.toContain('Ask a person');
  });

  test('beside what else can be chosen, and last', async () => {
    const { say } = open();
    const { reply } = await say(ODD);
    expect(reply.blocks.filter(({ kind }) => kind === 'choices')).toHaveLength(1);
    expect(choicesIn({ reply }).at(-1)?.label).toBe('Ask a person');
  });

  test('with nothing to press in a text for an applicant', async () => {
    const { say } = open(undefined, 'desk');
    const draft = await say(ODD, { in: { voice: 'applicant' } });
    expect(toText(draft.reply)).toMatch(/postings do not answer/);
    expect(choicesIn(draft)).toEqual([]);
  });

  test('where others read along, without the question; what is said there is not passed on', async () => {
    const { channel, say } = open();
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

  test('and what the choice carries is not remembered', async () => {
    const { conversations, say } = open();
    await say(ODD, { conversation: 'slack:D1' });
    await say(`ask a person: ${ODD}`, { conversation: 'slack:D1' });
    expect(JSON.stringify(await conversations.get('slack:D1'))).not.toContain('zorp');
  });
});

describe('a question that is passed on', () => {
  test('is not sent again, however often and however fast somebody presses', async () => {
    const { channel, say } = open();
    const pressed = await Promise.all(Array.from({ length: 5 }, () => say(`pass on to the desk: ${ODD}`)));
    expect(channel.notes).toHaveLength(1);
    expect(pressed.filter(({ reply }) => toText(reply).includes('already'))).toHaveLength(4);
    await say(`pass on to the desk: ${ODD}`, { in: { person: 'slack:T1:U2' } });
    expect(channel.notes).toHaveLength(2);
  });

  test('may be asked again another day', async () => {
    let now = 0;
    const { channel, say } = open(() => now);
    await say(`pass on to the desk: ${ODD}`);
    now += 25 * 3_600_000;
    await say(`pass on to the desk: ${ODD}`);
    expect(channel.notes).toHaveLength(2);
  });

  test('and does not get through is said, and may be tried again', async () => {
    const { channel, say } = open();
    channel.outcome = 'failed';
    expect(toText((await say(`pass on to the desk: ${ODD}`)).reply)).toMatch(/^Nothing was passed on/);
    channel.outcome = 'posted';
    expect(toText((await say(`pass on to the desk: ${ODD}`)).reply)).toMatch(/^Passed on/);
    expect(channel.notes).toHaveLength(1);
  });

  test('and may or may not have arrived is said, and never sent twice', async () => {
    const { channel, say } = open();
    channel.outcome = 'unclear';
    expect(toText((await say(`pass on to the desk: ${ODD}`)).reply)).toMatch(/not certain/);
    channel.outcome = 'posted';
    expect(toText((await say(`pass on to the desk: ${ODD}`)).reply)).toMatch(/already/);
    expect(channel.notes).toEqual([]);
  });

  test('is cut where it is too long, and that is said', async () => {
    const { channel, say } = open();
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
        const { channel, say } = open();
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

describe.each(['en', 'fr'] as const)(
  'every choice of the wording is read as the command that it stands for (%s)',
  (lang) => {
    const { ask, how, yes, no } = content.wording[lang].commands.handoff;
    const kindOf = (utterance: string) => readCommand(content, utterance)?.kind;
    const filled = (sentence: typeof ask.utterance, vacancy = '') =>
      sentence
        .map((part) =>
          part.kind === 'slot' ? (part.name === 'vacancy' ? vacancy : 'Pourquoi, or why: 12?') : part.text,
        )
        .join('');

    test('without a vacancy', () => {
      expect([filled(ask.utterance), how.utterance, filled(yes.utterance), no.utterance].map(kindOf)).toEqual([
        'ask_person',
        'ask_person_how',
        'pass_on',
        'keep_back',
      ]);
    });

    test.each(content.vacancies.map(({ id, names }) => [id, names.short[lang] ?? names.short.en] as const))(
      'about %s',
      (id, name) => {
        const asked = readCommand(content, filled(ask.utterance_for, name));
        expect(asked).toMatchObject({ kind: 'ask_person_about', vacancy: id, text: 'Pourquoi, or why: 12?' });
        expect(readCommand(content, filled(yes.utterance_for, name))).toMatchObject({
          kind: 'pass_on_about',
          vacancy: id,
        });
      },
    );
  },
);

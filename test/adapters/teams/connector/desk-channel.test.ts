import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../../../adapters/teams/api.ts';
import { createDeskChannel } from '../../../../adapters/teams/desk-channel.ts';
import { createSends } from '../../../../adapters/teams/sends.ts';
import type { Note } from '../../../../src/handoff/desk-channel.ts';
import type { Reply } from '../../../../src/reply/reply.ts';
import { PLACES, TENANT } from '../world/cast.ts';
import { scene } from './scene.ts';

const DESK = PLACES['#internships'].id;

const reply = (lang: 'en' | 'fr'): Reply => ({
  lang,
  preview: 'A question',
  blocks: [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'May I bring my cat?' }] }],
});

async function channelScene(name?: string) {
  const there = await scene();
  const noted: (readonly [Receipt, Note])[] = [];
  const channel = createDeskChannel(
    { tenant: TENANT, conversation: DESK },
    {
      sends: createSends(there.api, { clock: () => new Date().toISOString(), random: () => 0, reach: there.reach }),
      nameOf: async () => '**Ben** [Tremblay](https://example.org)',
      name: () => name,
      noted: async (...one) => void noted.push(one),
      controls: () => [{ type: 'Action.Submit', title: 'More', data: { verb: 'more' } }],
    },
  );
  return { ...there, channel, noted, standing: () => there.stage.ledger.of(DESK) };
}

describe('a note to the desk', () => {
  test('stands in the channel with its controls, and names who asked in plain text', async () => {
    const there = await channelScene();
    const note: Note = { reply: reply('en'), person: 'teams:t:ben' };
    expect(await there.channel.post(note)).toBe('posted');
    const [posted] = there.standing();
    expect(posted?.text).toContain('May I bring my cat?');
    expect(posted?.text).toContain('Asked by **Ben** [Tremblay](https://example.org).');
    const inlines = posted?.card?.body.flatMap((one) => (one.type === 'RichTextBlock' ? one.inlines : []));
    expect(inlines).toContainEqual({
      type: 'TextRun',
      text: 'Asked by **Ben** [Tremblay](https://example.org).',
    });
    expect(posted?.card?.actions?.map(({ title }) => title)).toEqual(['More']);
    expect(there.noted).toEqual([[{ conversation: DESK, message: posted?.id }, note]]);
    expect(there.stage.problems).toEqual([]);
  });

  test('names nobody where nobody is to be named, and speaks French to whoever does', async () => {
    const there = await channelScene();
    await there.channel.post({ reply: reply('fr') });
    await there.channel.post({ reply: reply('fr'), person: 'teams:t:ben' });
    expect(there.standing().map(({ text }) => /Ben/.test(text ?? ''))).toEqual([false, true]);
    expect(there.standing()[1]?.text).toContain('Demandé par');
  });

  test.each([
    [{ status: 400 }, 'failed', 0],
    [{ status: 502, taken: true }, 'unclear', 1],
    [{ status: 412 }, 'posted', 1],
  ] as const)('that met %j is told as it is', async (fault, told, stands) => {
    const there = await channelScene();
    there.world.fail('send', fault);
    expect(await there.channel.post({ reply: reply('en') })).toBe(told);
    expect(there.standing()).toHaveLength(stands);
    expect(there.noted).toHaveLength(told === 'posted' ? 1 : 0);
  });
});

test('the channel is called by its name, and by that of Teams as long as nobody knows it', async () => {
  expect((await channelScene()).channel.name).toBe('Microsoft Teams');
  expect((await channelScene('Internships')).channel.name).toBe('Internships');
});

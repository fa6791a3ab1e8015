import { expect, test } from 'vitest';
import { withNames } from '../../../adapters/slack/names.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { slackWorld } from './world/world.ts';

test('people and channels go by their names, and nobody is called by it', async () => {
  const slack = await slackWorld({ mode: 'http' });
  const call = await slack.anna.says('#help', '@desk what does OSG pay?');
  await slack.settled();
  await slack.anna.dm('hold osg stipend');
  await slack.settled();
  await slack.anna.dm('holds');
  await slack.settled();
  await slack.anna.dm('what do you keep?');
  await slack.settled();
  const said = (await slack.anna.dms()).filter(({ bot_id }) => bot_id === slack.bot.id);
  const [held, holds, kept] = said.map(({ text }) => text);
  expect(held).toContain(`#help (https://vacancies.slack.com/archives/${call.channel}`);
  expect(holds).toContain('by @anna');
  expect(kept).toContain('#help');
  for (const { text, blocks } of said) {
    expect(text).not.toMatch(/slack:T/);
    expect(JSON.stringify(blocks)).not.toMatch(/slack:T|"type":"user"/);
  }
});

test('what somebody wrote stays as it is, though it looks like an id', async () => {
  const runs = [
    { kind: 'text', text: 'slack:T1:U2' },
    { kind: 'id', text: 'slack:T1:U2' },
    { kind: 'id', text: 'slack:T1:U2 and more' },
    { kind: 'strong', text: 'slack:T1:C3' },
  ] as const;
  const reply: Reply = { lang: 'en', preview: '', blocks: [{ kind: 'paragraph', runs }] };
  const named = await withNames(reply, async (id) => `the name of ${id}`);
  expect(named.blocks).toEqual([
    { kind: 'paragraph', runs: [runs[0], { kind: 'id', text: 'the name of slack:T1:U2' }, runs[2], runs[3]] },
  ]);
});

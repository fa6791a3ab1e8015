import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { choosing, dialogOf, fieldOf, suggesting, toCopyIn } from './dialog.ts';
import { type Posted, type SlackWorld, slackWorld, wordsOf } from './world/world.ts';

const FIELD = 'suggest.text';
const content = mkdtempSync(join(tmpdir(), 'desk-suggest-'));
let slack: SlackWorld;
beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  const desk = { DESK_NOW: '2025-06-16T09:00:00Z', DESK_CONTENT: content };
  slack = await slackWorld({ mode: 'http', lasting: true, desk });
}, 60_000);
afterAll(async () => {
  await slack.close();
  rmSync(content, { recursive: true, force: true });
});
afterEach(async () => {
  slack.edge.heal();
  for (const view of [...slack.anna.views()].reverse()) await slack.anna.closes(view);
});

const asked = (text: string): Promise<Posted> => slack.ben.says('#help', text);

describe('who may not draft', () => {
  it.each(['ben', 'gita'] as const)('is told so in the dialog: %s', async (name) => {
    const person = slack[name];
    const view = await suggesting(slack, person, await asked('what does OSG pay?'));
    expect(wordsOf(view)).toMatch(/people who look after the vacancies|personnes qui s’occupent des offres/);
    expect(wordsOf(view)).not.toContain('1,286');
    expect(view.submit).toBeNull();
    await person.closes(view);
  });

  it('can’t post either, once they have left the desk', async () => {
    const message = await asked('what does OSG pay?');
    const view = await suggesting(slack, slack.anna, message);
    await slack.anna.leaves('#internships');
    await slack.settled();
    await slack.anna.submits(view);
    await slack.settled();
    expect(wordsOf(dialogOf(slack.anna))).toContain('Only the people who look after the vacancies');
    expect(await slack.thread(message)).toHaveLength(1);
    await slack.anna.joins('#internships');
    await slack.settled();
  });
});

describe('where the bot can’t post', () => {
  it('is said before anything else, with the text to copy and how to invite it', async () => {
    const message = await slack.ben.says('#elsewhere', 'what does OSG pay?');
    const view = await suggesting(slack, slack.anna, message);
    expect(wordsOf({ blocks: view.blocks.slice(0, 1) as never })).toMatch(/^I am not in #elsewhere.*\/invite @desk/);
    expect(view.submit).toBeNull();
    expect(fieldOf(view, FIELD)).toBeNull();
    expect(toCopyIn(view)).toMatch(/€1,286\.09[\s\S]*Source: OSG/);
    expect(toCopyIn(await choosing(slack, slack.anna, 'suggest.vacancy', 'ops'))).toContain('OPS');
    await slack.anna.presses(dialogOf(slack.anna), 'Text for mail');
    await slack.settled();
    expect(toCopyIn(dialogOf(slack.anna))).toContain('OPS');
  });
});

describe('a place that the bot does not know', () => {
  it('is called what it is: a channel that it was taken out of', async () => {
    const message = await slack.ben.says('#private', 'what does OSG pay?');
    await slack.anna.removesBot('#private');
    const view = await suggesting(slack, slack.anna, message);
    await slack.anna.invitesBot('#private');
    expect(wordsOf(view)).toMatch(/^I am not in (?:this channel|#private).*\/invite @desk/);
    expect(view.submit).toBeNull();
  });

  it('gets a text to copy where it is a direct message', async () => {
    const message = await slack.anna.dm('what does OSG pay?');
    await slack.settled();
    const view = await suggesting(slack, slack.anna, message);
    expect(wordsOf(view)).toMatch(/^In direct messages I post nothing for others\./);
    expect(toCopyIn(view)).toContain('€1,286.09');
    expect(view.submit).toBeNull();
  });
});

describe('where somebody was answered already', () => {
  it('is said by whom, and when', async () => {
    const message = await slack.ben.says('#help', '@desk what does OSG pay?');
    await slack.until(async () => (await slack.thread(message)).length > 1);
    const view = await suggesting(slack, slack.anna, message);
    expect(wordsOf(view)).toMatch(/I answered here already, .*16 June 2025.* had asked/);
    expect(namedIn(view)).toEqual([slack.ben.id]);
    await slack.anna.submits(view);
    await slack.until(async () => (await slack.thread(message)).length > 2);
    const again = await suggesting(slack, slack.anna, message);
    expect(wordsOf(again)).toMatch(/posted here already, .*16 June 2025.*, suggested by /);
    expect(namedIn(again)).toEqual([slack.anna.id, slack.ben.id]);
  });
});

/** The people whom a dialog names, in their order. */
function namedIn({ blocks }: { readonly blocks: readonly unknown[] }): readonly string[] {
  return [...JSON.stringify(blocks).matchAll(/"user_id":"(\w+)"/g)].map(([, id = '']) => id);
}

describe('content that changed since the draft was shown', () => {
  it('is shown anew instead of posted, with what was written', async () => {
    const message = await asked('what does OSG pay?');
    const view = await suggesting(slack, slack.anna, message);
    const file = join(content, 'vacancies', 'osg.yaml');
    const before = readFileSync(file, 'utf8');
    expect(before).toContain('1286.09');
    const count = replacements();
    writeFileSync(file, before.replaceAll('1286.09', '1311.50'));
    await slack.until(() => replacements() > count);
    await slack.anna.submits(view, { [FIELD]: 'Mine: €1,286.09' });
    await slack.settled();
    const changed = dialogOf(slack.anna);
    expect(wordsOf(changed)).toContain('The answer has changed since it was shown here.');
    expect(fieldOf(changed, FIELD)).toContain('€1,311.50');
    expect(toCopyIn(changed)).toContain('Mine: €1,286.09');
    expect(await slack.thread(message)).toHaveLength(1);
    await slack.anna.submits(changed);
    const answer = await slack.until(async () => (await slack.thread(message))[1]);
    expect(wordsOf(answer)).toContain('€1,311.50');
    expect(wordsOf(answer)).not.toContain('Edited by');
    writeFileSync(file, before);
    await slack.until(() => replacements() > count + 1);
  });

  const replacements = () => (slack.started.said?.() ?? '').split('content_replaced').length;
});

describe('an answer that Slack does not take', () => {
  it('is given back to whoever suggested it, and to nobody else', async () => {
    const message = await asked('what does OSG pay?');
    const view = await suggesting(slack, slack.anna, message);
    const before = slack.anna.ephemerals('#help').length;
    slack.edge.fail('chat.postMessage', { error: 'restricted_action' });
    await slack.anna.submits(view, { [FIELD]: 'My own <words>.' });
    const told = await slack.until(() => slack.anna.ephemerals('#help')[before]);
    expect(wordsOf(told)).toMatch(
      /Your answer was not posted\. Slack refused it \(restricted_action\)[\s\S]*My own <words>\./,
    );
    expect(told.thread_ts).toBe(message.ts);
    expect(await slack.thread(message)).toHaveLength(1);
  });

  it('reaches them also where the bot was taken out of the channel', async () => {
    const message = await asked('what does OSG pay?');
    const view = await suggesting(slack, slack.anna, message);
    slack.edge.fail('chat.postMessage', { error: 'not_in_channel' });
    slack.edge.fail('chat.postEphemeral', { error: 'not_in_channel' });
    await slack.anna.submits(view);
    const told = await slack.until(() => slack.anna.ephemerals('#help').find(({ via }) => via === 'respond'));
    expect(wordsOf(told)).toMatch(/was not posted\. I am not in this channel.*\/invite @desk[\s\S]*€1,286\.09/);
  });

  it('is not said to be lost where it may have arrived', async () => {
    const message = await asked('what does OSG pay?');
    const view = await suggesting(slack, slack.anna, message);
    const before = slack.anna.ephemerals('#help').length;
    slack.edge.fail('chat.postMessage', { drop: 'after' });
    await slack.anna.submits(view);
    const told = await slack.until(() => slack.anna.ephemerals('#help')[before]);
    expect(wordsOf(told)).toContain('Slack did not say whether your answer was posted.');
  });
});

it('reads of a long message only the beginning, and says so', async () => {
  const message = await asked(`what does OSG pay?${' "so" \\ and on'.repeat(240)}`);
  const view = await suggesting(slack, slack.anna, message);
  expect(wordsOf(view)).toContain('only its beginning was read');
  await slack.anna.submits(await choosing(slack, slack.anna, 'suggest.intent', 'Grant'));
  expect(wordsOf(await slack.until(async () => (await slack.thread(message))[1]))).toContain('€1,286.09');
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dialogOf } from './dialog.ts';
import { inProcess, type Posted, type SlackWorld, slackWorld, wordsOf } from './world/world.ts';

const OPEN = '2025-06-16T09:00:00Z';
const CLOSED = '2025-07-01T09:00:00Z';

interface Surroundings {
  readonly slack: SlackWorld;
  /** The copy of the content that the desk follows. */
  readonly dir: string;
  /** Where the practice clock stands from the next start on. */
  sets(now: string): void;
}

/** A desk over a copy of the content, in which one can edit and whose practice clock one can set. */
async function world(mode: 'http' | 'socket', begins = OPEN): Promise<Surroundings> {
  const dir = mkdtempSync(join(tmpdir(), 'desk-upkeep-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync('content', dir, { recursive: true });
  let now = begins;
  const slack = await slackWorld({
    mode,
    desk: { DESK_CONTENT: dir, DESK_PUBLIC_PORT: '0' },
    start: ({ variables }) => inProcess({ variables: { ...variables, DESK_NOW: now } }),
  });
  return {
    slack,
    dir,
    sets(other) {
      now = other;
    },
  };
}

/** Shares a card in #help, and gives it as it stands there. */
async function shared(slack: SlackWorld, text: string): Promise<Posted> {
  const before = (await slack.messages('#help')).length;
  await slack.anna.slash('/vacancy', text, '#help');
  await slack.settled();
  await slack.anna.submits(dialogOf(slack.anna));
  return slack.until(async () => (await slack.messages('#help'))[before]);
}

async function reads(slack: SlackWorld, card: Posted): Promise<string> {
  const found = await slack.now(card);
  if (!found) throw new Error('the card is gone');
  return wordsOf(found);
}

/** Waits until a card reads like that. */
function becomes(slack: SlackWorld, card: Posted, like: RegExp): Promise<boolean> {
  return slack.until(async () => like.test(await reads(slack, card)), 180_000);
}

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

describe('a card that stands in a channel', () => {
  it('closes with the minute of its deadline, by the practice clock', async () => {
    const { slack, sets } = await world('socket');
    const began = performance.now();
    await slack.restart();
    await shared(slack, 'share osg');
    // The card has to stand there before the deadline, however slow this machine is just now.
    const lead = 10_000 + 2 * (performance.now() - began);
    sets(new Date(Date.parse('2025-06-22T22:00:00Z') - lead).toISOString());
    await slack.restart();
    const before = (await slack.messages('#help')).length;
    const card = await shared(slack, 'share ops');
    expect(await reads(slack, card)).toContain('State: open until');
    const like =
      /For OPS, applications closed on[\s\S]*Shared by @\w+ · Updated on Monday 23 June 2025 at 00:0\d \(Brussels time\)/;
    await becomes(slack, card, like);
    expect((await slack.now(card))?.text).toContain('For OPS, applications closed on');
    expect(await slack.messages('#help')).toHaveLength(before + 1);
  }, 240_000);

  it('is brought up to date when the desk comes back, in its own language', async () => {
    const { slack, sets } = await world('http');
    const card = await shared(slack, 'partager osg bourse');
    expect(await reads(slack, card)).toContain('les candidatures sont ouvertes');
    sets(CLOSED);
    await slack.restart();
    await becomes(slack, card, /les candidatures sont closes[\s\S]*Mise à jour\s: mardi 1er juillet 2025/);
  }, 240_000);

  it('follows the content: extended, withdrawn, gone', async () => {
    const { slack, dir } = await world('socket');
    const [osg, ops] = [await shared(slack, 'share osg'), await shared(slack, 'share ops')];
    const former = 'former:\n    deadline:\n      at: 2025-06-22T23:59\n      zone: Europe/Brussels';
    edit(join(dir, 'vacancies', 'osg.yaml'), (text) =>
      text
        .replace('at: 2025-06-22T23:59', 'at: 2025-06-29T23:59')
        .replace('kind: by_deadline', `kind: extended\n  on: 2025-06-14\n  reason:\n    en: More time.\n  ${former}`),
    );
    await becomes(slack, osg, /More time\.[\s\S]*29 June 2025[\s\S]*Updated on Monday 16 June 2025/);
    edit(join(dir, 'vacancies', 'ops.yaml'), (text) =>
      text.replace('kind: by_deadline', 'kind: withdrawn\n  on: 2025-06-15\n  reason:\n    en: Budget.'),
    );
    await becomes(slack, ops, /withdrawn[\s\S]*Budget\./);

    rmSync(join(dir, 'vacancies', 'osg.yaml'));
    await becomes(slack, osg, /I no longer answer about what this card was about/);
    expect(await reads(slack, osg)).not.toContain('Office of the Secretary General');
  }, 240_000);

  it('tells nothing that is on hold, and is left alone once it was withdrawn', async () => {
    const { slack } = await world('http');
    const [card, withdrawn] = [await shared(slack, 'share ops stipend'), await shared(slack, 'share ops')];
    await slack.anna.choosesOverflow(withdrawn, 'Withdraw');
    await becomes(slack, withdrawn, /^Withdrawn by/);
    await slack.anna.slash('/vacancy', 'hold ops stipend', '#internships');
    await becomes(slack, card, /being checked by staff/);
    expect(await reads(slack, card)).not.toContain('1,286.09');
    await slack.anna.slash('/vacancy', 'release ops stipend', '#internships');
    await becomes(slack, card, /1,286\.09/);
    expect((await slack.now(withdrawn))?.text).toMatch(/^Withdrawn by anna, Monday 16 June 2025/);
  }, 240_000);

  it('is forgotten where its message was deleted', async () => {
    const { slack } = await world('socket');
    await shared(slack, 'share ops stipend');
    slack.edge.fail('chat.update', { error: 'message_not_found' });
    await slack.anna.slash('/vacancy', 'hold ops stipend', '#internships');
    const updates = () => slack.edge.calls.filter(({ method }) => method === 'chat.update');
    await slack.until(() => updates().length === 1);
    await slack.anna.slash('/vacancy', 'release ops stipend', '#internships');
    await slack.settled();
    const other = await shared(slack, 'share osg');
    await slack.anna.slash('/vacancy', 'hold osg stipend', '#internships');
    await becomes(slack, other, /being checked by staff/);
    // What Slack shows may be seen before the call that brought it about has been answered.
    await slack.settled();
    expect(updates()).toHaveLength(2);
  }, 240_000);
});

import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runDoctor } from '../../../adapters/terminal/doctor.ts';
import { slackWorld } from './world/world.ts';

/** What the doctor prints of Slack, with these variables beside those of the world, and how it ends. */
async function examined(mode: 'http' | 'socket', more: Readonly<Record<string, string>> = {}) {
  const slack = await slackWorld({ mode, later: true });
  let text = '';
  const output = new Writable({
    write(piece, _encoding, done) {
      text += String(piece);
      done();
    },
  });
  const code = await runDoctor({ argv: [], variables: { ...slack.variables, ...more }, output });
  return { code, lines: text.split('\n').filter((line) => /slack /.test(line)) };
}

describe('the doctor', () => {
  test('finds a desk well that Slack takes', async () => {
    const { lines } = await examined('socket');
    expect(lines).toEqual([
      expect.stringMatching(/^ok .*slack token .*@\S.* in https:\/\/vacancies\.slack\.com\/$/),
      expect.stringMatching(/^ok .*slack way in .*Socket Mode/),
      expect.stringMatching(/^ok .*slack desk .*#internships$/),
    ]);
  });

  test('names a token that Slack does not take, and what to do', async () => {
    const { code, lines } = await examined('socket', { SLACK_BOT_TOKEN: 'xoxb-not-this-one' });
    expect(code).toBe(1);
    expect(lines[0]).toMatch(
      /^FAILED .*SLACK_BOT_TOKEN: Slack does not accept this token \(invalid_auth\)\. Copy it anew/,
    );
    expect(lines.join('\n')).not.toContain('not-this-one');
  });

  test('misses the address that Slack is to call', async () => {
    expect((await examined('http')).lines[1]).toMatch(/^FAILED .*DESK_PUBLIC_URL/);
    const { lines } = await examined('http', { DESK_PUBLIC_URL: 'https://desk.example.org' });
    expect(lines[1]).toMatch(/^ok .*https:\/\/desk\.example\.org\/slack\/events/);
  });

  test('warns of a Slack in which nobody is the desk, and names a channel without the bot', async () => {
    expect((await examined('socket', { DESK_CHANNEL: '' })).lines[2]).toMatch(/^warning .*can only ask.*DESK_CHANNEL/);
    expect((await examined('socket', { DESK_CHANNEL: 'C0NOWHERE' })).lines[2]).toMatch(/^FAILED .*\/invite @/);
  });
});

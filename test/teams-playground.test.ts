import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { DESK_CHANNEL } from '../bench/teams-playground/cast.ts';
import { configuration } from '../bench/teams-playground/configuration.ts';
import { openDialog } from '../bench/teams-playground/dialogs.ts';
import { onLoopback } from '../bench/teams-playground/listen-arguments.ts';
import { cardsOf, type Passed, parseRecording } from '../bench/teams-playground/recording.ts';
import { readEnvironment } from '../src/env.ts';
import { builtBench, removeBuilt } from './adapters/built.ts';

afterAll(removeBuilt);

test('the Playground is no part of the project, which its licence would not allow', () => {
  for (const file of ['package.json', 'package-lock.json']) {
    expect(readFileSync(file, 'utf8')).not.toMatch(/m365agentsplayground|teams-app-test-tool/);
  }
});

describe('what the Playground is told', () => {
  const { currentUser, users, team, tenantId, bot } = parse(configuration());

  test('has the people without whom it does not start, each once', () => {
    expect(users).toHaveLength(5);
    const all = [currentUser, ...users];
    for (const field of ['id', 'aadObjectId', 'name', 'userPrincipleName']) {
      expect(new Set(all.map((one) => one[field])).size).toBe(6);
    }
    expect(tenantId).toMatch(/^[0-9a-f-]{36}$/);
    expect(bot.id).toMatch(/^28:/);
  });

  test('has the channel that the desk takes for its own', () => {
    const variables = { TEAMS_LOCAL: '1', DESK_CHANNEL: DESK_CHANNEL.id };
    expect(readEnvironment(variables)).toMatchObject(variables);
    expect(team.channels).toEqual([DESK_CHANNEL]);
  });
});

describe('a server that listens', () => {
  test('gets this machine’s own address, whatever else it was told', () => {
    const heard = () => {};
    expect(onLoopback([8080])).toEqual([8080, '127.0.0.1']);
    expect(onLoopback(['8080', heard])).toEqual(['8080', '127.0.0.1', heard]);
    expect(onLoopback([8080, '0.0.0.0', heard])).toEqual([8080, '127.0.0.1', heard]);
    expect(onLoopback([8080, 511, heard])).toEqual([8080, '127.0.0.1', 511, heard]);
    expect(onLoopback([{ port: 8080, host: '::' }, heard])).toEqual([{ port: 8080, host: '127.0.0.1' }, heard]);
    expect(onLoopback(['/tmp/socket', heard])).toEqual(['/tmp/socket', heard]);
    expect(onLoopback([])).toEqual([]);
  });

  test('is reached on this machine alone, once that is loaded before it', { timeout: 120_000 }, () => {
    const script =
      "const s = require('node:http').createServer().listen(0, () => { console.log(s.address().address); s.close(); });";
    const preload = pathToFileURL(builtBench('teams-playground/only-loopback')).href;
    const bound = (...args: string[]) => execFileSync(process.execPath, [...args, '-e', script], { encoding: 'utf8' });
    expect(bound('--import', preload)).toBe('127.0.0.1\n');
    expect(bound()).not.toBe('127.0.0.1\n');
  });
});

const card = (title: string, data = {}) => ({
  type: 'AdaptiveCard',
  body: [],
  actions: [{ type: 'Action.Submit', title, data }],
});

function passed(isOfDesk: boolean, body: object, answer: object = {}): Passed {
  return {
    direction: isOfDesk ? 'User Application -> Playground' : 'Playground -> User Application',
    request: { url: '/', method: 'POST', body },
    response: { statusCode: 200, body: answer },
  };
}

const message = (content: object) => ({ type: 'message', attachments: [{ content }] });

describe('what was recorded', () => {
  test('is read as far as it is written', () => {
    const one = JSON.stringify(passed(true, { a: '---' }), null, 2);
    expect(parseRecording(`${one}\n---\n${one}\n---\n${one.slice(0, 40)}`)).toHaveLength(2);
    expect(parseRecording('')).toEqual([]);
  });

  test('shows each card of the desk once, sent or given in answer, and none that people sent', () => {
    const all = [
      passed(true, message(card('a'))),
      passed(false, message(card('theirs'))),
      passed(false, { type: 'invoke' }, { task: { value: { card: { content: card('b') } } } }),
      passed(true, message(card('a'))),
    ];
    expect(cardsOf(all)).toEqual([card('a'), card('b')]);
  });
});

describe('a dialog', () => {
  const said = { type: 'message', text: 'hello', from: { id: '29:a' }, conversation: { id: 'a:chat' } };

  async function desk(answer: object) {
    const heard: unknown[] = [];
    const server = createServer(async (incoming, outgoing) => {
      let text = '';
      for await (const piece of incoming) text += piece;
      heard.push(JSON.parse(text));
      outgoing.end(JSON.stringify(answer));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    return { heard, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/` };
  }

  test('is opened by the last button of its name, by whoever spoke last', async () => {
    const { heard, url } = await desk({ task: { type: 'continue', value: { card: { content: card('inside') } } } });
    const all = [
      passed(true, message(card('Why', { k: 1 })), { id: 'first' }),
      passed(true, message(card('Why', { k: 2 })), { id: 'second' }),
      passed(true, message(card('Other', { k: 3 })), { id: 'third' }),
      passed(false, said),
    ];
    expect(await openDialog(url, all, 'Why')).toEqual(card('inside'));
    const { text: _, ...rest } = said;
    const value = { data: { k: 2 }, context: { theme: 'default' } };
    expect(heard).toEqual([{ ...rest, type: 'invoke', name: 'task/fetch', replyToId: 'second', value }]);
    await expect(openDialog(url, all, 'None')).rejects.toThrow('no card has a button “None”');
  });

  test('that does not open is a failure', async () => {
    const { url } = await desk({ task: { type: 'message', value: 'Too old.' } });
    await expect(
      openDialog(url, [passed(true, message(card('Why')), { id: 'a' }), passed(false, said)], 'Why'),
    ).rejects.toThrow();
  });
});

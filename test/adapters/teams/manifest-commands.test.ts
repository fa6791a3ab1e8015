import { describe, expect, it, test } from 'vitest';
import { createInProcess } from '../../../src/conversations/in-process.ts';
import { createDesk, isAnswer } from '../../../src/desk.ts';
import { everybodyIs } from '../../roles/everybody-is.ts';
import { content } from '../../understand/real-content.ts';
import { type Command, filled, french } from './manifest/filled.ts';

const PERSON = 'teams:tenant:anna';

/** What the desk does with what Teams puts into the compose box for a command, sent as it stands there. */
async function meaningOf(utterance: string, scope: string) {
  const desk = createDesk({
    content,
    clock: () => '2025-06-16T09:00:00.000Z',
    conversations: createInProcess({ max: 10 }),
    roles: everybodyIs('desk'),
  });
  const audience = scope === 'personal' ? 'private' : 'shared';
  const scene = { audience, voice: 'colleague', person: PERSON } as const;
  const turned = await desk.turn({ utterance, face: 'teams', place: `teams:tenant:${scope}`, scene });
  const { lang } = turned.reply;
  if (!isAnswer(turned)) return { does: turned.command, lang };
  const { outcome, parts } = turned.decision;
  return { does: `${outcome}: ${parts.map(({ intent }) => intent).join()}`, lang };
}

interface Listed {
  readonly scope: string;
  readonly said: string;
  readonly enSaid: string;
  readonly frSaid: string;
}

const listed: readonly Listed[] = filled.bots[0].commandLists.flatMap(({ scopes, commands }, list) =>
  scopes.flatMap((scope) =>
    commands.map((command: Command, at) => {
      const key = command.prompt === undefined ? 'title' : 'prompt';
      const frSaid = french[`bots[0].commandLists[${list}].commands[${at}].${key}`] ?? '';
      return { scope, said: command.title, enSaid: command[key] ?? '', frSaid };
    }),
  ),
);

describe('what the manifest offers', () => {
  it('is more than a few', () => expect(listed.length).toBeGreaterThan(25));

  test.each(listed)('in $scope: $said is understood, and in French it does the same', async (one) => {
    const en = await meaningOf(one.enSaid, one.scope);
    const fr = await meaningOf(one.frSaid, one.scope);
    expect(en.does).not.toMatch(/fallback|clarify|silence|turned_away/);
    expect(en.does).toMatch(/^(?:answer: \w+|[a-z_]+)$/);
    expect(fr.does).toBe(en.does);
    // What names a language is answered in that one.
    if (en.does !== 'language') expect([en.lang, fr.lang]).toEqual(['en', 'fr']);
  });

  test.each(
    filled.bots[0].commandLists.flatMap(({ commands }, list) =>
      commands.flatMap((command, at) => {
        const frTitle = french[`bots[0].commandLists[${list}].commands[${at}].title`] ?? '';
        return command.prompt === undefined ? [] : [{ title: command.title, frTitle, prompt: command.prompt }];
      }),
    ),
  )('$title, which clients that know no prompt starters send, means the same', async ({ title, frTitle, prompt }) => {
    const meant = await meaningOf(prompt, 'personal');
    expect((await meaningOf(title, 'personal')).does).toBe(meant.does);
    expect((await meaningOf(frTitle, 'personal')).does).toBe(meant.does);
  });
});

import { describe, expect, it } from 'vitest';
import { loadContent } from '../src/content/load.ts';
import { createInProcess } from '../src/conversations/in-process.ts';
import type { Conversations } from '../src/conversations/port.ts';
import { askingDesk } from './asking-desk.ts';

const before = loadContent('content');
const after = { ...before, version: 'another', vacancies: before.vacancies.filter(({ id }) => id !== 'osg') };
const scene = { audience: 'private', voice: 'colleague' } as const;
const parts = { content: before, clock: () => '2025-06-01T09:00:00.000Z' };
const utterance = 'How much is the grant?';

describe('a desk whose content is replaced', () => {
  it('answers from the new content, and shows it', async () => {
    const desk = askingDesk({ ...parts, conversations: createInProcess({ max: 10 }) });
    expect((await desk.turn({ utterance, scene })).decision.contentVersion).toBe(before.version);
    desk.replace(after);
    expect(desk.content).toBe(after);
    expect((await desk.turn({ utterance, scene })).decision.contentVersion).toBe('another');
  });

  it('finishes a turn with the content that it began with', async () => {
    const kept = createInProcess({ max: 10 });
    let begun = () => {};
    const reading = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow: Conversations = {
      async get(conversation) {
        begun();
        await held;
        return kept.get(conversation);
      },
      put: kept.put,
    };
    const desk = askingDesk({ ...parts, conversations: slow });
    const said = desk.turn({ conversation: 'x', utterance, scene });
    const next = desk.turn({ conversation: 'x', utterance, scene });
    await reading;
    desk.replace(after);
    letGo();
    expect((await said).decision.contentVersion).toBe(before.version);
    expect((await next).decision.contentVersion).toBe('another');
  });

  it('goes on with a conversation about a vacancy that is gone', async () => {
    const desk = askingDesk({ ...parts, conversations: createInProcess({ max: 10 }) });
    await desk.turn({ conversation: 'x', utterance: 'How much is the grant of OSG?', scene });
    desk.replace(after);
    const { decision } = await desk.turn({ conversation: 'x', utterance: 'and the start date?', scene });
    expect(decision.concerned.ids).not.toContain('osg');
  });
});

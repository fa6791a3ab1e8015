import { describe, expect, it } from 'vitest';
import { createChatSession } from '../../../adapters/terminal/chat-session.ts';
import { createInProcess } from '../../../src/conversations/in-process.ts';
import { createDesk } from '../../../src/desk.ts';
import { createFeedback } from '../../../src/feedback/feedback.ts';
import { takePress } from '../../../src/feedback/press.ts';
import { temporaryStore } from '../../temporary-store.ts';
import { content } from '../../understand/real-content.ts';
import { BEGUN } from './begun.ts';

const NOW = '2025-06-01T09:00:00.000Z';
const look = { width: Number.POSITIVE_INFINITY, ansi: false, pressable: true };

const newDesk = () => createDesk({ content, clock: () => NOW, conversations: createInProcess({ max: 10 }) });

async function newSession() {
  const feedback = createFeedback({ store: await temporaryStore(), clock: () => NOW });
  const counted = async () =>
    (await feedback.counts()).map(({ intent, rating, count }) => `${intent} ${rating} ${count}`);
  const session = createChatSession(newDesk(), BEGUN, look, (press) => takePress(feedback, content, press));
  return { say: session.say, counted };
}

describe('rating answers in the terminal', () => {
  it('counts the last answer once, by what was said of it last', async () => {
    const { say, counted } = await newSession();
    await say('How much is the grant of OSG?');
    expect(await say(':good')).toContain('counted');
    await say(':good');
    expect(await counted()).toEqual(['stipend good 1']);
    const asked = await say(':bad');
    expect(asked).toContain('What was wrong?');
    expect(asked).toContain(':bad wrong-fact (A wrong fact)');
    await say(':bad out-of-date');
    expect(await counted()).toEqual(['stipend out_of_date 1']);
  });

  it('counts another answer to the same question as well, and what was not understood', async () => {
    const { say, counted } = await newSession();
    for (const question of ['How much is the grant of OSG?', 'How much is the grant of OSG?', 'zorp glimt fnarb']) {
      await say(question);
      await say(':bad not-my-question');
    }
    expect(await counted()).toEqual(['fallback not_my_question 1', 'stipend not_my_question 2']);
  });

  it('speaks French after a French answer', async () => {
    const { say } = await newSession();
    await say('Combien gagne-t-on chez OSG ?');
    expect(await say(':bad')).toContain(':bad wrong-fact (Information fausse)');
  });

  it('says what can be written, and counts nothing', async () => {
    const { say, counted } = await newSession();
    expect(await say(':good')).toContain('no answer to rate');
    await say('How much is the grant of OSG?');
    expect(await say(':bad wrong')).toContain('wrong-fact | wrong-vacancy | not-my-question | out-of-date');
    expect(await counted()).toEqual([]);
  });

  it('says that nothing is counted where there is no store', async () => {
    const session = createChatSession(newDesk(), BEGUN, look);
    await session.say('How much is the grant of OSG?');
    expect(await session.say(':good')).toContain('DESK_STORE');
  });
});

import { expect, test } from 'vitest';
import { parseText } from '../../../adapters/slack/parse/parse-text.ts';
import { ask } from '../../../src/ask.ts';
import { offerPerson } from '../../../src/handoff/offer-person.ts';
import { emptyMemory } from '../../../src/memory.ts';
import { toText } from '../../../src/reply/text.ts';
import { aQuestionEach } from '../../contract/a-question-each.ts';
import { loadThreePostings } from '../../three-postings.ts';
import { slackWorld } from './world/world.ts';

const NOW = '2025-06-16T09:00:00Z';
const content = loadThreePostings();

const questions = aQuestionEach(content);

/** A person is answered thirty times at once. */
const EACH = 27;

/** Slack folds blanks, and so does reading. */
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

test('all intents are answered in Slack in the words of the terminal', { timeout: 180_000 }, async () => {
  const slack = await slackWorld({ mode: 'http', desk: { DESK_NOW: NOW } });
  const people = [slack.anna, slack.ben, slack.gita] as const;
  await slack.anna.slash('/vacancy', 'settings guests on', '#help');
  await slack.settled();
  for (const [at, person] of people.entries()) {
    for (const question of questions.slice(at * EACH, (at + 1) * EACH))
      await person.slash('/vacancy', question, '#help');
  }
  await slack.settled(60_000);

  const said = people.flatMap((person, at) => person.ephemerals('#help').slice(at === 0 ? 1 : 0));
  const asked = questions.slice(0, people.length * EACH);
  expect(said.length).toBe(asked.length);
  expect(asked).toEqual(questions);
  for (const [at, question] of asked.entries()) {
    const scene = { now: NOW, audience: 'private', voice: 'colleague', deskChannel: '#internships' } as const;
    const answer = ask(content, { utterance: question, scene, memory: emptyMemory });
    const inTerminal = toText(offerPerson(content, answer, question, scene).reply);
    expect(squeezed(parseText(said[at]?.text ?? '')), question).toBe(squeezed(inTerminal));
  }
});

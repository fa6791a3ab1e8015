import { expect, test } from 'vitest';
import { ask } from '../../../src/ask.ts';
import { offerPerson } from '../../../src/handoff/offer-person.ts';
import { emptyMemory } from '../../../src/memory.ts';
import { toText } from '../../../src/reply/text.ts';
import { aQuestionEach } from '../../contract/a-question-each.ts';
import { loadThreePostings } from '../../three-postings.ts';
import { teamsWorld } from './world/world.ts';

const NOW = '2025-06-16T09:00:00Z';
const content = loadThreePostings();

const questions = aQuestionEach(content);

/** A person is answered thirty times at once. */
const EACH = 27;

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What each of some people was answered in their own chat, in a Teams of their own. */
async function answersTo(asked: readonly string[]): Promise<readonly string[]> {
  // Without a desk channel, so that no answer differs by its name.
  const world = await teamsWorld({ desk: { DESK_NOW: NOW, DESK_CHANNEL: '' } });
  const people = [world.anna, world.ben] as const;
  for (const [at, person] of people.entries()) {
    for (const question of asked.slice(at * EACH, (at + 1) * EACH)) {
      const before = person.answers().length;
      await person.asks(question);
      await world.until(() => person.answers().length > before);
    }
  }
  return people.flatMap((person) => person.answers().map(({ text }) => text));
}

test('all intents are answered in Teams in the words of the terminal', { timeout: 240_000 }, async () => {
  const said: string[] = [];
  for (let from = 0; from < questions.length; from += 2 * EACH) {
    said.push(...(await answersTo(questions.slice(from, from + 2 * EACH))));
  }
  expect(said.length).toBe(questions.length);
  for (const [at, question] of questions.entries()) {
    const scene = { now: NOW, audience: 'private', voice: 'colleague' } as const;
    const answer = ask(content, { utterance: question, scene, memory: emptyMemory });
    const inTerminal = toText(offerPerson(content, answer, question, scene).reply);
    expect(squeezed(said[at] ?? ''), question).toBe(squeezed(inTerminal));
  }
});

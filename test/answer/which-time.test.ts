import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import { emptyMemory, type Memory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import type { Scene } from '../../src/scene.ts';
import { loadThreePostings } from '../three-postings.ts';
import { utterances } from './fixture.ts';

const content = loadThreePostings();
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function say(utterance: string, where: Partial<Scene> = {}, memory: Memory = emptyMemory) {
  const scene: Scene = { now: '2025-06-05T09:00:00Z', audience: 'private', voice: 'colleague', ...where };
  const answer = ask(content, { utterance, scene, memory });
  return { ...answer, text: plain(toText(answer.reply)) };
}

describe('a time in a place, of nothing that was told', () => {
  test.each([
    ['When is that in New York?', ['When is the webinar in New York?', 'When is the deadline in New York?']],
    [
      'What time is that, Eastern Time?',
      ['When is the webinar in Eastern Time?', 'When is the deadline in Eastern Time?'],
    ],
    ['C’est quand à Tokyo ?', ['Heure du webinaire à Tokyo ?', 'Date limite à Tokyo ?']],
  ])('is asked back: %s', (utterance, offers) => {
    const { decision, reply } = say(utterance);
    expect(decision).toMatchObject({ outcome: 'clarify', offered: { intents: ['webinar_date', 'deadline'] } });
    expect(utterances(reply).map(plain)).toEqual(offers);
    for (const choice of utterances(reply)) {
      const chosen = say(choice).decision;
      expect(chosen).toMatchObject({ outcome: 'answer', elsewhere: decision.elsewhere });
    }
    expect(say(utterance, { voice: 'applicant' }).text).toContain('- ');
  });

  test.each([
    ['What does OSG pay?', 'And in Montréal?', /^The last answer holds no time\./],
    ['Combien paie OSG ?', 'Et à Montréal ?', /^La dernière réponse ne contient aucune heure\./],
  ])('behind an answer without a time, that is said: %s %s', (before, utterance, says) => {
    const { decision, text } = say(utterance, {}, say(before).memory);
    expect(text).toMatch(says);
    expect(decision.offered?.intents).toEqual(['webinar_date', 'deadline']);
  });

  test('is not offered where a place asks for something else, or another domain is spoken of', () => {
    expect(say('And in Montréal?', {}, say('Is telework possible at OSG?').memory).decision.outcome).toBe('answer');
    for (const utterance of ['What time is it in Tokyo?', 'When is that concert in Tokyo?'])
      expect(say(utterance).decision.outcome).toBe('fallback');
  });
});

import { describe, expect, test } from 'vitest';
import { oneOf, type Random, seededRandom } from '../../bench/random.ts';
import { makeWords } from '../../bench/words.ts';
import { ask } from '../../src/ask.ts';
import { loadContent } from '../../src/content/load.ts';
import { emptyMemory } from '../../src/memory.ts';
import type { Scene } from '../../src/scene.ts';
import { everyUtterance } from './walk.ts';

const content = loadContent('content');
const SCENE: Scene = { now: '2025-06-01T09:00:00Z', audience: 'private', voice: 'colleague', person: 'p' };

const SHORT = 1000;
const LONG = 10_000;
const MOST_TIMES = 15;
const BEST_OF = 5;

/** Texts of any length, by what they are made of. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'words that nobody knows': drawnFrom(makeWords(seededRandom(1), 2000)),
  'questions one after another': drawnFrom(everyUtterance(content)),
  'one cue again and again': repeatedly('deadline '),
  'cues of many intents': repeatedly('deadline grant telework webinar nationality documents '),
  'a name again and again': repeatedly(`${content.vacancies.map(({ names }) => names.full.en).join(' ')} `),
  'half a name again and again': repeatedly('international military international military '),
  'cues with typing errors': repeatedly('deadlnie gratn telewrok webniar natoinality '),
  'facts about a person': repeatedly('I am 20 and Croatian, born in March 2005, second year of my bachelor. '),
  'one long word': repeatedly('a'),
  'one long word of cues': repeatedly('deadline'),
  'one long number': repeatedly('1'),
  numbers: repeatedly('250770 250700 '),
  punctuation: repeatedly('?!.,;:-()'),
  'questions marks between words': repeatedly('grant? '),
  apostrophes: repeatedly("l'"),
  'open brackets': repeatedly('<@['),
  'markup of a link': repeatedly('<https://a.b|c> '),
  pictures: repeatedly('👩‍👩‍👧‍👦🎉'),
  flags: repeatedly('🇭🇷'),
  'accents upon accents': repeatedly('e\u0301\u0301\u0301'),
  'line breaks': repeatedly('\n'),
  'letters and line breaks': repeatedly('a\n'),
};

describe('ten times the text costs at most fifteen times as much', () => {
  // A whole and its tenths hold the same words, so neither finds more of them still at hand from the answer before.
  test.each(Object.entries(SHAPES))('%s', { retry: 2 }, (_name, make) => {
    const long = make(LONG);
    const tenths = Array.from({ length: LONG / SHORT }, (_, at) => long.slice(at * SHORT, (at + 1) * SHORT));
    expect([long.length, ...tenths.map(({ length }) => length)]).toEqual([LONG, ...tenths.map(() => SHORT)]);
    costOf([long], 4);
    const rounds = Array.from({ length: BEST_OF }, () => [costOf(tenths, 2), costOf([long], 4)] as const);
    const times = Math.min(...rounds.map(([, cost]) => cost)) / Math.min(...rounds.map(([cost]) => cost));
    expect(times).toBeLessThanOrEqual(MOST_TIMES);
  });
});

/**
 * Microseconds for one answer, the mean of all of them: what the clock says, or what the processor worked for this process where
 * that is less. Neither is less than what the answer needed; other programs lengthen the one, collecting garbage in threads of
 * its own the other.
 */
function costOf(utterances: readonly string[], repeats: number): number {
  const began = performance.now();
  const before = process.cpuUsage();
  for (let i = 0; i < repeats; i += 1) {
    for (const utterance of utterances) ask(content, { utterance, scene: SCENE, memory: emptyMemory });
  }
  const elapsed = (performance.now() - began) * 1000;
  const { user, system } = process.cpuUsage(before);
  return Math.min(elapsed, user + system) / (repeats * utterances.length);
}

function repeatedly(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function drawnFrom(words: readonly string[]): (length: number) => string {
  return (length) => {
    const random: Random = seededRandom(2);
    let text = '';
    while (text.length < length) text += `${oneOf(random, words)} `;
    return text.slice(0, length);
  };
}

import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../adapters/terminal/options.ts';
import { sceneFrom } from '../../../adapters/terminal/scene.ts';
import { wordings } from '../../../adapters/terminal/wording.ts';
import { readEnvironment } from '../../../src/env.ts';

const FLAGS = ['why', 'jsonl', 'lang', 'zone', 'audience', 'voice', 'vacancy', 'now'] as const;
const parse = (...argv: string[]) => parseArguments(argv, FLAGS, wordings.en);

function refusal(...argv: string[]): string {
  try {
    parse(...argv);
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad_option' });
    return String(error);
  }
  return 'not refused';
}

describe('parseArguments', () => {
  it('reads the question and the flags around it', () => {
    expect(parse('--why', 'how much', '--lang', 'fr', 'is it?', '--now=2025-06-01T11:00+02:00')).toEqual({
      question: 'how much is it?',
      options: { why: true, lang: 'fr', now: '2025-06-01T09:00:00.000Z' },
    });
  });

  it('takes what stands after -- for the question, dashes and all', () => {
    expect(parse('--', '--lang what?').question).toBe('--lang what?');
  });

  it('names everything wrong at once, with what may be written', () => {
    const message = refusal(
      '--colour',
      '--lang',
      'nl',
      '--zone',
      'Bruxelles',
      '--now',
      'today',
      '--audience',
      'all',
      '--why=yes',
    );
    expect(message).toContain('--colour');
    expect(message).toMatch(/--lang: .*en \| fr/);
    expect(message).toMatch(/--zone: .*Europe\/Brussels/);
    expect(message).toMatch(/--now: .*2025-06-22T21:58:00Z/);
    expect(message).toMatch(/--audience: .*private \| shared/);
    expect(message).toContain('--why takes no value');
    expect(message).toContain('--help');
  });

  it.each(['--lang', '--vacancy', '--zone', '--now', '--voice'])('asks for the value of %s', (flag) => {
    expect(refusal('hello', flag)).toContain(flag);
  });

  it('sets the place that a question is asked in', () => {
    const { options } = parseArguments(
      ['--programme', 'lighthouses', '--lang', 'fr'],
      ['programme', 'lang'],
      wordings.en,
    );
    expect(sceneFrom(options, readEnvironment({ DESK_LANG: 'en' }))).toEqual({
      audience: 'private',
      voice: 'colleague',
      lang: 'fr',
      programme: 'lighthouses',
    });
  });

  it('refuses a flag that another command has', () => {
    expect(() => parseArguments(['--jsonl'], ['lang'], wordings.en)).toThrow('--jsonl');
  });

  it('speaks French where it is asked to', () => {
    expect(() => parseArguments(['--colour'], FLAGS, wordings.fr)).toThrow('Il n’y a pas d’option --colour.');
  });
});

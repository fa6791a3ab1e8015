import type { Desk } from '../../src/desk.ts';
import { aboutAnswer } from '../../src/feedback/about.ts';
import { type Rating, REASONS } from '../../src/feedback/opinion.ts';
import type { Rate } from '../../src/feedback/press.ts';
import { type ChatState, langOf } from './chat-state.ts';
import { wordings } from './wording.ts';

/** The reasons as they are typed: `wrong-fact`. */
const TYPED = new Map(REASONS.map((reason) => [reason.replaceAll('_', '-'), reason]));

/**
 * `:good`, `:bad` and `:bad wrong-fact` rate the last answer. Gives what to say; null for any other command.
 * `answer` tells the answers of this chat apart.
 */
export async function rateLast(
  name: string,
  value: string,
  { state, desk, answer, rate }: { state: ChatState; desk: Desk; answer: number; rate: Rate | undefined },
): Promise<string | null> {
  const rating = ratingOf(name, value);
  if (rating === null) return null;
  const lang = langOf(state);
  const words = wordings[lang];
  if (rating === 'unknown') return words.badValue(name, [...TYPED.keys()].join(' | '));
  if (!state.last) return words.nothingToRate;
  const press = { answer: `chat:${answer}`, person: 'chat', about: aboutAnswer(state.last), rating };
  if (!rate || !(await rate(press))) return words.notCounted;
  const { counted, ask, reasons } = desk.content.wording[lang].feedback;
  if (rating !== 'bad') return counted;
  const known = [...TYPED].map(([typed, reason]) => `:bad ${typed} (${reasons[reason]})`);
  return [counted, ask, known.join(' | ')].join(' ');
}

function ratingOf(name: string, value: string): Rating | 'unknown' | null {
  if (name === 'good') return 'good';
  if (name !== 'bad') return null;
  return value === '' ? 'bad' : (TYPED.get(value) ?? 'unknown');
}

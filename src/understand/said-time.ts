import { dateAt } from './stated/dates.ts';
import { mark } from './stated/mark.ts';
import { parted } from './stated/numbers.ts';
import type { StatedWords } from './stated/words.ts';
import type { Token } from './understanding.ts';

/** A clock time as it was said: tokens `from` up to, not including, `to`. Midnight is hour 24: the end of its day. */
export interface SaidClock {
  readonly hour: number;
  readonly minute: number;
  readonly from: number;
  readonly to: number;
}

const WORDS: Readonly<Record<string, number>> = { noon: 12, midday: 12, midi: 12, midnight: 24, minuit: 24 };
const WHOLE = /^(\d{1,2})(am|pm|h|h(\d\d))$/;
const HOUR = /^\d{1,2}$/;
const MINUTE = /^[0-5]\d$/;
const HOURS: ReadonlySet<string> = new Set(['h', 'heure', 'heures', 'hours', 'hrs']);

/** The first clock time of an utterance: "5 pm", "5.30pm", "17:00", "17h30", "17 heures", "noon"; null where none stands. */
export function readClock(tokens: readonly Token[]): SaidClock | null {
  return clockFrom(tokens, 0);
}

/** All clock times of an utterance. */
export function readClocks(tokens: readonly Token[]): readonly SaidClock[] {
  const clocks: SaidClock[] = [];
  for (let clock = clockFrom(tokens, 0); clock; clock = clockFrom(tokens, clock.to)) clocks.push(clock);
  return clocks;
}

function clockFrom(tokens: readonly Token[], from: number): SaidClock | null {
  for (let at = from; at < tokens.length; at++) {
    const clock = clockAt(tokens, at);
    if (clock && clock.hour <= 24 && clock.minute < 60) return clock;
  }
  return null;
}

function clockAt(tokens: readonly Token[], at: number): SaidClock | null {
  const norm = tokens[at]?.norm ?? '';
  const word = Object.hasOwn(WORDS, norm) ? WORDS[norm] : undefined;
  if (word !== undefined) return { hour: word, minute: 0, from: at, to: at + 1 };
  const [, digits = '', unit = '', minutes = '0'] = WHOLE.exec(norm) ?? [];
  if (digits !== '') return { hour: inDay(Number(digits), unit), minute: Number(minutes), from: at, to: at + 1 };
  if (!HOUR.test(norm)) return null;
  const minute = minuteAt(tokens, at + 1);
  const after = minute === null ? at + 1 : at + 2;
  const half = Number(norm) <= 12 ? halfAt(tokens, after) : null;
  if (half) return { hour: inDay(Number(norm), half.half), minute: minute ?? 0, from: at, to: half.to };
  if (minute !== null && isClock(minute)) return { hour: Number(norm), minute, from: at, to: after };
  if (minute !== null || !HOURS.has(tokens[after]?.norm ?? '')) return null;
  const past = MINUTE.test(tokens[after + 1]?.norm ?? '') && tokens[after + 1]?.gap === 0;
  const to = past ? after + 2 : after + 1;
  return { hour: Number(norm), minute: past ? Number(tokens[after + 1]?.norm) : 0, from: at, to };
}

/** Two digits that hang on the hour by a colon or a point. */
function minuteAt(tokens: readonly Token[], at: number): number | null {
  const [hour, minute] = [tokens[at - 1], tokens[at]];
  if (!hour || !minute || minute.start !== hour.end + 1 || !MINUTE.test(minute.norm)) return null;
  return Number(minute.norm);
}

/** Tokens do not tell a colon from a stroke: what may be a month ("22/06") is no minute. */
const isClock = (minute: number) => minute === 0 || minute > 12;

/** "pm", "p.m." */
function halfAt(tokens: readonly Token[], at: number): { half: string; to: number } | null {
  const norm = tokens[at]?.norm;
  if (norm === 'am' || norm === 'pm') return { half: norm, to: at + 1 };
  const isDotted = (norm === 'a' || norm === 'p') && tokens[at + 1]?.norm === 'm';
  return isDotted ? { half: `${norm}m`, to: at + 2 } : null;
}

function inDay(hour: number, half: string): number {
  if (half === 'pm' && hour < 12) return hour + 12;
  return half === 'am' && hour === 12 ? 0 : hour;
}

/** Days that are counted from the day of asking. */
const FROM_TODAY: Readonly<Record<string, number>> = { today: 0, tonight: 0, hui: 0, tomorrow: 1, demain: 1 };

/** From Sunday on, as a date counts them. */
const WEEKDAYS = [
  ['sunday', 'dimanche'],
  ['monday', 'lundi'],
  ['tuesday', 'mardi'],
  ['wednesday', 'mercredi'],
  ['thursday', 'jeudi'],
  ['friday', 'vendredi'],
  ['saturday', 'samedi'],
];

/**
 * The day that was said: a date with or without its year (`2025-06-22`, `--06-22`), so many days from today, or the next
 * day of that name (Sunday is 0).
 */
export type SaidDay = { readonly on: string } | { readonly fromToday: number } | { readonly weekday: number };

/** The first day that an utterance says; null where it says none. */
export function readDay(tokens: readonly Token[], words: StatedWords): SaidDay | null {
  for (const { norm } of tokens) {
    const fromToday = Object.hasOwn(FROM_TODAY, norm) ? FROM_TODAY[norm] : undefined;
    if (fromToday !== undefined) return { fromToday };
  }
  const marks = mark(parted(tokens, words), words);
  for (let at = 0; at < marks.length; at++) {
    const on = dateAt(marks, at)?.on ?? '';
    if (/-\d\d-\d\d$/.test(on)) return { on };
  }
  const weekday = WEEKDAYS.findIndex((names) => tokens.some(({ norm }) => names.includes(norm)));
  return weekday < 0 ? null : { weekday };
}

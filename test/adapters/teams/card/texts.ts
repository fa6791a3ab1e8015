import { z } from 'zod';

/** What Teams makes a time of; all else with these braces stays as it is written, or worse. */
const MACRO =
  /\{\{(?:DATE\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?:, (?:COMPACT|SHORT|LONG))?\)|TIME\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\))\}\}/g;

const isSeen = (text: string) => /[^\s\p{Cf}\p{Cc}]/u.test(text);
const isSound = (text: string) => !/\p{Surrogate}|\p{Bidi_Control}|(?![\n])\p{Cc}/u.test(text);

const sound = z.string().refine(isSound, 'holds a sign that is none, or that turns the writing around');

/** A text in which no time is put. */
export function plain(most: number): z.ZodType<string> {
  return sound
    .max(most)
    .refine(isSeen, 'nothing to be seen')
    .refine((text) => !text.includes('{{'), 'holds a macro, which stays as it is written here');
}

/** A part of a text, which may be a blank. */
export const run = sound
  .min(1)
  .refine((text) => !text.includes('{{'), 'holds a macro, which stays as it is written here');

/** Markdown with macros: each of them in the only form that Teams takes, and no link but to the web. */
export const markdown = sound
  .refine(isSeen, 'nothing to be seen')
  .refine((text) => !text.replace(MACRO, '').includes('{{'), 'holds a macro that Teams does not take')
  .refine(
    (text) => [...text.matchAll(/\]\(([^)]*)\)/g)].every(([, to = '']) => /^https?:/.test(to)),
    'links elsewhere than to the web',
  );

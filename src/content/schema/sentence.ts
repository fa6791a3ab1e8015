import { z } from 'zod';
import { slotsOf, toSentence } from '../markup.ts';

/**
 * A sentence of the wording. It must hold each of these placeholders, and no other; one that ends in `?` may be left out.
 * Comes out taken apart, so that answering a question parses nothing.
 */
export function sentence(...slots: readonly string[]) {
  const known = slots.map((slot) => slot.replace('?', ''));
  return z
    .string()
    .min(1)
    .superRefine((text, context) => {
      const used = slotsOf(text);
      for (const name of used) {
        if (!known.includes(name)) context.addIssue({ code: 'custom', message: unknownSlot(name, known) });
      }
      for (const name of slots) {
        if (name.endsWith('?') || used.includes(name)) continue;
        context.addIssue({ code: 'custom', message: `the placeholder {${name}} is missing` });
      }
    })
    .transform(toSentence);
}

/** A few words without placeholders or markup. */
export const phrase = z.string().min(1);

function unknownSlot(name: string, known: readonly string[]): string {
  if (known.length === 0) return `there is no placeholder {${name}} here; this text has none`;
  return `there is no placeholder {${name}} here; it may hold ${known.map((one) => `{${one}}`).join(', ')}`;
}

import { z } from 'zod';
import { idSchema, LANGS } from '../content/schema/text.ts';
import type { Face } from '../face.ts';
import { SPEAK, speakOn } from './speak.ts';

const settingsSchema = z.strictObject({
  v: z.literal(1),
  /** What unnamed questions are about. */
  vacancy: idSchema.optional(),
  programme: idSchema.optional(),
  lang: z.enum(LANGS).optional(),
  speak: z.enum(SPEAK),
  /** Whether guests of the workspace may ask. */
  guests: z.boolean(),
});

/** What a place has set, as plain JSON that a store keeps. */
export type PlaceSettings = Readonly<z.infer<typeof settingsSchema>>;

/** A place that has set nothing, or of which nothing can be read any more: speaks when spoken to, and nothing is bound. */
export const QUIET: PlaceSettings = { v: 1, speak: 'mention', guests: false };

/** Settings from the text that a store kept; null where it can't be read. */
export function readSettings(text: string): PlaceSettings | null {
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The text that a store keeps; the same settings give the same text. */
export function writeSettings({ v, vacancy, programme, lang, speak, guests }: PlaceSettings): string {
  return JSON.stringify({ v, vacancy, programme, lang, speak, guests });
}

/** What settings come to on a face: where it hears only mentions, the desk speaks on nothing else, whatever was set. */
export function settingsOn(face: Face | undefined, settings: PlaceSettings): PlaceSettings {
  return speakOn(face).includes(settings.speak) ? settings : { ...settings, speak: QUIET.speak };
}

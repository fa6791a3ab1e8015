import { z } from 'zod';
import { LANGS } from '../../src/content/schema/text.ts';
import type { Turn } from '../../src/desk.ts';
import { instantTextSchema } from '../../src/instant.ts';

const nameSchema = z.union([z.string(), z.number()]);

const lineSchema = z.object({
  id: nameSchema,
  text: z.string(),
  conversation: nameSchema.nullish(),
  now: instantTextSchema.nullish(),
  lang: z.enum(LANGS).nullish(),
  vacancy: z.string().nullish(),
  person: nameSchema.nullish(),
});

export type LineId = string | number;

/** A line of the machine's door, read; or the code of what is wrong with it. */
export type ParsedLine =
  | { readonly ok: true; readonly id: LineId; readonly turn: Turn }
  | { readonly ok: false; readonly code: string };

/** What the door checks a line against. */
export interface DoorScene {
  /** What holds where a line does not say otherwise. */
  readonly scene: Turn['scene'];
  readonly vacancies: ReadonlySet<string>;
}

/** Reads one line of the door; `null` is a line that was too long to keep. Keys that are not ours are left alone. Pure. */
export function parseLine(line: string | null, { scene, vacancies }: DoorScene): ParsedLine {
  if (line === null) return { ok: false, code: 'line_too_long' };
  const json = readJson(line);
  if (json === undefined) return { ok: false, code: 'not_json' };
  const read = lineSchema.safeParse(json);
  if (!read.success) return { ok: false, code: codeOf(read.error) };
  const { id, text, conversation, now, lang, vacancy, person } = read.data;
  if (vacancy && !vacancies.has(vacancy)) return { ok: false, code: 'unknown_vacancy' };
  return {
    ok: true,
    id,
    turn: {
      utterance: text,
      scene: {
        ...scene,
        ...(now && { now }),
        ...(lang && { lang }),
        ...(vacancy && { vacancy }),
        ...(person != null && { person: String(person) }),
      },
      ...(conversation != null && { conversation: String(conversation) }),
    },
  };
}

/** The parsed JSON; undefined, which JSON can't hold, where it is none. */
function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Names the first field at fault. */
function codeOf({ issues }: z.ZodError): string {
  const field = issues[0]?.path[0];
  return field === undefined ? 'not_an_object' : `bad_${String(field)}`;
}

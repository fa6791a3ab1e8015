import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LANGS, zoneSchema } from '../../src/content/schema/text.ts';
import { DeskError } from '../../src/errors.ts';
import { instantTextSchema } from '../../src/instant.ts';
import type { TerminalWording } from './wording.ts';

const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, { error: values.join(' | ') });

const optionsSchema = z.object({
  why: z.literal(true).optional(),
  jsonl: z.literal(true).optional(),
  help: z.literal(true).optional(),
  lang: oneOf(LANGS).optional(),
  vacancy: z.string({ error: 'ID' }).optional(),
  programme: z.string({ error: 'ID' }).optional(),
  zone: z.string({ error: 'Europe/Brussels' }).pipe(zoneSchema).optional(),
  audience: oneOf(['private', 'shared']).optional(),
  voice: oneOf(['colleague', 'applicant']).optional(),
  now: instantTextSchema.optional(),
});

export type Options = z.infer<typeof optionsSchema>;

/** The flags that take no value. */
const SWITCHES = ['why', 'jsonl', 'help'] as const;

export interface Arguments {
  readonly options: Options;
  /** Empty where there is none. */
  readonly question: string;
}

/**
 * Reads the arguments of a command that knows the flags `known`. Throws DeskError `bad_option` that names everything wrong
 * with them at once, in the words of `wording`.
 */
export function parseArguments(
  argv: readonly string[],
  known: readonly (keyof Options)[],
  wording: TerminalWording,
): Arguments {
  const options = Object.fromEntries(
    known.map((name) => [name, { type: isSwitch(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  const { values, positionals } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true });
  const read = optionsSchema.safeParse(values);
  const problems = [
    ...Object.keys(values)
      .filter((name) => !isKnown(name))
      .map(wording.unknownOption),
    ...(read.error?.issues ?? []).map(({ path, message }) => {
      const name = String(path[0]);
      return isSwitch(name) ? wording.noValue(name) : wording.badOption(name, message);
    }),
  ];
  if (!read.success || problems.length > 0)
    throw new DeskError('bad_option', [...problems, wording.seeHelp].join('\n'));
  return { options: read.data, question: positionals.join(' ').trim() };

  function isKnown(name: string): boolean {
    return known.some((other) => other === name);
  }
}

function isSwitch(name: string): boolean {
  return SWITCHES.some((other) => other === name);
}

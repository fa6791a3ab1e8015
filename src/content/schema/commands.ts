import { z } from 'zod';
import { SPEAK } from '../../places/speak.ts';
import { tokenize } from '../../understand/tokenize.ts';
import { LANGS } from './text.ts';

/** The gaps that take one of a few values, and these values; `commands.yaml` has the words for each. */
export const VALUES = {
  language: [...LANGS, 'auto'],
  speak: SPEAK,
  switch: ['on', 'off'],
} as const;
export type ValueGap = keyof typeof VALUES;

/**
 * What a form leaves open. `text` takes the rest of the message as it was typed, `vacancies` all the names in it, so these
 * stand last.
 */
export const GAPS = [
  'vacancy',
  'programme',
  'fact',
  'subject',
  'language',
  'speak',
  'switch',
  'vacancies',
  'text',
] as const;
export type Gap = (typeof GAPS)[number];

const TO_THE_END: ReadonlySet<Gap> = new Set<Gap>(['text', 'vacancies']);

/** Whether a gap takes the rest of the message. */
export function takesRest(gap: Gap): boolean {
  return TO_THE_END.has(gap);
}

/** Every command, with the gaps that each of its forms holds. */
export const COMMANDS = {
  settings: [],
  settings_vacancy: ['vacancy'],
  settings_programme: ['programme'],
  settings_no_vacancy: [],
  settings_language: ['language'],
  settings_speak: ['speak'],
  settings_guests: ['switch'],
  language: ['language'],
  kept: [],
  forget_me: [],
  hold: ['vacancy', 'fact'],
  release: ['vacancy', 'fact'],
  holds: [],
  share: [],
  share_all: [],
  share_compare: ['vacancies'],
  share_vacancy: ['vacancy'],
  share_subject: ['vacancy', 'subject'],
  // What is about a vacancy comes first: a text would take its name along.
  ask_person_about: ['vacancy', 'text'],
  ask_person: ['text'],
  ask_person_how: [],
  pass_on_about: ['vacancy', 'text'],
  pass_on: ['text'],
  keep_back: [],
} as const satisfies Readonly<Record<string, readonly Gap[]>>;
export type CommandKind = keyof typeof COMMANDS;

/** A word of a form, folded, or a gap. */
export type FormPart = { readonly word: string } | { readonly gap: Gap };

/** One way to give a command. */
export interface Form {
  /** As it stands in the file. */
  readonly text: string;
  readonly parts: readonly FormPart[];
  /** It is put as a question, so a question mark may end it. */
  readonly asks: boolean;
}

const formsOf = (kind: CommandKind) => {
  const form = formSchema(COMMANDS[kind]);
  return z.strictObject({ en: z.array(form).min(1), fr: z.array(form).min(1) });
};

const words = z.strictObject({ en: z.array(z.string().min(1)).min(1), fr: z.array(z.string().min(1)).min(1) });

const valuesSchema = z.strictObject({
  language: z.strictObject({ en: words, fr: words, auto: words }),
  speak: z.strictObject({ mention: words, questions: words, never: words }),
  switch: z.strictObject({ on: words, off: words }),
} satisfies Record<ValueGap, unknown>);

/** What each value of such a gap can be called. */
export type CommandValues = z.output<typeof valuesSchema>;

export const commandsSchema = z.strictObject({
  values: valuesSchema,
  commands: z.strictObject({
    settings: formsOf('settings'),
    settings_vacancy: formsOf('settings_vacancy'),
    settings_programme: formsOf('settings_programme'),
    settings_no_vacancy: formsOf('settings_no_vacancy'),
    settings_language: formsOf('settings_language'),
    settings_speak: formsOf('settings_speak'),
    settings_guests: formsOf('settings_guests'),
    language: formsOf('language'),
    kept: formsOf('kept'),
    forget_me: formsOf('forget_me'),
    hold: formsOf('hold'),
    release: formsOf('release'),
    holds: formsOf('holds'),
    share: formsOf('share'),
    share_all: formsOf('share_all'),
    share_compare: formsOf('share_compare'),
    share_vacancy: formsOf('share_vacancy'),
    share_subject: formsOf('share_subject'),
    ask_person_about: formsOf('ask_person_about'),
    ask_person: formsOf('ask_person'),
    ask_person_how: formsOf('ask_person_how'),
    pass_on_about: formsOf('pass_on_about'),
    pass_on: formsOf('pass_on'),
    keep_back: formsOf('keep_back'),
  } satisfies Record<CommandKind, unknown>),
});

function formSchema(gaps: readonly Gap[]) {
  return z
    .string()
    .min(1)
    .superRefine((text, context) => {
      for (const message of mendsOf(partsOf(text), gaps)) context.addIssue({ code: 'custom', message });
    })
    .transform((text): Form => ({ text, parts: partsOf(text), asks: text.trimEnd().endsWith('?') }));
}

/** A gap that no command has comes out as a word with its brace, for the check to find. */
function partsOf(text: string): FormPart[] {
  return text.split(/(\{[^}]*\})/).flatMap((piece): FormPart[] => {
    if (!piece.startsWith('{')) return tokenize(piece).map(({ norm }) => ({ word: norm }));
    const gap = GAPS.find((known) => `{${known}}` === piece);
    return [gap === undefined ? { word: piece } : { gap }];
  });
}

/** What to write instead, for each thing that is wrong with a form. */
function mendsOf(parts: readonly FormPart[], gaps: readonly Gap[]): string[] {
  const [first] = parts;
  const has = (gap: Gap) => parts.filter((part) => 'gap' in part && part.gap === gap).length;
  const strangers = parts.flatMap((part) => ('word' in part && part.word.startsWith('{') ? [part.word] : []));
  const last = parts.at(-1);
  return [
    ...(first === undefined || 'gap' in first ? ['a form that begins with a word'] : []),
    ...strangers.map((name) => `a gap of this command instead of ${name}: ${namesOf(gaps)}`),
    ...GAPS.filter((gap) => has(gap) > 0 && !gaps.includes(gap)).map(
      (gap) => `a form without {${gap}}, which this command has no use for`,
    ),
    ...gaps.filter((gap) => has(gap) !== 1).map((gap) => `a form that holds {${gap}} once`),
    ...GAPS.filter((gap) => takesRest(gap) && has(gap) === 1 && !(last && 'gap' in last && last.gap === gap)).map(
      (gap) => `a form with {${gap}} at its end`,
    ),
  ];
}

function namesOf(gaps: readonly Gap[]): string {
  return gaps.length === 0 ? 'it has none' : gaps.map((gap) => `{${gap}}`).join(', ');
}

import type { COMMANDS, CommandKind, Gap, VALUES } from '../content/schema/commands.ts';
import type { FactId } from '../content/schema/facts.ts';
import type { Lang } from '../content/schema/text.ts';

/** What stands in the gaps of a form. */
export interface GapValues {
  /** A vacancy's id. */
  readonly vacancy: string;
  readonly fact: FactId;
  /** An intent's id. */
  readonly subject: string;
  /** A programme's id. */
  readonly programme: string;
  readonly language: (typeof VALUES.language)[number];
  readonly speak: (typeof VALUES.speak)[number];
  readonly switch: (typeof VALUES.switch)[number];
  /** Vacancies' ids, each once. */
  readonly vacancies: readonly string[];
  /** As typed, without the blanks around it. */
  readonly text: string;
}

/** A command of one kind, with what was put into its gaps. */
export type CommandOf<Kind extends CommandKind> = {
  readonly kind: Kind;
  /** The language of the form; null where both languages have it. */
  readonly lang: Lang | null;
} & Pick<GapValues, (typeof COMMANDS)[Kind][number]>;

/** A message that began like a command and named something that does not exist, or left it out. */
export interface Unclear {
  readonly kind: 'unclear';
  readonly lang: Lang | null;
  readonly of: CommandKind;
  /** What could not be read. */
  readonly gap: Gap;
  /** The vacancy that could. */
  readonly vacancy?: string;
}

export type Command = { [Kind in CommandKind]: CommandOf<Kind> }[CommandKind] | Unclear;

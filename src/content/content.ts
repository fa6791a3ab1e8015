import type { Reference } from '../reference/reference.ts';
import type { Lexicon } from '../understand/lexicon.ts';
import type { CommandKind, CommandValues, Form } from './schema/commands.ts';
import type { Lang } from './schema/text.ts';
import type { Intent } from './schema/understanding.ts';
import type { Programme, Vacancy, Webinar } from './schema/vacancy.ts';
import type { Wording } from './schema/wording.ts';

/** Everything that the desk knows: loaded, checked and compiled once, never changed. */
export interface Content {
  /** A short digest of the files, so that an answer can be traced to what it was made from. */
  readonly version: string;
  /** In the order of their ids. */
  readonly vacancies: readonly Vacancy[];
  readonly webinars: readonly Webinar[];
  readonly programmes: readonly Programme[];
  readonly intents: Readonly<Record<string, Intent>>;
  readonly wording: Readonly<Record<Lang, Wording>>;
  /** What people can tell the desk to do, and in which words. */
  readonly commands: Readonly<Record<CommandKind, Readonly<Record<Lang, readonly Form[]>>>>;
  /** The words for what can stand in the gaps of a command. */
  readonly commandValues: CommandValues;
  /** Countries, languages, and who is a member of what. */
  readonly reference: Reference;
  /** The compiled words and rules. */
  readonly lexicon: Lexicon;
}

import type { Lang } from '../content/schema/text.ts';

/** What people chose for themselves. A person is the platform's id with its name in front, such as `slack:T1:U2`. */
export interface People {
  /** The language that somebody chose; nothing where they chose none or it can't be read. Never throws. */
  langOf(person: string): Promise<Lang | undefined>;
  /** Keeps a language, or with `null` none any more; `at` is ISO UTC. Throws DeskError as the store does. */
  setLang(person: string, lang: Lang | null, at: string): Promise<void>;
}

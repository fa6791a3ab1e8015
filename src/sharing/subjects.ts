import { factsOf } from '../answer/parts.ts';
import type { Content } from '../content/content.ts';
import { LANGS, type Lang } from '../content/schema/text.ts';

/** An intent that can be told of a vacancy by itself, and what it is called. */
export interface SubjectListed {
  readonly intent: string;
  readonly heading: Readonly<Record<Lang, string>>;
}

/** About one person, so it is nobody else's. */
const PERSONAL: ReadonlySet<string> = new Set(['eligibility_check']);

const listed = new WeakMap<Content, readonly SubjectListed[]>();

/** What can be shared of a vacancy, or chosen for a draft: the intents that facts answer, in the order of `intents.yaml`. */
export function subjectsFor(content: Content): readonly SubjectListed[] {
  let subjects = listed.get(content);
  if (!subjects) {
    subjects = Object.entries(content.intents).flatMap(([intent, { kind }]) => {
      const isOfFacts = kind === 'facts' && factsOf(content, intent).length > 0 && !PERSONAL.has(intent);
      return isOfFacts ? [{ intent, heading: headingsOf(content, intent) }] : [];
    });
    listed.set(content, subjects);
  }
  return subjects;
}

function headingsOf({ wording }: Content, intent: string): Readonly<Record<Lang, string>> {
  const heading = (lang: Lang) => wording[lang].intents[intent]?.heading ?? intent;
  const [en, fr] = LANGS.map(heading);
  return { en: en ?? intent, fr: fr ?? intent };
}

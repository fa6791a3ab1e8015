import { z } from 'zod';
import type { Answer } from '../ask.ts';
import type { Content } from '../content/content.ts';
import { idSchema, LANGS } from '../content/schema/text.ts';
import type { About } from './opinion.ts';

const WITHOUT_INTENT = ['clarify', 'fallback'] as const;

const aboutSchema = z.strictObject({
  vacancy: z.union([idSchema, z.literal('')]),
  intents: z.array(idSchema).min(1).max(20),
  lang: z.enum(LANGS),
});

/** What an answer was about. */
export function aboutAnswer({ decision }: Pick<Answer, 'decision'>): About {
  const { outcome, parts, concerned, lang } = decision;
  const [only, ...others] = concerned.ids;
  const blameless = WITHOUT_INTENT.find((one) => one === outcome);
  const intents = blameless ? [blameless] : [...new Set(parts.map(({ intent }) => intent))].slice(0, 20);
  return { vacancy: only !== undefined && others.length === 0 ? only : '', intents, lang };
}

/** Reads what a button carried; null where it is nothing of the sort, or names what the content no longer has. */
export function readAbout(content: Content, carried: unknown): About | null {
  const read = aboutSchema.safeParse(carried);
  if (!read.success) return null;
  const { vacancy, intents } = read.data;
  const isVacancy = vacancy === '' || content.vacancies.some(({ id }) => id === vacancy);
  const areIntents = intents.every(
    (intent) => WITHOUT_INTENT.some((one) => one === intent) || Object.hasOwn(content.intents, intent),
  );
  return isVacancy && areIntents ? read.data : null;
}

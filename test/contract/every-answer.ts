import { loadContent } from '../../src/content/load.ts';
import { LANGS } from '../../src/content/schema/text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { INSTANTS, step, walk } from '../properties/walk.ts';

/** An answer, and what was asked in which scene. */
export interface Answered {
  readonly about: string;
  readonly reply: Reply;
}

/**
 * Every intent, in each language, about each vacancy and about none, for one reader and for a channel; and a walk through
 * conversations with memory.
 */
export function everyAnswer(): readonly Answered[] {
  const content = loadContent('content');
  const asked = Object.values(content.intents).flatMap(({ examples }) =>
    LANGS.flatMap((lang) =>
      examples[lang].slice(0, 1).flatMap((example) =>
        [undefined, ...content.vacancies.map(({ id }) => id)].flatMap((vacancy, at) =>
          (['private', 'shared'] as const).map((audience) =>
            step(content, example, {
              now: INSTANTS[at % INSTANTS.length] ?? INSTANTS[0],
              audience,
              voice: 'colleague',
              lang,
              ...(vacancy !== undefined && { vacancy }),
            }),
          ),
        ),
      ),
    ),
  );
  return [...asked, ...walk(content, 41)].map(({ utterance, scene, answer }) => ({
    about: `${utterance} (${JSON.stringify(scene)})`,
    reply: answer.reply,
  }));
}

import { tokenize } from '../understand/tokenize.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './problem-at.ts';
import { VALUES, type ValueGap } from './schema/commands.ts';
import { LANGS } from './schema/text.ts';
import type { Sources } from './sources.ts';

/** In one gap a word may stand for one value only, in whichever language. */
export function checkCommandValues({ commands }: Sources): Problem[] {
  if (!commands) return [];
  const { yaml, value } = commands;
  const gaps = Object.keys(VALUES).filter((gap): gap is ValueGap => Object.hasOwn(VALUES, gap));
  return gaps.flatMap((gap) => {
    const owners = new Map<string, string>();
    return Object.entries(value.values[gap]).flatMap(([name, words]) =>
      LANGS.flatMap((lang) =>
        words[lang].flatMap((word, i) => {
          const folded = tokenize(word)
            .map(({ norm }) => norm)
            .join(' ');
          const owner = owners.get(folded) ?? name;
          owners.set(folded, owner);
          if (owner === name) return [];
          const message = `"${word}" stands for "${owner}" already.`;
          const mend = 'Use another word for one of the two.';
          return [problemAt(yaml, ['values', gap, name, lang, i], 'phrase-in-two-places', message, mend)];
        }),
      ),
    );
  });
}

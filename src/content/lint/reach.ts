import { BUILT_IN } from '../../understand/lexicon.ts';
import { parseRule } from '../../understand/rules.ts';
import { understand } from '../../understand/understand.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { problemAt, problemAtKey } from '../problem-at.ts';
import { LANGS } from '../schema/text.ts';
import type { Sources } from '../sources.ts';

/**
 * Intents that nothing can reach, and examples that do not reach their own intent. `content` is null while the files have
 * errors of their own: then only what the rules themselves show is told.
 */
export function checkReach({ intents, lexicons }: Sources, content: Content | null): Problem[] {
  if (!intents || !lexicons.en || !lexicons.fr) return [];
  const spoken = new Set(
    LANGS.flatMap((lang) => Object.entries(lexicons[lang]?.value.phrases ?? {}))
      .filter(([, phrases]) => phrases.length > 0)
      .map(([concept]) => concept),
  );
  const canBeSaid = (concept: string) => spoken.has(concept) || Object.hasOwn(BUILT_IN, concept);
  return Object.entries(intents.value.intents).flatMap(([id, { rules, examples }]) => {
    const misses = content ? LANGS.flatMap((lang) => missesOf(content, id, lang, examples[lang])) : [];
    const areAllMissed = misses.length === examples.en.length + examples.fr.length;
    const isReachable = rules.some((rule) => canFire(rule, canBeSaid)) || (content !== null && !areAllMissed);
    const unreachable = () =>
      problemAtKey(
        intents.yaml,
        ['intents', id],
        'unreachable-intent',
        `Nothing that people say can reach the intent "${id}": ${rules.length === 0 ? 'it has no rule' : 'no rule of it can fire'}.`,
        'Give it a rule whose concepts all have phrases in a lexicon.',
      );
    const found = misses.map(({ lang, index, instead }) => {
      const text = examples[lang][index];
      const reached = instead.length > 0 ? `${instead.join(' and ')} instead` : 'nothing';
      const message = `The example "${text}" of "${id}" reaches ${reached}.`;
      const mend = 'Teach the lexicon its words, correct a rule, or move the example.';
      return problemAt(intents.yaml, ['intents', id, 'examples', lang, index], 'example-misses', message, mend);
    });
    return isReachable ? found : [unreachable(), ...found];
  });
}

function missesOf<L extends string>(content: Content, id: string, lang: L, examples: readonly string[]) {
  return examples.flatMap((text, index) => {
    const instead = understand(content.lexicon, text).intents.map(({ intent }) => intent);
    return instead.includes(id) ? [] : [{ lang, index, instead }];
  });
}

function canFire(rule: string, canBeSaid: (concept: string) => boolean): boolean {
  const { groups, without } = parseRule(rule);
  return groups.every((group) => group.some((concept) => canBeSaid(concept) && !without.includes(concept)));
}

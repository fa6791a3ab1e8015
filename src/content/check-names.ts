import { BUILT_IN } from '../understand/lexicon.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { problemAt, problemAtKey } from './problem-at.ts';
import { FACT_IDS } from './schema/facts.ts';
import { LANGS } from './schema/text.ts';
import type { Sources } from './sources.ts';

/** Every concept that a lexicon gives words to must be declared in lexicon/concepts.yaml. */
export function checkLexiconNames({ concepts, lexicons }: Sources): Problem[] {
  if (!concepts) return [];
  return LANGS.flatMap((lang) => {
    const lexicon = lexicons[lang];
    if (!lexicon) return [];
    return Object.keys(lexicon.value.phrases)
      .filter((name) => !Object.hasOwn(concepts.value.concepts, name))
      .map((name) => problemAtKey(lexicon.yaml, ['phrases', name], ...unknownConcept(name)));
  });
}

/** Every concept of a rule must be declared, and every fact of an intent be one that vacancies hold. */
export function checkRuleNames({ concepts, intents }: Sources): Problem[] {
  if (!intents) return [];
  const { yaml } = intents;
  const known = concepts && new Set([...Object.keys(concepts.value.concepts), ...Object.keys(BUILT_IN)]);
  const knownFacts = new Set<string>(FACT_IDS);
  return Object.entries(intents.value.intents).flatMap(([id, intent]) => {
    const rules = intent.rules.flatMap((rule, i) =>
      namesOf(rule)
        .filter((name) => known && !known.has(name))
        .map((name) => problemAt(yaml, ['intents', id, 'rules', i], ...unknownConcept(name))),
    );
    const facts = intent.facts.flatMap((fact, i) => {
      if (knownFacts.has(fact)) return [];
      const message = `There is no fact "${fact}" in the schema of vacancies.`;
      return [
        problemAt(yaml, ['intents', id, 'facts', i], 'unknown-fact', message, 'Write a fact that vacancy files hold.'),
      ];
    });
    return [...rules, ...facts];
  });
}

function namesOf(rule: string): string[] {
  return rule.split(/[ |]/).map((name) => name.replace(/^!/, ''));
}

function unknownConcept(name: string): [code: ProblemCode, message: string, mend: string] {
  const message = `There is no concept "${name}" in lexicon/concepts.yaml.`;
  return ['unknown-concept', message, 'Correct its spelling, or declare it there.'];
}

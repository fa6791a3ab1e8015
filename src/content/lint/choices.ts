import { understand } from '../../understand/understand.ts';
import type { Content } from '../content.ts';
import type { Sentence } from '../markup.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { problemAt, problemAtKey } from '../problem-at.ts';
import { LANGS } from '../schema/text.ts';
import type { Sources } from '../sources.ts';
import type { Path, YamlFile } from '../yaml-file.ts';

/**
 * What stands behind a button is said by pressing it: so it must reach its own intent, and nothing else, by itself and
 * with each vacancy's name in it.
 */
export function checkChoices({ wording }: Sources, content: Content): Problem[] {
  return LANGS.flatMap((lang) => {
    const file = wording[lang];
    if (!file) return [];
    return Object.entries(file.value.intents).flatMap(([id, { choice }]) => {
      const path = ['intents', id, 'choice'];
      const alone = checkUtterance(content, file.yaml, [...path, 'utterance'], id, choice.utterance, null);
      const named = content.vacancies.flatMap((vacancy) => {
        const name = vacancy.names.short[lang] ?? vacancy.names.short.en;
        const text = withName(choice.utterance_for, name);
        return checkUtterance(content, file.yaml, [...path, 'utterance_for'], id, text, vacancy.id);
      });
      return [...alone, ...named.slice(0, 1)];
    });
  });
}

function checkUtterance(
  content: Content,
  yaml: YamlFile,
  path: Path,
  intent: string,
  text: string,
  vacancy: string | null,
): Problem[] {
  const { intents, vacancies } = understand(content.lexicon, text);
  const reached = [...intents.map((match) => match.intent), ...vacancies.map(({ id }) => id)];
  const meant = vacancy === null ? [intent] : [intent, vacancy];
  if (reached.join(' ') === meant.join(' ')) return [];
  const message = `"${text}" reaches ${reached.join(' and ') || 'nothing'}, not ${meant.join(' and ')} alone.`;
  return [problemAt(yaml, path, 'choice-misses', message, 'Word it so that only its own intent understands it.')];
}

function withName(sentence: Sentence, name: string): string {
  return sentence.map((part) => (part.kind === 'slot' ? name : part.text)).join('');
}

/** Each intent needs its heading and its choice in both languages, and each topic its sentence. */
export function checkIntentWording({ wording, intents }: Sources): Problem[] {
  if (!intents) return [];
  const known = intents.value.intents;
  return LANGS.flatMap((lang) => {
    const file = wording[lang];
    if (!file) return [];
    const strangers = (['intents', 'topics'] as const).flatMap((group) =>
      Object.keys(file.value[group])
        .filter((id) => !Object.hasOwn(known, id))
        .map((id) => problemAtKey(file.yaml, [group, id], ...unknownIntent(id))),
    );
    const pointers = Object.entries(file.value.topics).flatMap(([topic, { see }]) =>
      see.flatMap((id, i) =>
        Object.hasOwn(known, id) ? [] : [problemAt(file.yaml, ['topics', topic, 'see', i], ...unknownIntent(id))],
      ),
    );
    const silent = Object.entries(known)
      .filter(([id, { kind }]) => {
        const group = kind === 'topic' ? file.value.topics : file.value.intents;
        return kind !== 'social' && !Object.hasOwn(group, id);
      })
      .map(([id, { kind }]) => {
        const group = kind === 'topic' ? 'topics' : 'intents';
        const message = `The intent "${id}" has no wording under ${group} in ${file.yaml.file}.`;
        const mend = `Add "${id}:" there, like its neighbours.`;
        return problemAtKey(intents.yaml, ['intents', id], 'intent-without-wording', message, mend);
      });
    return [...strangers, ...pointers, ...silent];
  });
}

function unknownIntent(id: string): [code: ProblemCode, message: string, mend: string] {
  return ['unknown-intent', `There is no intent "${id}" in intents.yaml.`, 'Correct its spelling, or add it there.'];
}

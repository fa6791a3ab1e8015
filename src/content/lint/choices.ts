import { understand } from '../../understand/understand.ts';
import type { Content } from '../content.ts';
import type { Sentence } from '../markup.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from '../problem-at.ts';
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

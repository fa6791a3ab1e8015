import type { Problem, ProblemCode } from './problem.ts';
import { problemAt, problemAtKey } from './problem-at.ts';
import { LANGS } from './schema/text.ts';
import type { Sources } from './sources.ts';

/** Each intent needs its heading and its choice in both languages, and each topic its sentence. */
export function checkWording({ wording, intents }: Sources): Problem[] {
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

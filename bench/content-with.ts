import type { Content } from '../src/content/content.ts';
import { compileSources } from '../src/content/load.ts';
import { readSources, type VacancyFile } from '../src/content/sources.ts';
import type { Named } from './catalogue.ts';

/**
 * The content of a folder with the vacancies of a catalogue in the place of its own: the words, rules and wording are the
 * real ones, and each vacancy is the folder's first under another name. Throws a `ContentError` as loading does.
 */
export function contentWith(dir: string, catalogue: readonly Named[]): Content {
  const sources = readSources(dir);
  const [pattern] = sources.vacancies;
  if (!pattern) throw new RangeError(`${dir} holds no vacancy to make others after`);
  return compileSources({ ...sources, vacancies: catalogue.map((named) => renamed(pattern, named)) });
}

function renamed(pattern: VacancyFile, { id, name, number, acronym }: Named): VacancyFile {
  return {
    ...pattern,
    yaml: { ...pattern.yaml, file: `generated/${id}.yaml` },
    value: {
      ...pattern.value,
      id,
      names: { short: { en: acronym, fr: acronym }, full: { en: name, fr: name } },
      aliases: { any: [number, acronym], en: [], fr: [] },
      facts: {
        ...pattern.value.facts,
        requisition_number: { status: 'stated', section: 'Header', value: number },
        division: { status: 'silent' },
        duties: { status: 'silent' },
      },
    },
  };
}

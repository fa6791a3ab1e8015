import type { Content } from '../src/content/content.ts';
import { compileSources } from '../src/content/load.ts';
import { readSources, type Sources, type VacancyFile } from '../src/content/sources.ts';
import type { Named } from './catalogue.ts';
import { offerOf } from './offers.ts';

/** The programme of the vacancies that `contentBeside` makes. */
export const OTHER_PROGRAMME = 'other-programme';

/**
 * The content of a folder with the vacancies of a catalogue in the place of its own: the words, rules and wording are the
 * real ones, and each vacancy is the folder's first under another name. Throws a `ContentError` as loading does.
 */
export function contentWith(dir: string, catalogue: readonly Named[]): Content {
  const sources = readSources(dir);
  const pattern = patternOf(dir, sources);
  return compileSources({ ...sources, vacancies: catalogue.map((named) => renamed(pattern, named)) });
}

/**
 * The content of a folder, and beside its own vacancies those of a catalogue, of another programme: they offer other
 * things, some of them lost or never said. Throws a `ContentError` as loading does.
 */
export function contentBeside(dir: string, catalogue: readonly Named[]): Content {
  const sources = readSources(dir);
  const { programmes } = sources;
  const pattern = patternOf(dir, sources);
  if (!programmes) return compileSources(sources);
  const names = { en: 'Drotal Breasou Scheme', fr: 'Dispositif Drotal Breasou' };
  const other = { id: OTHER_PROGRAMME, names, aliases: { any: [], en: [], fr: [] } };
  const value = { programmes: [...programmes.value.programmes, other] };
  const others = catalogue.map((named, at) => offering(renamed(pattern, named), at));
  return compileSources({
    ...sources,
    programmes: { ...programmes, value },
    vacancies: [...sources.vacancies, ...others],
  });
}

/** The vacancy that others are made after. */
function patternOf(dir: string, { vacancies }: Sources): VacancyFile {
  const [pattern] = vacancies;
  if (!pattern) throw new RangeError(`${dir} holds no vacancy to make others after`);
  return pattern;
}

function offering(file: VacancyFile, at: number): VacancyFile {
  const facts = { ...file.value.facts, ...offerOf(at) };
  return { ...file, value: { ...file.value, programme: OTHER_PROGRAMME, facts } };
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

import { countryPhrases } from '../reference/countries.ts';
import { buildPlaces } from '../reference/places.ts';
import { buildReference } from '../reference/reference.ts';
import { compileLexicon } from '../understand/lexicon.ts';
import { checkReferences } from './check-references.ts';
import type { Content } from './content.ts';
import { withFrenchSpaces } from './french-spaces.ts';
import { ContentError, type Problem } from './problem.ts';
import { readSources, type Sources } from './sources.ts';

/**
 * Loads a content folder: reads, checks and compiles it. Bad content never starts the desk half-way:
 * throws a `ContentError` (`content_invalid`) with every problem of every file.
 */
export function loadContent(dir: string): Content {
  return compileSources(readSources(dir));
}

/** The content of sources that were read already. Throws a `ContentError` with all their problems. */
export function compileSources(sources: Sources): Content {
  const problems: Problem[] = [...sources.problems, ...checkReferences(sources)];
  const { concepts, lexicons, intents, commands, wording, programmes } = sources;
  const { members, countries, languages, stated, places } = sources.reference;
  const isReferenceWhole = members && countries && languages && stated && places;
  const whole =
    isReferenceWhole &&
    concepts &&
    lexicons.en &&
    lexicons.fr &&
    intents &&
    commands &&
    wording.en &&
    wording.fr &&
    programmes &&
    problems.length === 0;
  if (!whole) throw new ContentError(problems);
  const reference = buildReference({
    members: members.value,
    countries: countries.value,
    languages: languages.value,
    stated: stated.value,
  });
  const vacancies = sources.vacancies.map(({ value }) => value);
  const named = countryPhrases(reference);
  return {
    version: sources.version,
    vacancies,
    webinars: sources.webinars.map(({ value }) => value),
    programmes: programmes.value.programmes,
    intents: intents.value.intents,
    commands: commands.value.commands,
    commandValues: commands.value.values,
    wording: { en: wording.en.value, fr: withFrenchSpaces(wording.fr.value) },
    reference,
    lexicon: compileLexicon({
      concepts: concepts.value.concepts,
      lexicons: { en: lexicons.en.value, fr: lexicons.fr.value },
      intents: intents.value.intents,
      vacancies,
      programmes: programmes.value.programmes,
      countries: named,
      places: buildPlaces(places.value, named),
      reference,
    }),
  };
}

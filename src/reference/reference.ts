import type {
  CountriesFile,
  LanguagesFile,
  MembersFile,
  Organisation,
  StatedFile,
} from '../content/schema/reference.ts';

/** Reference data: the world's countries and languages, who is a member of what, and the words of stated facts. */
export interface Reference {
  readonly members: Members;
  readonly countries: CountriesFile;
  readonly languages: LanguagesFile['languages'];
  readonly stated: StatedFile;
}

/** ISO 3166 alpha-2 codes of the member states, by organisation. */
export type Members = Readonly<Record<Organisation, ReadonlySet<string>>>;

/** Puts the four files, checked by their schemas, together. */
export function buildReference(files: {
  readonly members: MembersFile;
  readonly countries: CountriesFile;
  readonly languages: LanguagesFile;
  readonly stated: StatedFile;
}): Reference {
  return {
    members: { nato: new Set(files.members.nato) },
    countries: files.countries,
    languages: files.languages.languages,
    stated: files.stated,
  };
}

import type { PlacesFile } from '../content/schema/places.ts';
import type { Text } from '../content/schema/text.ts';
import { fold } from '../understand/fold.ts';
import type { CountryPhrase } from './countries.ts';
import { type LibraryZone, libraryZones } from './library-zones.ts';

/** A place whose clocks people ask about. */
export interface Place {
  /** What it is called; a country is named by its code instead. */
  readonly names: Required<Text> | null;
  /** ISO 3166 alpha-2, for a country. */
  readonly country: string | null;
  /** It is no place but what people call a zone's time ("Eastern Time"). */
  readonly isTime: boolean;
  /** IANA names: one for a city, one or more for a country. */
  readonly zones: readonly string[];
  /** For a country with several zones, the places to choose from. */
  readonly offered: readonly Place[];
}

/** A name that a place goes by, in either language. */
export interface PlacePhrase {
  readonly phrase: string;
  readonly place: Place;
  /** It also is an ordinary word or a first name, and counts with a capital only. */
  readonly ordinary: boolean;
}

/** Cities by name, and countries by code. */
export interface Places {
  readonly phrases: readonly PlacePhrase[];
  readonly countries: ReadonlyMap<string, Place>;
}

/**
 * The cities of the world with their zones, and the zones of each country: what the library holds, put right and completed
 * by `content/reference/places.yaml`. A name that is a country's too ("Luxembourg") means the country.
 */
export function buildPlaces(file: PlacesFile, countries: readonly CountryPhrase[]): Places {
  const lived = libraryZones.filter(({ name }) => !file.leftOutZones.includes(name));
  const ordinary = new Set(file.ordinary.map(fold));
  const leftOut = new Set(file.leftOutCities.map(fold));
  const taken = new Set(countries.map(({ phrase }) => fold(phrase)));
  const byName = new Map<string, PlacePhrase>();
  const add = (phrase: string, place: Place) => {
    const key = fold(phrase);
    if (!taken.has(key) && !byName.has(key)) byName.set(key, { phrase, place, ordinary: ordinary.has(key) });
  };
  // Ours come first: a name that the library has twice goes to the city that we say.
  for (const [zone, cities] of Object.entries(file.cities)) {
    for (const city of cities) {
      const names = typeof city === 'string' ? { en: city, fr: city } : { en: city.en, fr: city.fr };
      const place = placeOf(names, zone, typeof city === 'object' && city.is === 'time');
      for (const name of [names.en, names.fr, ...(typeof city === 'string' ? [] : city.also)]) add(name, place);
    }
  }
  for (const { name: zone, mainCities } of lived) {
    for (const city of mainCities)
      if (!leftOut.has(fold(city))) add(city, placeOf({ en: city, fr: city }, zone, false));
  }
  return { phrases: [...byName.values()], countries: countriesOf(lived, file.offered, byName) };
}

function placeOf(names: Required<Text>, zone: string, isTime: boolean): Place {
  return { names, country: null, isTime, zones: [zone], offered: [] };
}

function countriesOf(
  lived: readonly LibraryZone[],
  offered: PlacesFile['offered'],
  byName: ReadonlyMap<string, PlacePhrase>,
): ReadonlyMap<string, Place> {
  const zonesOf = new Map<string, LibraryZone[]>();
  for (const zone of lived) zonesOf.set(zone.countryCode, [...(zonesOf.get(zone.countryCode) ?? []), zone]);
  return new Map(
    [...zonesOf].map(([country, zones]): [string, Place] => {
      const names = offered[country] ?? zones.flatMap(({ mainCities }) => mainCities.slice(0, 1));
      const several = zones.length > 1 ? names.flatMap((name) => byName.get(fold(name))?.place ?? []) : [];
      return [country, { names: null, country, isTime: false, zones: zones.map(({ name }) => name), offered: several }];
    }),
  );
}

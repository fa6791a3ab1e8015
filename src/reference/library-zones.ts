import { createRequire } from 'node:module';

/** A zone as the library of cities holds it, with the older names that it goes by. */
export interface LibraryZone {
  readonly name: string;
  readonly group: readonly string[];
  readonly countryCode: string;
  readonly mainCities: readonly string[];
}

const require = createRequire(import.meta.url);

/** Every zone of the world with its country and its main cities. */
export const libraryZones = require('@vvo/tzdb/raw-time-zones.json') as readonly LibraryZone[];

const known = new Set(['UTC', ...libraryZones.flatMap(({ name, group }) => [name, ...group])]);

/** Whether the library holds a zone. That takes no time, whereas asking Intl builds a calendar for each. */
export function isLibraryZone(zone: string): boolean {
  return known.has(zone);
}

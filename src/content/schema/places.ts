import { z } from 'zod';
import { isLibraryZone } from '../../reference/library-zones.ts';

const name = z.string().min(1);
const zoneName = z.string().refine(isLibraryZone, 'an IANA time zone such as Europe/Brussels');
const countryCode = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 code, such as BE');

/** A city, by its one name or by what each language calls it; or, with `is: time`, what people call the zone's time. */
const namedSchema = z.union([
  name,
  z.strictObject({ en: name, fr: name, also: z.array(name).default([]), is: z.literal('time').optional() }),
]);

/** `places.yaml`: what the library of cities lacks, calls otherwise than people do, or knows twice. */
export const placesSchema = z.strictObject({
  cities: z.record(zoneName, z.array(namedSchema).min(1)),
  /** Of a country with several zones: the places that are offered when it is asked back. */
  offered: z.record(countryCode, z.array(name).min(2)),
  leftOutZones: z.array(zoneName),
  leftOutCities: z.array(name),
  /** Words that also mean something else: they count as a place with a capital letter only. */
  ordinary: z.array(name),
});
export type PlacesFile = z.infer<typeof placesSchema>;

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'zod';
import {
  countriesSchema,
  languagesSchema,
  membersSchema,
  statedSchema,
} from '../../../src/content/schema/reference.ts';
import { buildReference } from '../../../src/reference/reference.ts';

const folder = fileURLToPath(new URL('../../../content/reference/', import.meta.url));

function file<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  return schema.parse(parse(readFileSync(`${folder}${name}.yaml`, 'utf8')));
}

/** The reference data as it is delivered. */
export const reference = buildReference({
  members: file('members', membersSchema),
  countries: file('countries', countriesSchema),
  languages: file('languages', languagesSchema),
  stated: file('stated', statedSchema),
});

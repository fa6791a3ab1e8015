import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import draft04, { type ValidateFunction } from 'ajv-draft-04';
import { z } from 'zod';

/** A file of the app package that Microsoft publishes a schema for. */
export type Checked = 'manifest' | 'localization';

const SCHEMAS = {
  manifest: 'MicrosoftTeams.schema.json',
  localization: 'MicrosoftTeams.Localization.schema.json',
} as const satisfies Record<Checked, string>;

/** What the first line of such a file says of itself: `https://developer.microsoft.com/json-schemas/teams/v1.28/…`. */
const namingSchema = z.looseObject({ $schema: z.string() });
const SCHEMAS_FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams',
);
const VERSION = /\/teams\/(v\d+\.\d+)\/([\w.]+)$/;

/**
 * What is wrong with a file of the app package by Microsoft's JSON schema of the version that it names, one line for each;
 * empty where nothing is. The schemas come with `@microsoft/app-manifest`, so nothing is fetched.
 */
export function problemsOf(kind: Checked, file: unknown): readonly string[] {
  const [, version, schema] = VERSION.exec(namingSchema.safeParse(file).data?.$schema ?? '') ?? [];
  if (version === undefined || schema !== SCHEMAS[kind]) return [`/$schema must name a version of ${SCHEMAS[kind]}`];
  const validate = validatorOf(version, schema);
  if (validate === null)
    return [`/$schema names ${version}, which the installed @microsoft/app-manifest does not know`];
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath || '/', message, params.additionalProperty].filter(Boolean).join(' '),
  );
}

/** Such a schema takes a second to compile, so each is compiled once. */
const compiled = new Map<string, ValidateFunction>();

function validatorOf(version: string, schema: string): ValidateFunction | null {
  const path = join(SCHEMAS_FOLDER, version, schema);
  const known = compiled.get(path);
  if (known !== undefined || !existsSync(path)) return known ?? null;
  const validate = new draft04.default({
    allErrors: true,
    strict: false,
    // Some of their patterns are none where they are read as Unicode.
    unicodeRegExp: false,
    formats: { uri: (text: string) => URL.canParse(text) },
  }).compile(JSON.parse(readFileSync(path, 'utf8')));
  compiled.set(path, validate);
  return validate;
}

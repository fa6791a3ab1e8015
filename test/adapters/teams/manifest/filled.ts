import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fillManifest } from '../../../../adapters/teams/package/fill.ts';

export const FOLDER = 'adapters/teams/manifest';
export const APP_ID = '6a2f0c1e-5d3b-4f7a-9c80-1b2d3e4f5a6b';
export const PUBLIC_URL = 'https://desk.example.org/vacancies';

const commandSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  type: z.literal('prompt').optional(),
  prompt: z.string().optional(),
});

/** The manifest as far as the tests look into it. */
const manifestSchema = z.looseObject({
  id: z.string(),
  bots: z.tuple([
    z.looseObject({
      botId: z.string(),
      commandLists: z.array(z.strictObject({ scopes: z.array(z.string()), commands: z.array(commandSchema) })),
    }),
  ]),
  composeExtensions: z.tuple([
    z.looseObject({ botId: z.string(), commands: z.array(z.looseObject({ id: z.string(), type: z.string() })) }),
  ]),
  validDomains: z.array(z.string()),
});

export type Command = z.infer<typeof commandSchema>;

export const template = readFileSync(`${FOLDER}/manifest.json`, 'utf8');
export const filledText = fillManifest(template, { appId: APP_ID, publicUrl: PUBLIC_URL, version: '0.1.0' });
export const filled = manifestSchema.parse(JSON.parse(filledText));
/** By the path of what it translates: `bots[0].commandLists[0].commands[0].title`. */
export const french = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(`${FOLDER}/fr.json`, 'utf8')));

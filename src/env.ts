import { z } from 'zod';
import { LANGS, zoneSchema } from './content/schema/text.ts';
import { DeskError } from './errors.ts';
import { instantTextSchema } from './instant.ts';
import { publicUrlSchema } from './public-url.ts';

const port = z.coerce
  .number({ error: 'write a number from 0 to 65535, such as 4310' })
  .pipe(z.int('write a whole number').min(0, 'write 0 or more').max(65_535, 'write 65535 or less'));

/** A channel of Slack (C0123ABCD) or of Teams (19:…@thread.tacv2), or the console's own. */
const CHANNEL = /^(?:[CG][A-Z0-9]{5,}|19:\S+@thread\.\S+|console)$/;
const CHANNEL_MEND = 'write the id of a channel, such as C0123ABCD (Slack) or 19:…@thread.tacv2 (Teams), or console';

const days = z.coerce
  .number({ error: 'write a number of days, such as 90' })
  .pipe(z.int('write a whole number').min(0, 'write 0 or more').max(3_650, 'write 3650 or less'));

/** Says what to write and not what was written: that may hold a password. */
const DATABASE_MEND = 'write the address of a PostgreSQL database, such as postgres://user:password@host:5432/database';

/** Slack's tokens and its secret; none of the messages repeats what was written. */
const BOT_TOKEN_MEND = 'write the bot token of your Slack app (xoxb-…), from “OAuth & Permissions”';
const APP_TOKEN_MEND = 'write an app-level token of your Slack app (xapp-…), from “Basic Information”';
const SIGNING_SECRET_MEND =
  'write the signing secret of your Slack app (32 letters and digits), from “Basic Information”';
const API_URL_MEND = 'write the address of another Slack API, such as https://slack-gov.com/api/';

/** What Entra calls things by, secrets too, whose value it never is; of the secret nothing is repeated. */
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const APP_ID_MEND = 'write the application (client) id of your bot, from its app registration in Entra';
const TENANT_MEND = 'write the directory (tenant) id of your organisation, from the app registration in Entra';
const TENANTS_MEND = 'write directory (tenant) ids with commas between them';
const APP_PASSWORD_MEND = 'write the value of a client secret of the app registration, and not its id';
const LOCAL_MEND = 'write 1 to let this machine alone talk with the desk, as the Agents Playground does, or nothing';

/** Over plain http only to this machine: a token goes along with every call. */
const apiUrlSchema = z
  .url({ error: API_URL_MEND })
  .refine((text) => /^https:|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(text), { error: API_URL_MEND })
  .transform((text) => text.replace(/\/*$/, '/'));

/** Every variable that the desk reads. `.env.example` names the same ones; a test holds the two against each other. */
export const environmentSchema = z.object({
  DESK_PORT: port.default(4310),
  DESK_CONTENT: z.string().default('content'),
  DESK_NOW: instantTextSchema.optional(),
  DESK_LANG: z.enum(LANGS, { error: `write one of ${LANGS.join(', ')}` }).optional(),
  DESK_ZONE: zoneSchema.optional(),
  DESK_VACANCY: z.string().optional(),
  DESK_CHANNEL: z.string().regex(CHANNEL, { error: CHANNEL_MEND }).optional(),
  DESK_PUBLIC_PORT: port.default(4300),
  DESK_PUBLIC_URL: publicUrlSchema.optional(),
  DESK_STORE: z.string().default('data/desk.sqlite'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, { error: DATABASE_MEND })
    .optional(),
  DESK_RETENTION_DAYS: days.default(90),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S+$/, { error: BOT_TOKEN_MEND })
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, { error: APP_TOKEN_MEND })
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-z]{16,64}$/i, { error: SIGNING_SECRET_MEND })
    .optional(),
  SLACK_API_URL: apiUrlSchema.optional(),
  TEAMS_APP_ID: z.string().regex(GUID, { error: APP_ID_MEND }).toLowerCase().optional(),
  TEAMS_APP_PASSWORD: z
    .string()
    .regex(/^\S{8,}$/, { error: APP_PASSWORD_MEND })
    .refine((text) => !GUID.test(text), { error: APP_PASSWORD_MEND })
    .optional(),
  TEAMS_TENANT_ID: z.string().regex(GUID, { error: TENANT_MEND }).toLowerCase().optional(),
  TEAMS_TENANTS: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim().toLowerCase()))
    .refine((tenants) => tenants.every((one) => GUID.test(one)), { error: TENANTS_MEND })
    .optional(),
  TEAMS_LOCAL: z.literal('1', { error: LOCAL_MEND }).optional(),
});

/** What the environment sets; absent where it sets nothing. */
export type Environment = z.infer<typeof environmentSchema>;

/** `environment_invalid`: names every variable at fault, each with its mend. */
export class EnvironmentError extends DeskError {
  /** One line for each: `DESK_PORT: write a whole number`. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('environment_invalid', ['The environment needs a mend:', ...problems].join('\n  '));
    this.name = 'EnvironmentError';
    this.problems = problems;
  }
}

/**
 * Reads the variables that begin with `DESK_`, and those of others that we know; an empty one counts as not set. Throws
 * EnvironmentError.
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const isOurs = (name: string) => name.startsWith('DESK_') || name in environmentSchema.shape;
  const ours = Object.entries(variables).filter(([name, value]) => isOurs(name) && value?.trim());
  const read = environmentSchema.safeParse(Object.fromEntries(ours.map(([name, value]) => [name, value?.trim()])));
  const problems = [
    ...ours.filter(([name]) => !(name in environmentSchema.shape)).map(([name]) => unknownVariable(name)),
    ...(read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...halfOfSlack(ours.map(([name]) => name)),
    ...partOfTeams(ours.map(([name]) => name)),
  ];
  if (!read.success || problems.length > 0) {
    throw new EnvironmentError(problems);
  }
  return read.data;
}

function unknownVariable(name: string): string {
  const known = Object.keys(environmentSchema.shape).join(', ');
  return `${name}: there is no such variable; remove it or write one of ${known}`;
}

/** Slack takes a token and a way in: what stands alone is a mistake, and would else be passed over in silence. */
function halfOfSlack(names: readonly string[]): readonly string[] {
  const has = (name: keyof Environment) => names.includes(name);
  const hasWayIn = has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET');
  if (has('SLACK_BOT_TOKEN') && !hasWayIn) {
    return ['SLACK_APP_TOKEN: SLACK_BOT_TOKEN needs it beside it (Socket Mode), or SLACK_SIGNING_SECRET (HTTP)'];
  }
  return hasWayIn && !has('SLACK_BOT_TOKEN') ? [`SLACK_BOT_TOKEN: it is missing; ${BOT_TOKEN_MEND}`] : [];
}

/** Teams takes an app, its secret and its tenant. Without an app anybody could talk with the desk, so that is said aloud. */
function partOfTeams(names: readonly string[]): readonly string[] {
  const has = (name: keyof Environment) => names.includes(name);
  const needed = { TEAMS_APP_ID: APP_ID_MEND, TEAMS_APP_PASSWORD: APP_PASSWORD_MEND, TEAMS_TENANT_ID: TENANT_MEND };
  const known = Object.keys(needed) as (keyof typeof needed)[];
  const beside = known.filter(has);
  if (has('TEAMS_LOCAL')) {
    return beside.map((name) => `${name}: it has no effect beside TEAMS_LOCAL; remove one of the two`);
  }
  if (beside.length === 0 && !has('TEAMS_TENANTS')) return [];
  return known.filter((name) => !has(name)).map((name) => `${name}: it is missing; ${needed[name]}`);
}

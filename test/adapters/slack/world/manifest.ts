import { readFileSync } from 'node:fs';
import type { webApi } from '@slack/bolt';
import { parse } from 'yaml';

export const MANIFEST_FILE = 'adapters/slack/manifest.yaml';

export type Manifest = Extract<webApi.AppsManifestCreateArguments['manifest'], object>;

/** The manifest that people create the app with; in the world, too, the bot may do what stands in it and no more. */
export function readManifest(): Manifest {
  return parse(readFileSync(MANIFEST_FILE, 'utf8'));
}

export function botScopes({ oauth_config }: Manifest): readonly string[] {
  return oauth_config?.scopes?.bot ?? [];
}

export function botEvents({ settings }: Manifest): readonly string[] {
  return settings?.event_subscriptions?.bot_events ?? [];
}

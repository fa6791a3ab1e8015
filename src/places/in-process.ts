import type { Places } from './places.ts';
import { QUIET, readSettings, writeSettings } from './settings.ts';

/** Settings in this process only, for a desk without a store: a restart leaves every place quiet. */
export function createPlacesInProcess(): Places {
  const texts = new Map<string, string>();
  return {
    isLasting: false,
    async get(place) {
      const version = texts.get(place) ?? null;
      const settings = version === null ? QUIET : readSettings(version);
      return { settings: settings ?? QUIET, version, isLost: settings === null };
    },
    async put(place, settings, version) {
      if ((texts.get(place) ?? null) !== version) return false;
      texts.set(place, writeSettings(settings));
      return true;
    },
  };
}

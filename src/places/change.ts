import type { Places, SetBy } from './places.ts';
import { type PlaceSettings, writeSettings } from './settings.ts';

export type Changed = 'changed' | 'same' | 'contended';

/** Two people rarely set the same place within milliseconds; so many times in a row is a fault. */
const ATTEMPTS = 10;

/** Changes one thing in the settings of a place, and leaves what others set meanwhile. Throws DeskError as the store does. */
export async function changeSettings(
  places: Places,
  place: string,
  edit: (settings: PlaceSettings) => PlaceSettings,
  by: SetBy,
): Promise<Changed> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { settings, version, isLost } = await places.get(place);
    const next = edit(settings);
    if (!isLost && writeSettings(next) === writeSettings(settings)) return 'same';
    if (await places.put(place, next, version, by)) return 'changed';
  }
  return 'contended';
}

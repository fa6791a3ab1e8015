import { type Log, silent } from '../log/log.ts';
import type { Statements } from '../store/store.ts';
import type { KeptSettings, Places } from './places.ts';
import { QUIET, readSettings, writeSettings } from './settings.ts';

const LOST: KeptSettings = { settings: QUIET, version: null, isLost: true };

/** So many lost places are remembered, so that each is reported once and not at every turn. */
const MOST_REPORTED = 1_000;

/** Settings in the table `place`. That a place's were lost is logged once until they can be read again. */
export function createStoredPlaces(store: Statements, log: Log = silent): Places {
  const reported = new Set<string>();

  function report(place: string, about: { readonly error?: unknown } = {}): void {
    if (reported.has(place)) return;
    if (reported.size >= MOST_REPORTED) reported.clear();
    reported.add(place);
    log('setting_unreadable', about);
  }

  async function textOf(place: string): Promise<string | null> {
    const [row] = await store.q('select settings from place where place = $1', [place]);
    return typeof row?.settings === 'string' ? row.settings : null;
  }

  return {
    isLasting: true,
    async get(place) {
      try {
        const version = await textOf(place);
        const settings = version === null ? QUIET : readSettings(version);
        if (settings) reported.delete(place);
        else report(place);
        return settings ? { settings, version, isLost: false } : { ...LOST, version };
      } catch (error) {
        report(place, { error });
        return LOST;
      }
    },
    async put(place, settings, version, { person, at }) {
      const kept = [place, writeSettings(settings), person, Date.parse(at)];
      const rows =
        version === null
          ? await store.q(
              `insert into place (place, settings, by_person, at) values ($1, $2, $3, $4)
               on conflict (place) do nothing returning place`,
              kept,
            )
          : await store.q(
              `update place set settings = $2, by_person = $3, at = $4 where place = $1 and settings = $5
               returning place`,
              [...kept, version],
            );
      return rows.length > 0;
    },
  };
}

import type { PlaceSettings } from './settings.ts';

/** The settings of a place, and what a `put` must show to replace them. */
export interface KeptSettings {
  readonly settings: PlaceSettings;
  /** The text that is kept; null where there is none. */
  readonly version: string | null;
  /** Something is kept, or may be, and can't be read: these settings are the quiet ones. */
  readonly isLost: boolean;
}

/** Who sets something, and when: ISO UTC. */
export interface SetBy {
  readonly person: string | null;
  readonly at: string;
}

/** Where the settings of places are kept. A place is the platform's id with its name in front, such as `slack:T1:C2`. */
export interface Places {
  /** What is set outlives a restart. */
  readonly isLasting: boolean;
  /** Never throws: what can't be read means quiet. */
  get(place: string): Promise<KeptSettings>;
  /**
   * Compare and set: keeps `settings` if `version` is still the one that `get` gave, and says whether it did.
   * Throws DeskError as the store does.
   */
  put(place: string, settings: PlaceSettings, version: string | null, by: SetBy): Promise<boolean>;
}

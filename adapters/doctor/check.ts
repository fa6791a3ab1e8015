/** What a check found. `says` is one line; where something is to be done, `mend` says what. */
export type Finding =
  | { readonly state: 'ok'; readonly says: string }
  | { readonly state: 'warning' | 'failed'; readonly says: string; readonly mend: string };

/** One thing that the doctor looks at. */
export interface Check {
  /** Two words at most: `store`, `public address`. */
  readonly name: string;
  /** Looks, changes nothing that lasts, and may throw what it can't name: that counts as failed. */
  run(): Promise<Finding>;
}

export const ok = (says: string): Finding => ({ state: 'ok', says });
export const warning = (says: string, mend: string): Finding => ({ state: 'warning', says, mend });
export const failed = (says: string, mend: string): Finding => ({ state: 'failed', says, mend });

/** How somebody belongs to the workspace or tenant that the desk is installed in. */
export type Standing = 'member' | 'guest' | 'foreign';

/**
 * What a platform knows of who belongs where. Ids have the platform's name in front, such as `slack:T1:U2`. Either may
 * throw, which gives nobody a right, and has to come to an end by itself within seconds: turns wait for it.
 */
export interface Membership {
  standingOf(person: string): Promise<Standing>;
  /** The ids of all who are in a channel. */
  membersOf(channel: string): Promise<ReadonlySet<string>>;
}

import type { Clock } from '../../src/clock.ts';
import type { Content } from '../../src/content/content.ts';
import type { Lang } from '../../src/content/schema/text.ts';
import type { Desk } from '../../src/desk.ts';
import type { Rate } from '../../src/feedback/press.ts';
import type { Holds } from '../../src/holds/holds.ts';
import type { Log } from '../../src/log/log.ts';
import type { People } from '../../src/people/people.ts';
import type { Places } from '../../src/places/places.ts';
import type { Posts } from '../../src/posts/posts.ts';
import type { References } from '../../src/references/references.ts';
import type { Role } from '../../src/roles/role.ts';
import type { WatchedRoles } from '../../src/roles/roles.ts';
import type { Outcome } from '../../src/sending/outcome.ts';
import type { Told } from '../../src/told/told.ts';
import type { Message, Receipt } from './api.ts';
import type { Where } from './parse/parse-where.ts';

/** Whom the bot is for. */
export interface Bot {
  /** Lower case. Empty where anybody of this machine may talk with it. */
  readonly tenants: ReadonlySet<string>;
}

/** Messages that stay, through the send queue: in order, within Teams' limits, never doubled. */
export interface Sends {
  /** At the end of a conversation, which is a thread where its id names one. */
  post(to: { readonly tenant: string; readonly conversation: string }, message: Message): Promise<Outcome<Receipt>>;
  /**
   * `still` is asked when the turn of the edit has come: where it says no (somebody withdrew the message meanwhile), the
   * edit is refused as `overtaken`.
   */
  edit(
    at: { readonly tenant: string } & Receipt,
    message: Message,
    still?: () => Promise<boolean>,
  ): Promise<Outcome<Receipt>>;
}

/** Everything that the surfaces of Teams work with. */
export interface Workspace {
  readonly desk: Desk;
  readonly roles: WatchedRoles;
  readonly places: Places;
  /** The languages that people chose for themselves; by the desk's ids of them. */
  readonly people: Pick<People, 'langOf'>;
  /** What no card and no draft may tell now. */
  readonly holds: Pick<Holds, 'held'>;
  readonly posts: Posts;
  readonly told: Told;
  /** Where conversations are reached, as the last activity from each told. */
  readonly references: References;
  readonly rate?: Rate;
  readonly clock: Clock;
  readonly log: Log;
  readonly bot: Bot;
  readonly sends: Sends;
  /** What somebody or a place is called, by the desk's id of them. Never throws: else by that id. */
  nameOf(id: string): Promise<string>;
  /** The role of whoever does something, where they do it. */
  roleIn(where: Where): Promise<Role>;
  /** The language in which somebody reads us in private: what they chose, else that of their Teams, else English. */
  langOf(where: Where, locale: string | null | undefined): Promise<Lang>;
}

/** The content of now; it may be another one in a moment. */
export function contentOf({ desk }: Pick<Workspace, 'desk'>): Content {
  return desk.content;
}

import type { Clock } from '../../src/clock.ts';
import type { Content } from '../../src/content/content.ts';
import type { Lang } from '../../src/content/schema/text.ts';
import type { Desk } from '../../src/desk.ts';
import type { Rate } from '../../src/feedback/press.ts';
import type { Holds } from '../../src/holds/holds.ts';
import type { Log } from '../../src/log/log.ts';
import type { Muted } from '../../src/muted/muted.ts';
import type { People } from '../../src/people/people.ts';
import type { Places } from '../../src/places/places.ts';
import type { Posts } from '../../src/posts/posts.ts';
import type { Role } from '../../src/roles/role.ts';
import type { WatchedRoles } from '../../src/roles/roles.ts';
import type { Outcome } from '../../src/sending/outcome.ts';
import type { Told } from '../../src/told/told.ts';
import type { Message, Receipt, SlackApi } from './api.ts';

/** Who the bot is in the workspace that its token belongs to. */
export interface Bot {
  readonly team: string;
  /** The workspace's address, such as `https://acme.slack.com/`. */
  readonly url: string;
  readonly user: string;
  readonly botId: string;
  /** What people write behind the @. */
  readonly name: string;
}

/** Messages that stay, through the send queue: in order, within Slack's limits, never doubled. */
export interface Sends {
  post(channel: string, message: Message, thread?: string): Promise<Outcome<Receipt>>;
  /**
   * `still` is asked when the turn of the edit has come: where it says no (somebody withdrew the message meanwhile), the
   * edit is refused as `overtaken`.
   */
  edit(at: Receipt, message: Message, still?: () => Promise<boolean>): Promise<Outcome<Receipt>>;
}

/** What we go by when somebody reads us in private. */
export interface Reader {
  /** An IANA zone; absent where Slack names none. */
  readonly zone?: string;
  /** The language of their Slack, where it is one of ours. */
  readonly lang?: Lang;
  /** What others see them as. */
  readonly name: string;
}

/** What Slack says of people, kept for a while. */
export interface Readers {
  /** By Slack's own id. Never throws: without an answer nothing but the id is known. */
  of(user: string): Promise<Reader>;
}

/** Everything that the surfaces of Slack work with. */
export interface Workspace {
  readonly desk: Desk;
  readonly roles: WatchedRoles;
  readonly places: Places;
  /** The languages that people chose for themselves; by the desk's ids of them. */
  readonly people: Pick<People, 'langOf'>;
  /** What no card and no draft may tell now. */
  readonly holds: Pick<Holds, 'held'>;
  readonly posts: Posts;
  readonly muted: Muted;
  readonly told: Told;
  readonly rate?: Rate;
  readonly clock: Clock;
  readonly log: Log;
  readonly bot: Bot;
  readonly api: SlackApi;
  readonly sends: Sends;
  readonly readers: Readers;
  /** What somebody (`@anna`) or a channel (`#help`) is called, by the desk's id of them. Never throws: else by that id. */
  nameOf(id: string): Promise<string>;
  /** The role of somebody in a channel (Slack's own ids). */
  roleOf(user: string, channel?: string): Promise<Role>;
}

/** The content of now; it may be another one in a moment. */
export function contentOf({ desk }: Pick<Workspace, 'desk'>): Content {
  return desk.content;
}

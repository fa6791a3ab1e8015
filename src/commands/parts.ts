import type { Clock } from '../clock.ts';
import type { Content } from '../content/content.ts';
import type { CommandKind } from '../content/schema/commands.ts';
import type { Lang } from '../content/schema/text.ts';
import type { Face } from '../face.ts';
import type { Handoff } from '../handoff/handoff.ts';
import type { Holds } from '../holds/holds.ts';
import type { Log } from '../log/log.ts';
import type { Memory } from '../memory.ts';
import type { People } from '../people/people.ts';
import type { Places } from '../places/places.ts';
import type { Keeper } from '../privacy/trace.ts';
import type { Reply } from '../reply/reply.ts';
import type { Roles } from '../roles/role.ts';
import type { Scene } from '../scene.ts';
import type { Told } from '../told/told.ts';
import type { CommandOf } from './command.ts';

/** What commands work on. Each owner adds its own port here, and `createDesk` hands it in. */
export interface CommandParts {
  readonly content: Content;
  readonly clock: Clock;
  readonly log: Log;
  readonly roles: Roles;
  readonly holds: Holds;
  readonly told: Told;
  readonly places: Places;
  readonly people: People;
  /** All that is kept of people. */
  readonly privacy: Keeper;
  /** Absent where there is no channel to pass questions on to. */
  readonly handoff?: Handoff;
}

/** Where a command was given. */
export interface CommandScene extends Scene {
  /** The language to answer in. */
  readonly lang: Lang;
  /** Absent: nobody can tell who speaks, and nothing is done for them. */
  readonly face?: Face;
  readonly place?: string;
  readonly conversation?: string;
  /** The address of the message, for whoever comes back to it. */
  readonly link?: string;
  /** The memory of the conversation, as it still holds. */
  readonly memory: Memory;
}

/** What a command says, and, where it changes it, the memory that the conversation goes on with. */
export interface Said {
  readonly reply: Reply;
  readonly memory?: Memory;
}

/** Does what one kind of command tells. Whether the person may is asked before. */
export type Run<Kind extends CommandKind> = (
  parts: CommandParts,
  command: CommandOf<Kind>,
  scene: CommandScene,
) => Promise<Said>;

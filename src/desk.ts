import { type Answer, ask } from './ask.ts';
import type { Clock } from './clock.ts';
import type { Command } from './commands/command.ts';
import { readCommand } from './commands/read-command.ts';
import { runCommand } from './commands/run-command.ts';
import type { Content } from './content/content.ts';
import type { Lang } from './content/schema/text.ts';
import type { Conversations } from './conversations/port.ts';
import { DeskError } from './errors.ts';
import type { Face } from './face.ts';
import { channelOf, type Handoff } from './handoff/handoff.ts';
import { offerPerson } from './handoff/offer-person.ts';
import type { Holds } from './holds/holds.ts';
import { createInProcessHolds } from './holds/in-process.ts';
import { emptyMemory, type Memory, stillHeld } from './memory.ts';
import { createPeopleInProcess } from './people/in-process.ts';
import type { People } from './people/people.ts';
import { createPlacesInProcess } from './places/in-process.ts';
import type { Places } from './places/places.ts';
import { createChoiceKeeper } from './privacy/in-process.ts';
import type { Keeper } from './privacy/trace.ts';
import type { Reply } from './reply/reply.ts';
import type { Roles } from './roles/role.ts';
import { createRoles } from './roles/roles.ts';
import type { Scene } from './scene.ts';
import type { Unanswered } from './unanswered/unanswered.ts';

/**
 * One thing said to the desk. Without a conversation nothing is remembered; without `scene.now` the desk's clock tells.
 * A face with one person in front of it need not name that person; one that more people share has to, or else what they
 * say of themselves is not remembered.
 */
export interface Turn {
  readonly conversation?: string;
  readonly utterance: string;
  readonly scene: Omit<Scene, 'now' | 'held'> & { readonly now?: string };
  /** Where it is said. Without a face nobody can tell who speaks, so only questions are answered. */
  readonly face?: Face;
  /** The channel or chat, as the platform's id with its name in front. */
  readonly place?: string;
  /** The address of the message, where others can open it: a question that is passed on leads back to it. */
  readonly link?: string;
}

/** What came of a command. */
export interface Done {
  readonly reply: Reply;
  readonly command: Command['kind'];
  /** The conversation's next memory, where the command changed it. */
  readonly memory?: Memory;
}

/** A question's answer, or what came of a command; only an answer has a `trace`. */
export type Turned = Answer | Done;

/** Whether a question was answered, and no command run. */
export function isAnswer(turned: Turned): turned is Answer {
  return 'trace' in turned;
}

export interface Desk {
  /** What answers are made from now. */
  readonly content: Content;
  /** Answers from `content` from now on; a turn that has begun keeps what it began with. */
  replace(content: Content): void;
  /**
   * Answers a question, or does what a command tells. Turns of one conversation run one after another, in the order in
   * which they were given; different conversations do not wait for each other. Throws DeskError `conversation_contended` when other processes keep
   * changing the same conversation.
   */
  turn(turn: Turn): Promise<Turned>;
}

export interface DeskParts {
  readonly content: Content;
  readonly clock: Clock;
  readonly conversations: Conversations;
  /** Who may tell the desk what to do; without platforms the console may. */
  readonly roles?: Roles;
  /** Without a store they last as long as this process. */
  readonly holds?: Holds;
  readonly places?: Places;
  readonly people?: People;
  /** All that is kept of people; the conversations, the holds and the store have their share. */
  readonly privacy?: Keeper;
  /** Passes questions on to the people of the desk; the console has no use for it. */
  readonly handoff?: Handoff;
  /** Counts what was not understood. */
  readonly unanswered?: Unanswered;
}

/** Only another process can come between a read and a write, so this many times in a row is a fault, not bad luck. */
const ATTEMPTS = 20;

/** Puts content, clock and memory together behind one method, for every face alike. */
export function createDesk({
  content: first,
  clock,
  conversations,
  roles = createRoles({}),
  holds = createInProcessHolds(),
  places = createPlacesInProcess(),
  people = createPeopleInProcess(),
  privacy = createChoiceKeeper(people),
  handoff,
  unanswered,
}: DeskParts): Desk {
  let current = first;
  const lines = new Map<string, Promise<unknown>>();

  async function turned(content: Content, turn: Turn, memory: Memory): Promise<Turned> {
    const { utterance, scene: given, face, place, conversation, link } = turn;
    const deskChannel = channelOf(handoff, face, given.person);
    const scene = { ...given, now: given.now ?? clock(), ...(deskChannel !== undefined && { deskChannel }) };
    const command = readCommand(content, utterance);
    if (command === null) {
      const held = await holds.held();
      const answer = ask(content, { utterance, scene: held.length > 0 ? { ...scene, held } : scene, memory });
      return offerPerson(content, answer, utterance, scene);
    }
    const said = await runCommand(
      { content, clock, roles, holds, places, people, privacy, ...(handoff && { handoff }) },
      command,
      {
        ...scene,
        lang: languageOf(command.lang, scene),
        ...(face && { face }),
        ...(place !== undefined && { place }),
        ...(conversation !== undefined && { conversation }),
        ...(link !== undefined && { link }),
        memory: stillHeld(memory, scene.now),
      },
    );
    return { ...said, command: command.kind };
  }

  async function remembered(turn: Turn, conversation: string): Promise<Turned> {
    const content = current;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { memory, version } = await conversations.get(conversation);
      const given = await turned(content, turn, memory);
      if (given.memory === undefined || (await conversations.put(conversation, given.memory, version))) return given;
    }
    throw new DeskError(
      'conversation_contended',
      'This conversation is being answered elsewhere. Ask again in a moment.',
    );
  }

  /** Runs `work` when everything given before it for this conversation is done, well or not. */
  function inLine<T>(conversation: string, work: () => Promise<T>): Promise<T> {
    const before = lines.get(conversation) ?? Promise.resolve();
    const mine = before.then(work, work);
    lines.set(conversation, mine);
    const leave = () => {
      if (lines.get(conversation) === mine) lines.delete(conversation);
    };
    mine.then(leave, leave);
    return mine;
  }

  return {
    get content() {
      return current;
    },
    replace(content) {
      current = content;
    },
    async turn(turn) {
      const { conversation } = turn;
      const given =
        conversation === undefined
          ? await turned(current, turn, emptyMemory)
          : await inLine(conversation, () => remembered(turn, conversation));
      if (unanswered && isAnswer(given)) {
        await unanswered.count(given, turn.utterance, current, turn.scene.person ?? conversation);
      }
      return given;
    },
  };
}

/** Private: the reader's setting, then the command's. Shared: the command's, then the place's. At last English. */
function languageOf(own: Lang | null, { audience, lang }: Scene): Lang {
  return (audience === 'private' ? (lang ?? own) : (own ?? lang)) ?? 'en';
}

import { type Answer, ask } from './ask.ts';
import type { Clock } from './clock.ts';
import type { Content } from './content/content.ts';
import type { Conversations } from './conversations/port.ts';
import { DeskError } from './errors.ts';
import { emptyMemory, type Memory } from './memory.ts';
import type { Scene } from './scene.ts';

/**
 * One thing said to the desk. Without a conversation nothing is remembered; without `scene.now` the desk's clock tells.
 * A face with one person in front of it need not name that person; one that more people share has to, or else what they
 * say of themselves is not remembered.
 */
export interface Turn {
  readonly conversation?: string;
  readonly utterance: string;
  readonly scene: Omit<Scene, 'now'> & { readonly now?: string };
}

export interface Desk {
  /** What answers are made from now. */
  readonly content: Content;
  /** Answers from `content` from now on; a turn that has begun keeps what it began with. */
  replace(content: Content): void;
  /**
   * Answers one turn. Turns of one conversation run one after another, in the order in which they were given; different
   * conversations do not wait for each other. Throws DeskError `conversation_contended` when other processes keep
   * changing the same conversation.
   */
  turn(turn: Turn): Promise<Answer>;
}

export interface DeskParts {
  readonly content: Content;
  readonly clock: Clock;
  readonly conversations: Conversations;
}

/** Only another process can come between a read and a write, so this many times in a row is a fault, not bad luck. */
const ATTEMPTS = 20;

/** Puts content, clock and memory together behind one method, for every face alike. */
export function createDesk({ content: first, clock, conversations }: DeskParts): Desk {
  let current = first;
  const lines = new Map<string, Promise<unknown>>();

  function answered(content: Content, { utterance, scene }: Turn, memory: Memory): Answer {
    return ask(content, { utterance, scene: { ...scene, now: scene.now ?? clock() }, memory });
  }

  async function remembered(turn: Turn, conversation: string): Promise<Answer> {
    const content = current;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { memory, version } = await conversations.get(conversation);
      const given = answered(content, turn, memory);
      if (await conversations.put(conversation, given.memory, version)) return given;
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
      if (conversation === undefined) return answered(current, turn, emptyMemory);
      return inLine(conversation, () => remembered(turn, conversation));
    },
  };
}

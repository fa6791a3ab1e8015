import type { FactTold } from './answer/facts-told.ts';
import type { Answer } from './ask.ts';
import type { Command } from './commands/command.ts';
import type { Face } from './face.ts';
import type { Memory } from './memory.ts';
import type { Reply } from './reply/reply.ts';
import type { Scene } from './scene.ts';

/**
 * One thing said to the desk. Without a conversation nothing is remembered; without `scene.now` the desk's clock tells.
 * A face with one person in front of it need not name that person; one that more people share has to, or else what they
 * say of themselves is not remembered. Ids are those of the platform with its name in front, such as `slack:T1:U2`.
 */
export interface Turn {
  readonly conversation?: string;
  readonly utterance: string;
  readonly scene: Omit<Scene, 'now' | 'held'> & { readonly now?: string };
  /** Where it is said. Without a face nobody can tell who speaks, so only questions are answered. */
  readonly face?: Face;
  /** The channel or chat; the console is a place of its own. */
  readonly place?: string;
  /** The address of the message, where others can open it: a question that is passed on leads back to it. */
  readonly link?: string;
  /** Among others, the face can show an answer to the asker alone. */
  readonly canWhisper?: true;
  /** Said among people and not to the desk, which answers only where its place wants that, and only what it is sure of. */
  readonly overheard?: true;
  /**
   * Overheard in a thread where the desk answered before: it may go on there without being addressed, wherever the place
   * lets it speak at all. A face says so beside `overheard`.
   */
  readonly followsUp?: true;
}

/** What came of a command, why nothing came of a question, or that nothing is to be said. */
export interface Done {
  readonly reply: Reply;
  readonly command: Command['kind'] | 'turned_away' | 'silence';
  /** The conversation's next memory, where the command changed it. */
  readonly memory?: Memory;
  /** Said among others, and nobody but the asker may see the reply. */
  readonly whispered?: true;
}

/** A question's answer; one that goes where others read it says which facts it tells, to be recorded once it is posted. */
export interface Answered extends Answer {
  readonly tells?: readonly FactTold[];
}

/** A question's answer, or what came of a command; only an answer has a `trace`. */
export type Turned = Answered | Done;

/** Its reply has no blocks: a face that sends messages sends none. */
export const SILENCE: Done = { reply: { lang: 'en', preview: '', blocks: [] }, command: 'silence' };

/** Whether a question was answered, and no command run. */
export function isAnswer(turned: Turned): turned is Answered {
  return 'trace' in turned;
}

/** Whether nothing is to be said. */
export function isSilence(turned: Turned): boolean {
  return 'command' in turned && turned.command === 'silence';
}

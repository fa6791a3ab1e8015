import type { Reply } from '../reply/reply.ts';

/** What the people of the desk get to read. */
export interface Note {
  readonly reply: Reply;
  /**
   * Whose question it is, by the platform's id, for the platform to name them beside the note; absent where nobody is to be
   * named.
   */
  readonly person?: string;
}

/** `unclear`: it may have arrived or not, so it must not be sent a second time. */
export type Posted = 'posted' | 'failed' | 'unclear';

/**
 * The channel in which people of the desk read along; each platform has its own. The console has none. What a note links to
 * stands in it already.
 */
export interface DeskChannel {
  /** What people are told that it is called, such as `#internships`. */
  readonly name: string;
  /** People of the console, whom nobody knows, are heard in it, and nobody else. */
  readonly ofConsole?: true;
  /** Posts once; tries again by itself only where a second post can't double the first. Does not throw. */
  post(note: Note): Promise<Posted>;
}

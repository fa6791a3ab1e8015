/** A thread in a channel: `place` with the platform's name in front, `thread` the platform's own id. */
export interface ThreadKey {
  readonly place: string;
  readonly thread: string;
}

/** Threads in which the desk was told to stop. Throws DeskError as the store does. */
export interface Muted {
  /** `at` is ISO UTC. */
  mute(thread: ThreadKey, at: string): Promise<void>;
  /** Says whether it was muted. */
  unmute(thread: ThreadKey): Promise<boolean>;
  isMuted(thread: ThreadKey): Promise<boolean>;
}

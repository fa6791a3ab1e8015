import type { DeskChannel, Note, Posted } from '../../src/handoff/desk-channel.ts';

export interface KeptChannel extends DeskChannel {
  /** What was posted, oldest first. */
  readonly notes: Note[];
  /** What comes of the next posts. */
  outcome: Posted;
}

/** A desk channel at the edge: keeps what is posted to it. */
export function keptChannel(more: Pick<DeskChannel, 'ofConsole'> = {}): KeptChannel {
  const channel: KeptChannel = {
    ...more,
    name: '#internships',
    notes: [],
    outcome: 'posted',
    async post(note) {
      if (channel.outcome === 'posted') channel.notes.push(note);
      return channel.outcome;
    },
  };
  return channel;
}

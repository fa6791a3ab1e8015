import type { Ephemeral } from './language.ts';

/** The messages that only one person sees. */
export interface Whispers {
  add(whisper: Ephemeral): void;
  replace(whisper: Ephemeral, by: Pick<Ephemeral, 'text' | 'blocks'>): void;
  remove(whisper: Ephemeral): void;
  of(user: string): readonly Ephemeral[];
  /** A time stamp that no message has. */
  time(): string;
}

export function createWhispers(): Whispers {
  const all: Ephemeral[] = [];
  let made = 0;
  const isSame = (one: Ephemeral) => (other: Ephemeral) => other.ts === one.ts && other.user === one.user;

  return {
    add: (whisper) => void all.push(whisper),
    replace(whisper, by) {
      const at = all.findIndex(isSame(whisper));
      const old = all[at];
      if (old) all[at] = { ...old, ...by };
    },
    remove(whisper) {
      const at = all.findIndex(isSame(whisper));
      if (at >= 0) all.splice(at, 1);
    },
    of: (user) => all.filter((whisper) => whisper.user === user),
    time() {
      made += 1;
      // Slack's time stamps have six digits behind the point; these never collide with the emulator's, which count from 1.
      return `${Math.floor(Date.now() / 1_000)}.9${String(made).padStart(5, '0')}`;
    },
  };
}

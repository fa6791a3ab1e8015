import type { DeskChannel } from '../../src/handoff/desk-channel.ts';
import { toText } from '../../src/reply/text.ts';
import { plain } from '../terminal/plain.ts';
import type { Sink } from '../terminal/sink.ts';

/** What `DESK_CHANNEL` is set to, for this channel. */
export const CONSOLE = 'console';

/**
 * The console as its own desk channel, to try passing questions on without a platform: what is passed on is printed where
 * the desk runs, and nowhere else.
 */
export function consoleChannel(print: Sink): DeskChannel {
  return {
    name: `#${CONSOLE}`,
    ofConsole: true,
    async post({ reply }) {
      // Somebody else typed it, and it goes to a terminal.
      const lines = toText(reply).split('\n').map(plain);
      const isPrinted = await print(`\n${lines.join('\n')}\n\n`).catch(() => false);
      return isPrinted ? 'posted' : 'failed';
    },
  };
}

import type { DeskChannel } from '../../src/handoff/desk-channel.ts';
import { toText } from '../../src/reply/text.ts';

/** What `DESK_CHANNEL` is set to, for this channel. */
export const CONSOLE = 'console';

/**
 * The console as its own desk channel, to try passing questions on without a platform: what is passed on is printed where
 * the desk runs, and nowhere else.
 */
export function consoleChannel(print: (text: string) => void): DeskChannel {
  return {
    name: `#${CONSOLE}`,
    ofConsole: true,
    async post({ reply }) {
      print(`\n${toText(reply)}\n\n`);
      return 'posted';
    },
  };
}

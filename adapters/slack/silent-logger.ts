import type { Logger } from '@slack/bolt';

/** The SDK's own log quotes messages and names; what matters of it goes through ours. */
export const silentLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => 'error' as ReturnType<Logger['getLevel']>,
  setName() {},
};

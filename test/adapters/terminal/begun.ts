import type { ChatState } from '../../../adapters/terminal/chat-state.ts';

/** A chat with a colleague in private, before anything was said. */
export const BEGUN: ChatState = {
  scene: { audience: 'private', voice: 'colleague' },
  conversation: 1,
  practice: null,
  last: null,
  choices: [],
};

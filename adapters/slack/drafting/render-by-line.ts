import type { Message } from '../api.ts';
import type { Named } from '../render/render-naming.ts';
import { escaped } from '../render/render-text.ts';

/** Who did something with a message. */
export interface Told {
  readonly say: (who: string) => string;
  readonly who: Named;
}

/**
 * Who did what with a message, small below it: as mentions in the drawing, by name in the text. The drawing holds our own
 * words and people's ids alone, so that no markup of anybody gets in. Pure.
 */
export function renderByLine(told: readonly Told[]): Message {
  const line = (name: (who: Named) => string) => told.map(({ say, who }) => say(name(who))).join(' · ');
  return {
    text: escaped(line(({ name }) => name)),
    blocks: [
      { type: 'context', elements: [{ type: 'mrkdwn', text: line(({ user }) => `<@${user}>`), verbatim: true }] },
    ],
  };
}

import type { Content } from '../content/content.ts';
import { fill } from '../content/fill.ts';
import type { Lang } from '../content/schema/text.ts';
import type { Runs } from '../reply/reply.ts';
import type { Scene } from '../scene.ts';

/** How a question is passed on to a person; null where there is no channel that it could go to. Pure. */
export function howToAsk({ wording }: Pick<Content, 'wording'>, lang: Lang, scene: Scene): Runs | null {
  const { deskChannel: channel, audience } = scene;
  if (channel === undefined) return null;
  const { tell, in_private: inPrivate, example } = wording[lang].commands.handoff;
  return audience === 'shared' ? fill(inPrivate, { example }) : fill(tell, { channel, example });
}

import type { Content } from '../../content/content.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Scene } from '../../scene.ts';
import type { Decision } from '../decision.ts';

/** Draws a decision as a reply in its language. Pure. */
export function compose(_content: Content, decision: Decision, _scene: Scene): Reply {
  return { lang: decision.lang, preview: '', blocks: [] };
}

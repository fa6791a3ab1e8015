import type { Content } from '../../../src/content/content.ts';
import type { CardOf } from '../../../src/sharing/card.ts';
import type { CardScene } from '../../../src/sharing/compose-card.ts';
import type { Found } from '../surfaces/surface.ts';
import { renderFound } from './render-found.ts';

/** So many entries are kept: what one person sees while they type. */
const MOST = 150;

/** Draws the entries of a list. */
export type DrawFound = (content: Content, of: CardOf, scene: CardScene) => Found;

/**
 * Draws entries, and keeps those of the last lists: letter by letter most of them come again. A card is as of a minute, so an
 * entry holds for that minute, the same content and the same holds.
 */
export function createFoundLately(): DrawFound {
  const lately = new Map<string, Found>();
  let during: { readonly content: Content; readonly minute: string; readonly held: string } | undefined;

  return (content, of, scene) => {
    const minute = scene.now.slice(0, 16);
    const held = JSON.stringify(scene.held ?? []);
    if (during?.content !== content || during.minute !== minute || during.held !== held) {
      lately.clear();
      during = { content, minute, held };
    }
    const key = JSON.stringify(of);
    const found = lately.get(key) ?? renderFound(content, of, scene);
    lately.delete(key);
    lately.set(key, found);
    const [oldest] = lately.keys();
    if (lately.size > MOST && oldest !== undefined) lately.delete(oldest);
    return found;
  };
}

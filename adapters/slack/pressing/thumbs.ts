import { readAbout } from '../../../src/feedback/about.ts';
import { controlsWords } from '../../wording/controls.ts';
import { addressOf } from '../address.ts';
import { personId } from '../ids.ts';
import { carriedBy, type PressedMessage, parsePress } from '../parse/parse-press.ts';
import { parseThumb } from '../parse/parse-thumb.ts';
import { renderNotice } from '../render/render-notice.ts';
import { renderReasons } from '../render/render-reasons.ts';
import type { Feature, Press } from '../surfaces/surface.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import { whisper } from './saying.ts';

/** Thumbs under an answer, and after a thumb down the question what was wrong. */
export function createThumbs(workspace: Workspace): Feature {
  const { rate, api, bot, log } = workspace;

  async function press(press: Press): Promise<void> {
    const pressed = parsePress(press);
    const thumb = parseThumb(carriedBy(press.action));
    if (!rate || pressed === null || thumb === null) return;
    const { key, about, rating } = thumb;
    const link = thumb.link ?? addressIn(pressed);
    const content = contentOf(workspace);
    const lang = readAbout(content, about)?.lang ?? 'en';
    const opinion = {
      answer: key,
      person: personId(bot.team, pressed.user),
      about,
      rating,
      ...(link !== undefined && { link }),
    };
    const isCounted = await rate(opinion).catch((error: unknown) => {
      log('store_failed', { error });
      return false;
    });
    const words = content.wording[lang].feedback;
    if (isCounted && rating === 'bad')
      return whisper(api, pressed, renderReasons(words, { key, about, ...(link !== undefined && { link }) }));
    return whisper(api, pressed, renderNotice(isCounted ? words.counted : controlsWords[lang].notCounted));
  }

  /** Of an answer that the people of the desk can open. */
  function addressIn({ channel, ts, thread, isAlone, whisperTo }: PressedMessage): string | undefined {
    return isAlone || whisperTo !== undefined ? undefined : addressOf(bot, channel, ts, thread);
  }

  return { presses: { thumb: press, reason: press } };
}

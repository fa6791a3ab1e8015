import { renderReply } from '../../../adapters/slack/render/render.ts';
import { replyWordings } from '../../../adapters/wording/reply.ts';
import { adapterContract } from '../../contract/adapter.ts';
import { everyOfType, visibleTextOf } from './visible.ts';

adapterContract({
  name: 'Slack',
  cutNotice: { en: replyWordings.en.cut, fr: replyWordings.fr.cut },
  longest: 30,
  show(reply) {
    const { blocks } = renderReply(reply);
    return {
      text: visibleTextOf(blocks),
      choices: everyOfType(blocks, 'button').map((button) => ({
        label: visibleTextOf([{ ...button, type: 'button' }]),
        utterance: String(button.value),
      })),
      structure: JSON.stringify(blocks.map(withoutText)),
      links: everyOfType(blocks, 'link').map(({ url }) => String(url)),
    };
  },
});

/** Blocks without what they say: their types and styles, where their links lead, what Slack makes of a date. */
function withoutText(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutText);
  if (typeof part !== 'object' || part === null) return part;
  return Object.entries(part).map(([key, value]) => [
    key,
    (key === 'text' || key === 'value') && typeof value === 'string' ? null : withoutText(value),
  ]);
}

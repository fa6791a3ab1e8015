import type { Content } from '../content/content.ts';
import { fill, plainText } from '../content/fill.ts';
import type { Reply } from '../reply/reply.ts';
import type { About, Reason } from './opinion.ts';

/** What the desk reads when an answer was found wrong: which, why, and the link to it. Nothing of what was asked. Pure. */
export function noteOn(content: Content, { vacancy, intents, lang }: About, reason: Reason, link: string): Reply {
  const words = content.wording[lang];
  const { note, reasons, link: label, without_intent: without } = words.feedback;
  const short = content.vacancies.find(({ id }) => id === vacancy)?.names.short;
  const name = short?.[lang] ?? short?.en;
  const headings = intents.map(
    (intent) =>
      words.intents[intent]?.heading ?? (intent === 'clarify' || intent === 'fallback' ? without[intent] : intent),
  );
  const about = [...(name === undefined ? [] : [name]), ...headings].join(words.join.comma);
  const runs = fill(note, { reason: reasons[reason], about, link: [{ kind: 'link', text: label, url: link }] });
  return { lang, preview: plainText(runs), blocks: [{ kind: 'paragraph', runs }] };
}

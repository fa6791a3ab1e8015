import type { Lang } from '../../../src/content/schema/text.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { toText } from '../../../src/reply/text.ts';
import type { Outcome } from '../../../src/sending/outcome.ts';
import type { Message, Receipt } from '../api.ts';
import { escaped } from '../render/render-text.ts';
import { type DraftingWords, draftingWords } from '../wording/drafting.ts';
import type { Workspace } from '../workspace.ts';
import { sentence, toCopy } from './render-parts.ts';

/** Something that was to be sent, and who has to hear that it was not. */
export interface Unsent {
  readonly outcome: Exclude<Outcome<Receipt>, { kind: 'sent' }>;
  readonly user: string;
  readonly channel: string;
  readonly thread?: string;
  /** By this address they can be told something for half an hour, also where the bot can't write. */
  readonly responseUrl: string;
  readonly lang: Lang;
  /** That it was not sent, or perhaps not. */
  readonly what: string;
  /** What they wanted to send, so that it is not lost. */
  readonly reply: Reply;
}

const NOT_IN: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found']);

/**
 * Says to somebody alone that what they sent did not arrive, and why; in the thread, or by the address that
 * Slack gave where the bot can't write there. Never throws.
 */
export async function tellUnsent(
  { api, bot, log }: Pick<Workspace, 'api' | 'bot' | 'log'>,
  { outcome, user, channel, thread, responseUrl, lang, what, reply }: Unsent,
): Promise<void> {
  const words = draftingWords[lang];
  const why = whyNot(words, outcome, bot.name);
  const said = why === '' ? what : `${what} ${why}`;
  const text = toText(reply);
  const message: Message = {
    text: escaped(`${said}\n\n${words.yourText}\n${text}`),
    blocks: [sentence(said), sentence(words.yourText), ...toCopy(text, lang)],
  };
  log('slack_not_posted', { send: outcome.kind });
  try {
    await api.postEphemeral(channel, user, message, thread);
  } catch {
    await api.respond(responseUrl, message).catch((error: unknown) => log('slack_failed', { error }));
  }
}

function whyNot(words: DraftingWords, outcome: Unsent['outcome'], bot: string): string {
  switch (outcome.kind) {
    case 'refused':
      if (outcome.code === 'overtaken') return words.overtaken;
      return NOT_IN.has(outcome.code) ? words.notIn(bot) : words.refused(outcome.code);
    case 'unclear':
      return '';
    case 'stopped':
      return words.stopped;
    case 'gave_up':
    case 'expired':
    case 'queue_full':
      return words.busy;
  }
}

import { randomUUID } from 'node:crypto';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { PostedDraft } from '../../../src/drafts/posted-from.ts';
import { sayWhen } from '../../../src/holds/when.ts';
import type { Post } from '../../../src/posts/posts.ts';
import { toText } from '../../../src/reply/text.ts';
import type { Outcome } from '../../../src/sending/outcome.ts';
import type { Drafted } from '../../chat/drafting/draft-in.ts';
import { keepPosted } from '../../chat/drafting/keep-posted.ts';
import { correctWords } from '../../wording/correct.ts';
import { draftingWords } from '../../wording/drafting.ts';
import { addressOf } from '../address.ts';
import type { Receipt } from '../api.ts';
import { conversationOf } from '../conversation-of.ts';
import { sentence, textField } from '../drafting/render-parts.ts';
import { personIn } from '../ids.ts';
import type { Where } from '../parse/parse-where.ts';
import { cardOf } from '../render/card-of.ts';
import type { Shown } from '../surfaces/surface.ts';
import { teamsCorrectWords } from '../wording/correct.ts';
import type { Workspace } from '../workspace.ts';
import type { Correction } from './correction.ts';
import { renderCorrected } from './render-corrected.ts';

/** What a correction is posted with. */
export type PostingParts = Pick<Workspace, 'clock' | 'log' | 'nameOf' | 'posts' | 'rate' | 'told'> & {
  readonly sends: Pick<Workspace['sends'], 'edit'>;
};

/** What takes the place of what was posted. */
export interface Correcting {
  readonly correction: Correction;
  readonly post: Post;
  readonly drafted: Drafted;
  readonly posted: PostedDraft;
}

/**
 * Puts a correction in the place of what was posted, unless that was withdrawn meanwhile, and takes note of it. Gives what the
 * corrector gets to see: nothing more, or why it did not arrive, with their text. Never rejects.
 */
export async function postCorrection(
  workspace: PostingParts,
  where: Where,
  { correction, post, drafted: { draft, content }, posted }: Correcting,
): Promise<Shown> {
  const { sends, posts, clock, rate, log } = workspace;
  const { message, thread } = post;
  const when = sayWhen(content.wording[draft.lang], clock()).text;
  const who = where.name || (await workspace.nameOf(personIn(where)));
  const corrected = renderCorrected({
    ...{ draft, posted, key: randomUUID(), line: correctWords[draft.lang].corrected(who, when) },
    ...(rate && { thumbs: content.wording[draft.lang].feedback }),
    ...(correction.carried && { carried: correction.carried }),
  });
  const stands = async () => (await posts.get(post)) !== null;
  const at = { tenant: where.tenant, conversation: conversationOf(post), message };
  const outcome = await sends.edit(at, corrected, stands);
  if (outcome.kind !== 'sent') {
    log('teams_not_posted', { send: outcome.kind });
    return unsent(outcome, posted, correction.lang);
  }
  const link = addressOf({ ...where, message, ...(thread !== undefined && { thread }) });
  // Who withdraws it in this moment has the last word.
  const isThere = await stands().catch((error: unknown) => log('store_failed', { error }));
  if (isThere) await keepPosted(workspace, { ...post, lang: draft.lang }, draft, link);
  return { kind: 'closed' };
}

type Unsent = Exclude<Outcome<Receipt>, { kind: 'sent' }>;

function unsent(outcome: Unsent, { reply }: PostedDraft, lang: Lang): Shown {
  const what = outcome.kind === 'unclear' ? teamsCorrectWords[lang].perhapsCorrected : correctWords[lang].notCorrected;
  const why = whyNot(outcome, lang);
  const body = [
    sentence(why === '' ? what : `${what} ${why}`),
    textField('yours', draftingWords[lang].yourText, toText(reply)),
  ];
  return { kind: 'dialog', title: correctWords[lang].title, card: cardOf(lang, body, []) };
}

function whyNot(outcome: Unsent, lang: Lang): string {
  switch (outcome.kind) {
    case 'refused':
      return outcome.code === 'overtaken'
        ? draftingWords[lang].overtaken
        : teamsCorrectWords[lang].refused(outcome.code);
    case 'unclear':
      return '';
    case 'stopped':
      return draftingWords[lang].stopped;
    case 'gave_up':
    case 'expired':
    case 'queue_full':
      return teamsCorrectWords[lang].busy;
  }
}

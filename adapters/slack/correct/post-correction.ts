import { randomUUID } from 'node:crypto';
import type { PostedDraft } from '../../../src/drafts/posted-from.ts';
import { sayWhen } from '../../../src/holds/when.ts';
import type { Post } from '../../../src/posts/posts.ts';
import type { Drafted } from '../../chat/drafting/draft-in.ts';
import { keepPosted } from '../drafting/keep-posted.ts';
import type { Told } from '../drafting/render-by-line.ts';
import { tellUnsent } from '../drafting/tell-unsent.ts';
import { ownId } from '../ids.ts';
import type { Named } from '../render/render-naming.ts';
import { correctWords } from '../wording/correct.ts';
import { suggestWords } from '../wording/suggest.ts';
import type { Workspace } from '../workspace.ts';
import type { Correction } from './correction.ts';
import { renderCorrected } from './render-corrected.ts';

/** Puts a correction in the place of what was posted, unless that was withdrawn meanwhile, and takes note of it. */
export async function postCorrection(
  workspace: Workspace,
  { channel, ts, responseUrl, lang, carried }: Correction,
  post: Post,
  { draft, content }: Drafted,
  posted: PostedDraft,
  user: string,
): Promise<void> {
  const { sends, posts, clock, rate } = workspace;
  const { kind, thread } = post;
  const { corrected } = correctWords[draft.lang];
  const words = content.wording[draft.lang];
  const when = sayWhen(words, clock()).text;
  const by = { say: (who: string) => corrected(who, when), who: await named(user) };
  const message = renderCorrected({
    draft,
    posted,
    kind,
    told: [...(await suggestedBy(post)), by],
    key: randomUUID(),
    ...(rate && { thumbs: words.feedback }),
    ...(carried && { carried }),
  });
  const stands = async () => (await posts.get(post)) !== null;
  const outcome = await sends.edit({ channel, ts }, message, stands);
  if (outcome.kind === 'sent') {
    // Who withdraws it in this moment has the last word.
    if (await stands()) await keepPosted(workspace, { ...post, lang: draft.lang }, draft);
    return;
  }
  const { perhapsCorrected, notCorrected } = correctWords[lang];
  await tellUnsent(workspace, {
    outcome,
    user,
    channel,
    responseUrl,
    lang,
    what: outcome.kind === 'unclear' ? perhapsCorrected : notCorrected,
    reply: posted.reply,
    ...(thread !== undefined && { thread }),
  });

  /** A suggestion goes on saying whose it was, unless they wanted to be forgotten. */
  async function suggestedBy({ by }: Post): Promise<readonly Told[]> {
    if (kind !== 'suggestion' || by === null) return [];
    return [{ say: suggestWords[draft.lang].suggested, who: await named(ownId(by)) }];
  }

  async function named(id: string): Promise<Named> {
    const { name } = await workspace.readers.of(id);
    return { user: id, name };
  }
}

import type { types } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import { sayWhen } from '../../../src/holds/when.ts';
import type { Post, PostKind } from '../../../src/posts/posts.ts';
import { toText } from '../../../src/reply/text.ts';
import type { Drafted } from '../../chat/drafting/draft-in.ts';
import { renderBefore, renderDraft } from '../drafting/render-draft.ts';
import { aside, plain, said, sentence, toCopy } from '../drafting/render-parts.ts';
import { renderSelects } from '../drafting/render-selects.ts';
import { ownId } from '../ids.ts';
import { draftingWords } from '../wording/drafting.ts';
import { type SuggestWords, suggestWords } from '../wording/suggest.ts';
import { type Suggestion, writeSuggestion } from './suggestion.ts';

/** The dialog in which an answer is suggested, and what its parts are called. */
export const SUGGESTING = 'suggest_answer';
export const SUGGEST_TEXT = 'suggest.text';

/** So many of the answers in a thread are told of. */
const MOST_BEFORE = 3;

/** What the dialog shows. */
export interface Suggesting {
  readonly suggestion: Suggestion;
  readonly drafted: Drafted;
  /** What stands in the thread already, the latest first. */
  readonly before: readonly Post[];
  /** What people write behind the @ to call the bot. */
  readonly bot: string;
  /** The draft is another one than somebody had agreed to. */
  readonly isChanged?: boolean;
  /** What stood in the field, where the new draft does not keep it. */
  readonly textBefore?: string;
}

/** Draws the dialog; without a draft, or where the bot can't post, it has nothing to submit. Pure. */
export function renderSuggesting(suggesting: Suggesting): types.ModalView {
  const { suggestion, drafted, bot, isChanged, textBefore } = suggesting;
  const { lang, drawn, digest, notIn } = suggestion;
  const { draft, vacancies, topics } = drafted;
  const words = suggestWords[lang];
  const hasDraft = draft.reply !== null;
  const canPost = hasDraft && notIn === undefined;
  return {
    ...frame(lang),
    private_metadata: writeSuggestion(suggestion),
    ...(canPost && { submit: plain(words.post) }),
    blocks: [
      ...(notIn === undefined ? [] : [sentence(notInText(words, suggestion, bot))]),
      ...(isChanged ? [sentence(draftingWords[lang].changed)] : []),
      ...answeredBefore(suggesting),
      ...(suggestion.isCut ? [aside(words.readInPart)] : []),
      ...(draft.why === undefined ? [] : [sentence(draft.why)]),
      ...renderSelects({
        prefix: 'suggest',
        lang,
        vacancies,
        topics,
        shown: draft,
        isEmpty: !hasDraft,
        hasMessage: true,
      }),
      ...(canPost ? renderDraft(draft, { actionId: SUGGEST_TEXT, id: `${drawn}.${digest}`, lang }) : []),
      ...(hasDraft && !canPost ? [sentence(words.copy), ...toCopy(toText(draft.reply), lang)] : []),
      ...renderBefore(textBefore, lang),
      ...(hasDraft ? [mailButton(words)] : []),
      ...(canPost ? [aside(words.postsAs)] : []),
    ],
  };
}

/** What stands there for the moment that it takes to look things up, and what is said instead of a draft. Pure. */
export function renderWithout(lang: Lang, text: string): types.ModalView {
  return { ...frame(lang), blocks: [sentence(text)] };
}

/** The text to copy into a mail. Pure. */
export function renderMail(lang: Lang, text: string): types.ModalView {
  const words = suggestWords[lang];
  return {
    type: 'modal',
    title: plain(words.mail),
    close: plain(draftingWords[lang].back),
    blocks: [sentence(words.mailHint), ...toCopy(text, lang)],
  };
}

function frame(lang: Lang): Omit<types.ModalView, 'blocks'> {
  return {
    type: 'modal',
    callback_id: SUGGESTING,
    title: plain(suggestWords[lang].title),
    close: plain(draftingWords[lang].close),
  };
}

/** A talk between people, or with the bot: nobody else can be invited into it. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

function notInText(words: SuggestWords, { channel, notIn }: Suggestion, bot: string): string {
  if (isDirect(channel)) return words.direct;
  return words.notIn(notIn ? `#${notIn}` : words.thisChannel, bot);
}

const SAYS_BEFORE: Readonly<Record<PostKind, (words: SuggestWords) => SuggestWords['answered']>> = {
  answer: ({ answered }) => answered,
  suggestion: ({ suggestedBefore }) => suggestedBefore,
  card: ({ sharedBefore }) => sharedBefore,
  note: ({ notedBefore }) => notedBefore,
};

/** By whom and when; Slack shows the reader's own time. */
function answeredBefore({ suggestion, drafted, before }: Suggesting): readonly types.KnownBlock[] {
  const words = suggestWords[suggestion.lang];
  const wording = drafted.content.wording[suggestion.lang];
  return before.slice(0, MOST_BEFORE).map(({ kind, by, at }) =>
    said(SAYS_BEFORE[kind](words), [
      by === null ? { type: 'text', text: words.somebody } : { type: 'user', user_id: ownId(by) },
      {
        type: 'date',
        timestamp: Math.floor(Date.parse(at) / 1_000),
        format: '{date_short}, {time}',
        fallback: sayWhen(wording, at).text,
      },
    ]),
  );
}

function mailButton(words: SuggestWords): types.ActionsBlock {
  return {
    type: 'actions',
    block_id: 'suggest.mail',
    elements: [{ type: 'button', action_id: 'suggest.mail', text: plain(words.mail) }],
  };
}

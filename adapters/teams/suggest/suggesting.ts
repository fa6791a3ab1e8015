import { sayWhen } from '../../../src/holds/when.ts';
import type { Post, PostKind } from '../../../src/posts/posts.ts';
import { postedOf } from '../../chat/drafting/posted-of.ts';
import { draftingWords } from '../../wording/drafting.ts';
import { type SuggestWords, suggestWords } from '../../wording/suggest.ts';
import { submit } from '../actions.ts';
import { createDraftDialogs, type DraftDialogParts } from '../drafting/draft-dialog.ts';
import { newQuestion, type Question } from '../drafting/question.ts';
import { isEditable } from '../drafting/render-dialog.ts';
import { sentence } from '../drafting/render-parts.ts';
import { placeId } from '../ids.ts';
import type { Where } from '../parse/parse-where.ts';
import { renderNote } from '../render/render-notice.ts';
import type { Feature, MessageAction, Press, Shown } from '../surfaces/surface.ts';
import { teamsDraftingWords } from '../wording/drafting.ts';
import { teamsSuggestWords } from '../wording/suggest.ts';
import type { Workspace } from '../workspace.ts';
import { renderInserted } from './render-inserted.ts';

export interface SuggestingParts extends DraftDialogParts, Pick<Workspace, 'nameOf'> {
  readonly posts: Pick<Workspace['posts'], 'inThread'>;
}

/** So many of the answers in a thread are told of. */
const MOST_BEFORE = 3;

const SAYS_BEFORE: Readonly<Record<PostKind, (words: SuggestWords) => SuggestWords['answered']>> = {
  answer: ({ answered }) => answered,
  suggestion: ({ suggestedBefore }) => suggestedBefore,
  card: ({ sharedBefore }) => sharedBefore,
  note: ({ notedBefore }) => notedBefore,
};

/**
 * “Suggest an answer” on anybody's message: a dialog with a draft in applicant voice, which its reader may change and have put
 * where they write, to be sent as theirs. A draft that no longer holds is not put there.
 */
export function createSuggesting(workspace: SuggestingParts): Feature {
  const { posts, nameOf } = workspace;
  const dialogs = createDraftDialogs(workspace, {
    name: 'suggest',
    title: (lang) => suggestWords[lang].title,
    field: (lang) => draftingWords[lang].text,
    textOf: ({ draft }) => draft.text,
    above: async (question, where) => (await answeredBefore(question, where)).map(sentence),
    below: (lang) => [
      ...renderNote(teamsDraftingWords[lang].textHint),
      ...renderNote(teamsSuggestWords[lang].sentAsYou),
    ],
    actions: (lang, data) => [{ ...submit(teamsSuggestWords[lang].insert, 'suggest.insert', data), style: 'positive' }],
    mailsWritten: true,
  });

  async function open({ activity, where, text, message }: MessageAction): Promise<Shown> {
    const lang = await workspace.langOf(where, activity.locale);
    const thread = where.kind === 'channel' ? (where.thread ?? message) : undefined;
    return dialogs.open(newQuestion(text, { lang, ...(thread !== undefined && { thread }) }), where);
  }

  /** What stands in the thread already, the latest first; what would read the same, of the same minute, once. */
  async function answeredBefore({ thread, lang }: Question, { tenant, place }: Where): Promise<readonly string[]> {
    if (thread === undefined) return [];
    const before = await posts.inThread('teams', placeId(tenant, place), thread);
    const lines = await Promise.all(before.slice(0, MOST_BEFORE).map(told));
    return [...new Set(lines)];

    async function told({ kind, by, at }: Post): Promise<string> {
      const words = suggestWords[lang];
      const when = sayWhen(workspace.desk.content.wording[lang], at).text;
      const name = by === null ? words.somebody : await nameOf(by);
      return SAYS_BEFORE[kind](words)(name === by ? words.somebody : name, when);
    }
  }

  async function insert(press: Press): Promise<Shown> {
    const seen = await dialogs.after(press);
    if ('kind' in seen) return seen;
    const { question, looked } = seen;
    const { drafted, isOther, written } = looked;
    const { draft } = drafted;
    const words = draftingWords[question.lang];
    if (isOther || !draft.reply) return dialogs.show(seen, press.where, words.changed);
    const posted = postedOf(drafted, isEditable(draft.text) ? (written ?? draft.text) : undefined);
    return posted ? renderInserted(posted.reply) : dialogs.show(seen, press.where, words.empty);
  }

  return {
    messageActions: { suggest: open },
    submits: {
      'suggest.again': dialogs.again,
      'suggest.mail': dialogs.mail,
      'suggest.insert': (press) => dialogs.kept(press, insert(press)),
    },
  };
}

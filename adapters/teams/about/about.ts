import { z } from 'zod';
import { LANGS, type Lang } from '../../../src/content/schema/text.ts';
import type { Post } from '../../../src/posts/posts.ts';
import type { Block } from '../../../src/reply/reply.ts';
import { may } from '../../../src/roles/may.ts';
import type { Line } from '../../../src/why.ts';
import { carriedInSchema } from '../../chat/carried.ts';
import type { Explanations } from '../../chat/explanations.ts';
import { type HowItCame, howItCame } from '../../chat/how-it-came.ts';
import { controlsWords } from '../../wording/controls.ts';
import { submit } from '../actions.ts';
import type { Submit } from '../card.ts';
import { personIn, placeId } from '../ids.ts';
import { renderReply } from '../render/render.ts';
import { toDialogCard } from '../render/to-dialog-card.ts';
import type { Feature, Press, Shown } from '../surfaces/surface.ts';
import { teamsControlsWords } from '../wording/controls.ts';
import type { Workspace } from '../workspace.ts';
import { type OfMessage, ofMessage, withdraw } from './withdraw.ts';

/** `isWritten`: by somebody of the desk in their own words, so no rule explains it. */
const aboutSchema = z.looseObject({ l: z.enum(LANGS), isWritten: z.exactOptional(z.boolean()) });

/**
 * The dialog about a message of the desk, which its presser alone reads: why an answer came out so, and what they may do
 * with it.
 */
export function createAbout(workspace: Workspace, explanations: Explanations): Feature {
  const { posts, roleIn } = workspace;

  async function about(press: Press): Promise<Shown> {
    const { where, data, message, activity } = press;
    const read = aboutSchema.safeParse(data);
    const lang = read.data?.l ?? (await workspace.langOf(where, activity.locale));
    const carried = carriedInSchema.safeParse(data).data;
    const words = controlsWords[lang];
    const [how, post, role] = await Promise.all([
      carried && !read.data?.isWritten ? howItCame({ ...workspace, explanations }, carried) : null,
      message === undefined || where.kind === 'personal' ? null : posts.get(keyOf(press, message)),
      roleIn(where),
    ]);
    const isTheirs = post !== null && post.by === personIn(where);
    const mayDo = (act: 'withdraw' | 'correct' | 'draft') => may(role, act, { guests: false });
    const of: OfMessage = { ...(message !== undefined && { m: message }), l: lang };
    const actions: readonly Submit[] = [
      ...(carried && carried.u !== '' && mayDo('draft')
        ? [submit(teamsControlsWords[lang].draft, 'draft', { ...carried })]
        : []),
      ...(post && canBeCorrected(post, carried !== undefined) && (mayDo('correct') || isTheirs)
        ? [submit(words.correct, 'correct.open', { ...carried, ...of, kind: post.kind })]
        : []),
      ...(post && (mayDo('withdraw') || isTheirs)
        ? [{ ...submit(words.withdraw, 'withdraw', { ...of }), style: 'destructive' as const }]
        : []),
    ];
    const title = how ? words.whyTitle : teamsControlsWords[lang].moreTitle;
    const drawn = renderReply({ lang, preview: '', blocks: how ? explained(how, lang) : [nothingToDo()] }, IN_DIALOG);
    return { kind: 'dialog', title, card: toDialogCard(drawn, { lang, actions }), width: 'medium' };

    function nothingToDo(): Block {
      const text = actions.length > 0 ? teamsControlsWords[lang].canDo : teamsControlsWords[lang].canDoNothing;
      return { kind: 'paragraph', runs: [{ kind: 'text', text }] };
    }
  }

  return {
    dialogs: { about },
    submits: {
      async withdraw(press) {
        const read = ofMessage.safeParse(press.data);
        return read.success ? withdraw(workspace, press, read.data) : { kind: 'closed' };
      },
    },
  };
}

const IN_DIALOG = { inDialog: true } as const;

function keyOf({ where }: Press, message: string) {
  return { face: 'teams', place: placeId(where.tenant, where.place), message } as const;
}

/** What tells no facts can only be taken back. */
function canBeCorrected({ kind }: Post, isAnswer: boolean): boolean {
  return kind === 'card' || kind === 'suggestion' || (kind === 'answer' && isAnswer);
}

function explained({ lines, from }: HowItCame, lang: Lang): readonly Block[] {
  const words = controlsWords[lang];
  const above = { kept: undefined, again: words.whyAgain, gone: words.whyGone }[from];
  const facts: Block = { kind: 'facts', rows: lines.map(rowOf) };
  return [
    ...(above === undefined ? [] : [{ kind: 'note' as const, runs: [{ kind: 'text' as const, text: above }] }]),
    ...(lines.length > 0 ? [facts] : []),
  ];
}

function rowOf({ label, value }: Line) {
  return { label, value: [{ kind: 'text' as const, text: value || '–' }] };
}

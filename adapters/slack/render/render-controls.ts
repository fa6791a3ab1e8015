import type { types } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Wording } from '../../../src/content/schema/wording.ts';
import type { About } from '../../../src/feedback/opinion.ts';
import type { PostKind } from '../../../src/posts/posts.ts';
import { type Carried, writeCarried } from '../../chat/carried.ts';
import { controlsWords } from '../../wording/controls.ts';
import { writeThumb } from './render-reasons.ts';

/** What people can do with a message of the desk. */
export interface Controls {
  readonly lang: Lang;
  /** Of an answer: why it came out so. */
  readonly why?: Carried;
  /** Whoever reads it in private may share what it tells. */
  readonly canShare?: true;
  /** It can be rated, with these words on the thumbs. */
  readonly rated?: { readonly about: About; readonly words: Pick<Wording['feedback'], 'good' | 'bad'> };
  /** It stands where others read it: it can be withdrawn, and corrected by what this says. */
  readonly posted?: { readonly kind: PostKind; readonly correct?: string };
}

/** The controls under a message, in one line as far as Slack lets them be; none where there is nothing to do. Pure. */
export function renderControls(controls: Controls): readonly types.KnownBlock[] {
  const elements = [...whyButton(controls), ...shareButton(controls), ...moreMenu(controls)];
  return [...(elements.length > 0 ? [{ type: 'actions' as const, elements }] : []), ...thumbs(controls)];
}

function whyButton({ why, lang }: Controls): readonly types.Button[] {
  if (!why) return [];
  return [{ type: 'button', action_id: 'why', text: plain(controlsWords[lang].why), value: writeCarried(why) }];
}

function shareButton({ why, canShare, lang }: Controls): readonly types.Button[] {
  if (!why || !canShare) return [];
  // What is shared is told by the vacancy and the intent, not by the question.
  const value = writeCarried({ ...why, u: '' });
  return [{ type: 'button', action_id: 'pass.share', text: plain(controlsWords[lang].share), value }];
}

function moreMenu({ posted, lang, why }: Controls): readonly types.Overflow[] {
  if (!posted) return [];
  const words = controlsWords[lang];
  const options = [
    ...(why && posted.kind === 'answer' ? [option(words.share, 'share')] : []),
    ...(posted.correct === undefined ? [] : [option(words.correct, posted.correct)]),
    option(words.withdraw, 'withdraw'),
  ];
  return [{ type: 'overflow', action_id: `more.${posted.kind}`, options }];
}

function thumbs({ rated, why }: Controls): readonly types.ContextActionsBlock[] {
  if (!rated || !why) return [];
  const { about, words } = rated;
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'thumb',
          positive_button: { text: plain(words.good), value: writeThumb('good', { key: why.k, about }) },
          negative_button: { text: plain(words.bad), value: writeThumb('bad', { key: why.k, about }) },
        },
      ],
    },
  ];
}

function option(label: string, value: string): types.PlainTextOption {
  return { text: plain(label), value };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

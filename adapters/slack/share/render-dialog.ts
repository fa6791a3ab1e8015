import type { types } from '@slack/bolt';
import type { Content } from '../../../src/content/content.ts';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Fields } from '../../chat/share/fields.ts';
import type { MadeCard } from '../../chat/share/make-card.ts';
import { aside, plain, sentence } from '../drafting/render-parts.ts';
import { shareWords } from '../wording/share.ts';
import { type NewState, writeState } from './dialog-state.ts';
import { renderCard } from './render-card.ts';
import { renderChannelInput, renderFields } from './render-fields.ts';

/** What a sharing dialog is known by when it is submitted. */
export const SHARE_DIALOG = 'share_card';

export interface DialogDrawing {
  readonly content: Content;
  readonly now: string;
  readonly state: NewState;
  readonly fields: Fields;
  /** Null where the fields make no card. */
  readonly made: MadeCard | null;
  /** The channel that is chosen. */
  readonly channel?: string;
  /** A sentence above everything else. */
  readonly notice?: string;
}

/** The dialog in which a card is made, or corrected, with the card below the fields as it will look. Pure. */
export function renderDialog({ content, now, state, fields, made, channel, notice }: DialogDrawing): types.ModalView {
  const { lang, corrects, theirs, sharer } = state;
  const words = shareWords[lang];
  const updated = made && corrects ? { at: now, words: content.wording[made.of.lang] } : undefined;
  // A preview is drawn, and its text read by nobody, so that a name is of no use.
  const named = sharer === null ? null : { user: sharer, name: sharer };
  const drawn = made && renderCard(made, { sharer: named, inDialog: true, ...(updated && { updated }) });
  const preview = drawn
    ? [
        aside(corrects ? words.previewCorrected : words.preview),
        ...drawn.blocks,
        ...(hasTable(made) ? [aside(words.asTable)] : []),
      ]
    : [aside(words.noPreview)];
  return {
    type: 'modal',
    callback_id: SHARE_DIALOG,
    title: plain(corrects ? words.correctTitle : words.title),
    submit: plain(corrects ? words.save : words.share),
    close: plain(words.cancel),
    private_metadata: writeState({ ...state, fields, shown: made?.card.shown ?? null }),
    blocks: [
      ...(notice === undefined ? [] : [sentence(notice), divider]),
      corrects ? standsIn(words.inChannel, corrects.channel) : renderChannelInput(lang, channel),
      ...renderFields({
        content,
        lang,
        now,
        fields,
        ...(theirs && { theirs: { ...theirs, isKept: fields.line !== '' } }),
      }),
      divider,
      ...preview,
    ],
  };
}

/** A dialog that only says something. Pure. */
export function renderNoticeDialog(lang: Lang, title: string, blocks: readonly types.KnownBlock[]): types.ModalView {
  return { type: 'modal', title: plain(title), close: plain(shareWords[lang].close), blocks: [...blocks] };
}

function hasTable(made: MadeCard): boolean {
  return renderCard(made, { sharer: null }).blocks.some(({ type }) => type === 'table');
}

const divider: types.DividerBlock = { type: 'divider' };

function standsIn(before: string, channel: string): types.RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: before },
          { type: 'channel', channel_id: channel },
        ],
      },
    ],
  };
}

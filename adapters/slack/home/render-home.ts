import type { types } from '@slack/bolt';
import { LANGS, type Lang } from '../../../src/content/schema/text.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { LANG_NAMES } from '../../wording/drafting.ts';
import { aside, plain, sentence } from '../drafting/render-parts.ts';
import { BLOCK_KIT } from '../limits.ts';
import { renderReply } from '../render/render.ts';
import { homeWords } from '../wording/home.ts';

export interface HomeDrawing {
  readonly lang: Lang;
  readonly zone?: string;
  /** What people write behind the @. */
  readonly bot: string;
  /** What came of a press on this tab. */
  readonly said?: Reply;
  /** Why they may not ask; then nothing is told. */
  readonly refusal?: Reply;
  /** What is told to whoever may ask. */
  readonly told?: {
    readonly vacancies: Reply;
    readonly examples: Reply;
    /** What they may do, and what besides, each in a line. */
    readonly may: string;
    readonly besides: readonly string[];
    /** The facts on hold, for whoever may see them. */
    readonly holds?: Reply;
  };
  /** The language that they chose; absent where they chose none. */
  readonly chosen?: Lang;
  readonly kept?: Reply;
}

/** The home tab of one person. Pure. */
export function renderHome(drawing: HomeDrawing): types.HomeView {
  const { lang, said, refusal, told, kept } = drawing;
  const words = homeWords[lang];
  const drawn = (reply: Reply) => drawIn(reply, drawing.zone);
  const blocks: readonly types.KnownBlock[] = [
    { type: 'header', text: plain(words.title) },
    ...(said ? [...drawn(said), divider] : []),
    sentence(words.intro),
    ...(refusal ? drawn(refusal) : []),
    ...(told ? renderTold(drawing, told, drawn) : []),
    divider,
    languageSelect(drawing),
    aside(words.languageHint),
    ...(kept ? [heading(words.kept), ...drawn(kept), forgetButton(lang)] : []),
  ];
  return { type: 'home', blocks: blocks.slice(0, BLOCK_KIT.view.blocks) };
}

function renderTold(
  { lang, bot }: HomeDrawing,
  { vacancies, examples, may, besides, holds }: NonNullable<HomeDrawing['told']>,
  drawn: (reply: Reply) => readonly types.KnownBlock[],
): readonly types.KnownBlock[] {
  const words = homeWords[lang];
  return [
    ...drawn(vacancies),
    ...drawn(examples),
    heading(words.howToAsk),
    bullets(words.ways(bot)),
    heading(words.whoMay),
    sentence(may),
    ...(besides.length > 0 ? [bullets(besides)] : []),
    ...(holds ? [heading(words.holds), ...drawn(holds)] : []),
  ];
}

/** Tables stand in messages only, here as little as in a dialog. */
function drawIn(reply: Reply, readerZone: string | undefined): readonly types.KnownBlock[] {
  return renderReply(reply, { inDialog: true, ...(readerZone !== undefined && { readerZone }) }).blocks;
}

function languageSelect({ lang, chosen }: HomeDrawing): types.SectionBlock {
  const words = homeWords[lang];
  const options = [
    { text: plain(words.auto), value: 'auto' },
    ...LANGS.map((one) => ({ text: plain(LANG_NAMES[one]), value: one })),
  ];
  const first = options.find(({ value }) => value === (chosen ?? 'auto'));
  return {
    type: 'section',
    // Named by what it shows: Slack goes on showing what was picked in a block of the same id.
    block_id: `home.lang.${chosen ?? 'auto'}`,
    text: plain(words.language),
    accessory: {
      type: 'static_select',
      action_id: 'home.lang',
      placeholder: plain(words.language),
      options,
      ...(first && { initial_option: first }),
    },
  };
}

function forgetButton(lang: Lang): types.ActionsBlock {
  const { forget, forgetTitle, forgetText, forgetNo } = homeWords[lang];
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: 'home.forget',
        text: plain(forget),
        value: 'forget',
        confirm: {
          title: plain(forgetTitle),
          text: plain(forgetText),
          confirm: plain(forget),
          deny: plain(forgetNo),
        },
      },
    ],
  };
}

const divider: types.DividerBlock = { type: 'divider' };

function heading(text: string): types.HeaderBlock {
  return { type: 'header', text: plain(text) };
}

function bullets(lines: readonly string[]): types.RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: lines.map((text) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] })),
      },
    ],
  };
}

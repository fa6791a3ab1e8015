import type { types } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Outcome } from '../../../src/sending/outcome.ts';
import type { Message, Receipt } from '../api.ts';
import { plain } from '../drafting/render-parts.ts';
import { shareWords } from '../wording/share.ts';

const GONE = new Set(['is_archived', 'channel_not_found', 'not_in_channel']);
const FORBIDDEN = /^(?:restricted_action|no_permission|missing_scope|ekm_access_denied|team_access_not_granted)/;

/** What came of sharing a card, for its sharer alone: where it stands, or why it does not. Pure. */
export function renderOutcome(lang: Lang, channel: string, outcome: Outcome<Receipt>, link?: string): Message {
  const words = shareWords[lang];
  const [before, after] = sayOutcome(lang, outcome);
  const elements: types.RichTextElement[] = [
    { type: 'text', text: before },
    { type: 'channel', channel_id: channel },
    { type: 'text', text: after },
  ];
  const open: types.ActionsBlock[] =
    link === undefined
      ? []
      : [
          {
            type: 'actions',
            elements: [{ type: 'button', action_id: 'share.go', text: plain(words.goTo), url: link, value: 'go' }],
          },
        ];
  return {
    text: `${before}<#${channel}>${after}`,
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }, ...open],
  };
}

/** What stands before and after the channel's name. */
function sayOutcome(lang: Lang, outcome: Outcome<Receipt>): readonly [string, string] {
  const { posted, perhapsPosted, notPosted, failures } = shareWords[lang];
  const failed = (why: string) => [notPosted.before, `${notPosted.after}${why}`] as const;
  switch (outcome.kind) {
    case 'sent':
      return [posted, '.'];
    case 'unclear':
      return [perhapsPosted.before, perhapsPosted.after];
    case 'queue_full':
      return failed(failures.busy);
    case 'refused':
      if (GONE.has(outcome.code)) return failed(failures.gone);
      return failed(FORBIDDEN.test(outcome.code) ? failures.mayNot : failures.other);
    case 'gave_up':
      return failed(outcome.code === 'rate_limited' ? failures.busy : failures.other);
    default:
      return failed(failures.other);
  }
}

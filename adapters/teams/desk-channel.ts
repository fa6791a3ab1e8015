import type { Lang } from '../../src/content/schema/text.ts';
import type { DeskChannel, Note } from '../../src/handoff/desk-channel.ts';
import { postedBy } from '../../src/handoff/posted-by.ts';
import { noteWords } from '../wording/note.ts';
import type { Receipt } from './api.ts';
import type { CardAction, CardElement } from './card.ts';
import { renderReply } from './render/render.ts';
import { toMessage } from './render/to-message.ts';
import type { Sends, Workspace } from './workspace.ts';

/** What it is called as long as Teams has not said its name; the same in both languages. */
const NAMELESS = 'Microsoft Teams';

/** Takes note of what stands in the channel, and on whose account. */
export type Noted = (at: Receipt, note: Note) => Promise<void>;

export interface DeskChannelParts {
  readonly sends: Pick<Sends, 'post'>;
  readonly nameOf: Workspace['nameOf'];
  /** The name of the channel, where it is known by now. */
  readonly name: () => string | undefined;
  readonly noted: Noted;
  /** What people of the desk can do with a note. */
  readonly controls?: (lang: Lang) => readonly CardAction[];
}

/** The channel in Teams whose members are the desk. What stands there can be withdrawn. */
export function createDeskChannel(
  at: { readonly tenant: string; readonly conversation: string },
  { sends, nameOf, name, noted, controls = () => [] }: DeskChannelParts,
): DeskChannel {
  return {
    get name() {
      return name() ?? NAMELESS;
    },
    async post(note) {
      const { reply, person } = note;
      const { lang } = reply;
      const asked = person === undefined ? undefined : noteWords[lang].askedBy(await nameOf(person));
      const drawn = renderReply(reply);
      const summary = asked === undefined ? drawn.summary : `${drawn.summary}\n\n${asked}`;
      const below = asked === undefined ? [] : [plain(asked)];
      const outcome = await sends.post(at, toMessage({ ...drawn, summary }, { lang, below, controls: controls(lang) }));
      if (outcome.kind === 'sent') await noted(outcome.receipt, note);
      return postedBy(outcome);
    },
  };
}

/** In runs nothing is markup, whatever somebody's name looks like. */
function plain(text: string): CardElement {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] };
}

import type { DeskChannel, Note } from '../../src/handoff/desk-channel.ts';
import { postedBy } from '../../src/handoff/posted-by.ts';
import { noteWords } from '../wording/note.ts';
import type { Message, Receipt } from './api.ts';
import { ownId } from './ids.ts';
import { renderReply } from './render/render.ts';
import { renderControls } from './render/render-controls.ts';
import { renderNaming } from './render/render-naming.ts';
import type { Readers, Sends } from './workspace.ts';

/** Takes note of what stands in the channel, and on whose account. */
export type Noted = (at: Receipt, note: Note) => Promise<void>;

/** The channel in Slack whose members are the desk, by its id and its name without the `#`. What stands there can be withdrawn. */
export function createDeskChannel(
  { id, name }: { readonly id: string; readonly name: string },
  { sends, readers, noted }: { readonly sends: Sends; readonly readers: Readers; readonly noted: Noted },
): DeskChannel {
  return {
    name: `#${name}`,
    async post(note) {
      const { reply, person } = note;
      const drawn = renderReply(reply);
      const { text, blocks } = person === undefined ? drawn : under(drawn, await asker(person));
      const controls = renderControls({ lang: reply.lang, posted: { kind: 'note' } });
      const outcome = await sends.post(id, { text, blocks: [...blocks, ...controls] });
      if (outcome.kind === 'sent') await noted(outcome.receipt, note);
      return postedBy(outcome);

      async function asker(known: string): Promise<Message> {
        const user = ownId(known);
        return renderNaming(noteWords[reply.lang].askedBy, { user, name: (await readers.of(user)).name });
      }
    },
  };
}

function under(message: Message, naming: Message): Message {
  return { text: `${message.text}\n\n${naming.text}`, blocks: [...message.blocks, ...naming.blocks] };
}

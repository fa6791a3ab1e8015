import type { DeskChannel } from '../../src/handoff/desk-channel.ts';
import { postedBy } from '../../src/handoff/posted-by.ts';
import type { Message } from './api.ts';
import { ownId } from './ids.ts';
import { renderReply } from './render/render.ts';
import { renderNaming } from './render/render-naming.ts';
import { noteWords } from './wording/note.ts';
import type { Readers, Sends } from './workspace.ts';

/** The channel in Slack whose members are the desk, by its id and its name without the `#`. */
export function createDeskChannel(
  { id, name }: { readonly id: string; readonly name: string },
  { sends, readers }: { readonly sends: Sends; readonly readers: Readers },
): DeskChannel {
  return {
    name: `#${name}`,
    async post({ reply, person }) {
      const drawn = renderReply(reply);
      const message = person === undefined ? drawn : under(drawn, await asker(person));
      return postedBy(await sends.post(id, message));

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

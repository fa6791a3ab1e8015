import type { Card } from '../../../../adapters/teams/card.ts';
import { type Acting, keyOf, sceneAt, sceneOf } from './acting.ts';
import type { Activity, Scene } from './activities/base.ts';
import { insertedCard, message } from './activities/messages.ts';
import type { At, Person, Posted } from './language.ts';
import { type Spoken, spoken } from './spoken.ts';

type Talking = Pick<Person, 'asks' | 'posts' | 'mentions' | 'repliesTo'>;

export function createTalking(acting: Acting): Talking {
  const says = async (at: At, text: string) => write(acting, sceneAt(acting, at), text);
  return {
    asks: (text) => says('personal', text),
    posts: says,
    mentions: (at, text) => says(at, `@desk ${text}`),
    repliesTo: async (to, text) => write(acting, sceneOf(acting, to), text),
  };
}

/** Teams tells a bot of everything in its own chats, and elsewhere of what mentions it. */
async function write(acting: Acting, scene: Scene, typed: string): Promise<Posted> {
  const said = spoken(acting.stage, typed);
  const posted = put(acting, scene, typed, null);
  if (hears(scene, said))
    await tell(acting, posted, message(threaded(scene, posted), posted.id, said, replyTo(posted)));
  return posted;
}

/** Sends a card that our message extension made as somebody's own. Teams tells the bot of it in its own chats only. */
export async function sendInserted(acting: Acting, scene: Scene, card: Card): Promise<Posted> {
  const posted = put(acting, scene, '', card);
  if (hears(scene, { isForBot: false }))
    await tell(acting, posted, insertedCard(threaded(scene, posted), posted.id, card));
  return posted;
}

function hears({ conversation }: Scene, { isForBot }: Pick<Spoken, 'isForBot'>): boolean {
  return conversation.hasBot && (conversation.kind === 'personal' || isForBot);
}

function put(
  { stage: { ledger } }: Acting,
  { conversation, who, thread }: Scene,
  text: string,
  card: Card | null,
): Posted {
  const id = ledger.nextId();
  const standing = conversation.kind === 'channel' ? { thread: thread ?? id } : {};
  return ledger.add({
    place: conversation.id,
    id,
    ...standing,
    from: who.id,
    isOurs: false,
    text,
    card,
    isRated: false,
  });
}

/** A new post in a channel begins a thread, which its conversation names already. */
function threaded(scene: Scene, { thread }: Posted): Scene {
  return thread === undefined ? scene : { ...scene, thread };
}

function replyTo({ thread, id }: Posted): string | undefined {
  return thread === id ? undefined : thread;
}

async function tell({ told, carrier }: Acting, posted: Posted, activity: Activity): Promise<void> {
  told.set(keyOf(posted), activity);
  await carrier.deliver(activity);
}

import { type Acting, sceneAt, sceneOf } from './acting.ts';
import { reaction } from './activities/events.ts';
import { feedback } from './activities/invokes.ts';
import { chatIdOf } from './cast.ts';
import { createComing } from './coming.ts';
import { createExtension } from './extension.ts';
import type { Person, Posted } from './language.ts';
import { createPressing } from './pressing.ts';
import { accountOf } from './stage.ts';
import { createTalking, sendInserted } from './talking.ts';

/** Somebody of the cast, on this stage. */
export function createPerson(acting: Acting): Person {
  const { stage, carrier, name } = acting;
  const { id, account, tenant, name: fullName } = accountOf(stage, name);
  const chatId = chatIdOf(name);

  function ours(message: Posted): Posted {
    if (!message.isOurs) throw new Error('Only messages of the bot.');
    return message;
  }

  return {
    id,
    account,
    tenant,
    name: fullName,
    deskId: `teams:${tenant}:${account}`,
    chatId,
    ...createTalking(acting),
    ...createPressing(acting),
    ...createExtension(acting),
    ...createComing(acting),

    sends: async (at, card) => sendInserted(acting, sceneAt(acting, at), card),
    chat: () => stage.ledger.of(chatId),
    answers: () => stage.ledger.of(chatId).filter(({ isOurs }) => isOurs),
    async rates(message, which, reason = '') {
      if (!ours(message).isRated) throw new Error('Teams draws no thumbs under this message.');
      return carrier.deliver(feedback(sceneOf(acting, message), message.id, which, reason));
    },
    reacts: async (message, which) => carrier.deliver(reaction(sceneOf(acting, message), ours(message).id, which)),
    changes: (what) => void stage.accounts.set(name, { ...accountOf(stage, name), ...what }),
  };
}

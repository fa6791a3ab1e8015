import { type Acting, sceneAt } from './acting.ts';
import { installation, members } from './activities/events.ts';
import { PLACES } from './cast.ts';
import type { At, Person } from './language.ts';
import { accountOf, conversationAt } from './stage.ts';

/** How somebody and the bot come and go. */
export function createComing(acting: Acting): Pick<Person, 'installs' | 'uninstalls' | 'joins' | 'leaves'> {
  const { stage, carrier, name } = acting;
  const own = () => accountOf(stage, name);

  /** Teams tells the bot of it only where the bot is. */
  async function moved(at: Exclude<At, 'personal'>, what: 'Added' | 'Removed'): Promise<void> {
    const { conversation, ...scene } = { ...sceneAtAll(at) };
    if (what === 'Added') conversation.people.add(name);
    else conversation.people.delete(name);
    if (conversation.hasBot) await carrier.deliver(members({ conversation, ...scene }, what, [own()]));
  }

  function sceneAtAll(at: Exclude<At, 'personal'>) {
    return { serviceUrl: acting.serviceUrl, who: own(), conversation: conversationAt(stage, PLACES[at].id) };
  }

  return {
    async installs(at) {
      const scene = sceneAt(acting, at);
      scene.conversation.hasBot = true;
      await carrier.deliver(members(scene, 'Added', ['bot', own()]));
      await carrier.deliver(installation(scene, 'add'));
    },
    async uninstalls(at) {
      const scene = sceneAt(acting, at);
      scene.conversation.hasBot = false;
      await carrier.deliver(installation(scene, 'remove'));
      await carrier.deliver(members(scene, 'Removed', ['bot']));
    },
    joins: (at) => moved(at, 'Added'),
    leaves: (at) => moved(at, 'Removed'),
  };
}

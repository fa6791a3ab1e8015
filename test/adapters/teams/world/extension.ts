import { type Acting, nowOf, sceneAt, sceneOf } from './acting.ts';
import { extensionFetchTask, extensionQuery, messagePayload } from './activities/invokes.ts';
import { BOT, PEOPLE, PERSON_NAMES } from './cast.ts';
import { foundIn, seenAfter } from './dialogs.ts';
import { partIn, textIn } from './elements.ts';
import type { Person, Posted } from './language.ts';
import { spoken } from './spoken.ts';
import type { Stage } from './stage.ts';

/** As the manifest names them. */
const SUGGEST = 'suggest';
const SHARE = { command: 'share', parameter: 'typed' } as const;
/** So many entries a search may list. */
const MOST_FOUND = 25;

/** What somebody does with the message extension. */
export function createExtension(acting: Acting): Pick<Person, 'suggests' | 'searches'> {
  const { stage, carrier } = acting;
  return {
    async suggests(message) {
      const scene = sceneOf(acting, message);
      const payload = payloadOf(stage, nowOf(acting, message));
      const sent = await carrier.deliver(extensionFetchTask(scene, SUGGEST, payload));
      return seenAfter(acting, { scene, extension: { commandId: SUGGEST, payload } }, sent);
    },
    async searches(typed, at = 'personal') {
      const scene = sceneAt(acting, at);
      const sent = await carrier.deliver(extensionQuery(scene, SHARE.command, SHARE.parameter, typed));
      const { composeExtension } = partIn(sent.body);
      const part = partIn(composeExtension);
      const isSaid = part.type === 'message';
      const found = composeExtension === undefined || isSaid ? [] : foundIn(acting, scene, part);
      if (found.length > MOST_FOUND) stage.problems.push(`a search that lists ${found.length} cards`);
      return {
        ...sent,
        found,
        ...(isSaid && { said: textIn(part.text) }),
        async picks(n) {
          const picked = found[n];
          if (!picked) throw new Error(`There are only ${found.length} entries.`);
          return picked.sends();
        },
      };
    },
  };
}

function payloadOf(stage: Stage, message: Posted): object {
  const name = PERSON_NAMES.find((one) => PEOPLE[one].id === message.from);
  const author = name ? PEOPLE[name] : { account: '', name: BOT.name };
  const html = message.card ? '<attachment id="card"></attachment>' : spoken(stage, message.text).html;
  return messagePayload(message, author, html);
}

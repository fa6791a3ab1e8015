import type { Card } from '../../../../adapters/teams/card.ts';
import { type Acting, nowOf, sceneOf } from './acting.ts';
import { actionOn, carried, opensDialog } from './actions-on.ts';
import type { Scene } from './activities/base.ts';
import { cardAction, taskFetch } from './activities/invokes.ts';
import { submitted } from './activities/messages.ts';
import { seenAfter } from './dialogs.ts';
import { isCard, type Part, partIn, textIn } from './elements.ts';
import { problemsInCard } from './findings.ts';
import type { Person, Posted, Pressed, Sent } from './language.ts';
import { viewKey } from './stage.ts';

type Pressing = Pick<Person, 'presses' | 'sees' | 'refreshes'>;

const A_CARD = 'application/vnd.microsoft.card.adaptive';
const A_SENTENCE = 'application/vnd.microsoft.activity.message';
const AN_ERROR = 'application/vnd.microsoft.error';

export function createPressing(acting: Acting): Pressing {
  const { stage, carrier, name } = acting;

  function sees(message: Posted): Card {
    sceneOf(acting, message);
    const { place, id, card, before } = nowOf(acting, message);
    const view = stage.views.get(viewKey(name, place, id));
    if (view && view.edits === before.length) return view.card;
    if (!card) throw new Error('No card stands in this message.');
    return card;
  }

  async function pressed(scene: Scene, message: Posted, action: Part, data: object): Promise<Pressed> {
    const { type, title } = action;
    if (type === 'Action.OpenUrl') return { status: 200, body: null, opened: textIn(action.url) };
    if (type === 'Action.Execute') {
      const press = { verb: action.verb, data, title: textIn(title) };
      return answered(message, await carrier.deliver(cardAction(scene, message.id, press)));
    }
    if (opensDialog(action)) {
      return seenAfter(acting, { scene }, await carrier.deliver(taskFetch(scene, message.id, data)));
    }
    return carrier.deliver(submitted(scene, stage.ledger.nextId(), message.id, data));
  }

  /** What the presser sees of the answer to an Execute: another card, or a sentence. */
  function answered(message: Posted, sent: Sent): Pressed {
    const { statusCode, type, value } = partIn(sent.body);
    if (sent.status !== 200) return { ...sent };
    if (typeof statusCode !== 'number') stage.problems.push('an answer to a press that names no statusCode');
    if (type === A_SENTENCE) return { ...sent, said: textIn(value) };
    if (type === A_CARD) {
      stage.problems.push(...problemsInCard(value).map((problem) => `in place of a card: ${problem}`));
      if (!isCard(value)) return { ...sent };
      const { place, id, before } = nowOf(acting, message);
      stage.views.set(viewKey(name, place, id), { card: value, edits: before.length });
      return { ...sent, card: value };
    }
    if (type !== AN_ERROR) stage.problems.push(`an answer to a press of type ${JSON.stringify(type)}`);
    return { ...sent };
  }

  return {
    sees,
    async presses(message, titleOrVerb, inputs, { asOldClient = false } = {}) {
      const card = sees(message);
      const found = actionOn(card, titleOrVerb);
      const action = asOldClient && found.type === 'Action.Execute' ? partIn(found.fallback) : found;
      return pressed(sceneOf(acting, message), message, action, carried(card, action, inputs));
    },
    async refreshes(message) {
      const { refresh } = sees(message);
      const scene = sceneOf(acting, message);
      if (!refresh) throw new Error('This card has nothing to refresh.');
      if (refresh.userIds && !refresh.userIds.includes(scene.who.id))
        throw new Error(`${name} gets no view of their own.`);
      const { verb, data } = refresh.action;
      const press = { verb, data, isAutomatic: true };
      return answered(message, await carrier.deliver(cardAction(scene, message.id, press)));
    },
  };
}

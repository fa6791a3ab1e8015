import type { Acting } from './acting.ts';
import { actionOn, carried } from './actions-on.ts';
import type { Scene } from './activities/base.ts';
import { extensionSubmit, taskSubmit } from './activities/invokes.ts';
import { isCard, type Part, partIn, partsIn, textIn } from './elements.ts';
import { CARD_TYPE, problemsInCard, problemsInDialog } from './findings.ts';
import type { Dialog, Found, Pressed, Sent } from './language.ts';
import { sendInserted } from './talking.ts';

/** Where a dialog was opened from: a card, or the menu of a message. */
export interface Origin {
  readonly scene: Scene;
  readonly extension?: { readonly commandId: string; readonly payload: object };
}

/** What somebody sees after a press that opens, changes or closes a dialog. Teams shows anything else as a failure. */
export function seenAfter(acting: Acting, origin: Origin, sent: Sent): Pressed {
  const { problems } = acting.stage;
  const { task, composeExtension } = partIn(sent.body);
  const { type, value } = partIn(task);
  if (type === 'message') return { ...sent, said: textIn(value) };
  if (type === 'continue') return { ...sent, dialog: dialogOf(acting, origin, partIn(value)) };
  if (composeExtension !== undefined) {
    if (!origin.extension) problems.push('a card for the compose box from a dialog that a card opened');
    return extended(acting, origin.scene, partIn(composeExtension), sent);
  }
  if (task !== undefined) problems.push(`a dialog that becomes ${JSON.stringify(type)}`);
  return { ...sent };
}

function extended(acting: Acting, scene: Scene, told: Part, sent: Sent): Pressed {
  if (told.type === 'message') return { ...sent, said: textIn(told.text) };
  const [inserted, ...more] = foundIn(acting, scene, told);
  if (more.length > 0) acting.stage.problems.push('more than one card for the compose box');
  return { ...sent, ...(inserted && { inserted }) };
}

function dialogOf(acting: Acting, origin: Origin, value: Part): Dialog {
  const { stage, carrier } = acting;
  const { contentType, content } = partIn(value.card);
  const title = textIn(value.title);
  if (contentType !== CARD_TYPE) stage.problems.push(`a dialog with ${textIn(contentType)}`);
  if (title === '') stage.problems.push('a dialog without a title');
  stage.problems.push(...problemsInDialog(content).map((problem) => `dialog: ${problem}`));
  if (!isCard(content)) throw new Error(`The dialog “${title}” has no card.`);
  return {
    kind: 'dialog',
    title,
    card: content,
    height: value.height,
    width: value.width,
    async presses(titleOrVerb, inputs) {
      const action = actionOn(content, titleOrVerb);
      if (action.type === 'Action.OpenUrl') return { status: 200, body: null, opened: textIn(action.url) };
      const data = carried(content, action, inputs);
      const { scene, extension } = origin;
      const submit = extension
        ? extensionSubmit(scene, extension.commandId, extension.payload, data)
        : taskSubmit(scene, data);
      return seenAfter(acting, origin, await carrier.deliver(submit));
    },
  };
}

/** The cards that a search or a dialog gives, each with how it is listed. */
export function foundIn(acting: Acting, scene: Scene, { type, attachments }: Part): readonly Found[] {
  const { problems } = acting.stage;
  if (type !== 'result') problems.push(`a message extension that answers with ${JSON.stringify(type)}`);
  return partsIn(attachments).map(({ contentType, content, preview }) => {
    if (contentType !== CARD_TYPE) problems.push(`a message extension that gives ${textIn(contentType)}`);
    problems.push(...problemsInCard(content).map((problem) => `message extension: ${problem}`));
    if (!isCard(content)) throw new Error('The message extension gave something that is no card.');
    const { title, text } = partIn(partIn(preview).content);
    if (textIn(title) === '') problems.push('message extension: a card without a preview');
    return {
      title: textIn(title),
      text: textIn(text),
      card: content,
      sends: () => sendInserted(acting, scene, content),
    };
  });
}

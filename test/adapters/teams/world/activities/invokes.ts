import type { Posted } from '../language.ts';
import { type Activity, base, eventId, type Scene } from './base.ts';

/** Anything that is answered in the body of the HTTP answer. */
export function invoke(scene: Scene, name: string, value: unknown, replyToId?: string): Activity {
  const about = base(scene);
  return {
    ...about,
    type: 'invoke',
    id: eventId(),
    name,
    value,
    ...(replyToId !== undefined && { replyToId }),
    channelData: { ...(about.channelData as object), source: { name: 'message' } },
  };
}

/** A press on `Action.Execute`, or what a card's `refresh` asks for by itself. */
export function cardAction(scene: Scene, replyToId: string, pressed: CardPress): Activity {
  const { verb, data, title, isAutomatic } = pressed;
  const action = { type: 'Action.Execute', ...(title !== undefined && { title }), verb, data };
  const value = { action, trigger: isAutomatic ? 'automatic' : 'manual' };
  return invoke(scene, 'adaptiveCard/action', value, replyToId);
}

export interface CardPress {
  readonly verb: unknown;
  readonly data: object;
  readonly title?: string;
  readonly isAutomatic?: boolean;
}

const CONTEXT = { theme: 'default' };

/** A press that opens a dialog. */
export function taskFetch(scene: Scene, replyToId: string, data: object): Activity {
  return invoke(scene, 'task/fetch', { data, context: CONTEXT }, replyToId);
}

/** A press inside of it. */
export function taskSubmit(scene: Scene, data: object): Activity {
  return invoke(scene, 'task/submit', { data, context: CONTEXT });
}

/** What is typed into a search; nothing is its opening. */
export function extensionQuery(scene: Scene, commandId: string, parameter: string, typed: string): Activity {
  const parameters = typed === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: parameter, value: typed }];
  return invoke(scene, 'composeExtension/query', { commandId, parameters, queryOptions: { skip: 0, count: 25 } });
}

/** A message action, from the menu of a message. */
export function extensionFetchTask(scene: Scene, commandId: string, messagePayload: object): Activity {
  const value = { commandId, commandContext: 'message', context: CONTEXT, messagePayload };
  return invoke(scene, 'composeExtension/fetchTask', value);
}

/** A press inside of the dialog that a message action opened. */
export function extensionSubmit(scene: Scene, commandId: string, messagePayload: object, data: object): Activity {
  const value = { commandId, commandContext: 'message', context: CONTEXT, data, messagePayload };
  return invoke(scene, 'composeExtension/submitAction', value);
}

/** Somebody pasted a link of a domain that the manifest names. */
export function extensionLink(scene: Scene, url: string): Activity {
  return invoke(scene, 'composeExtension/queryLink', { url });
}

/** Thumbs that Teams draws; what was written besides comes as JSON in a string. */
export function feedback(
  scene: Scene,
  replyToId: string,
  reaction: 'like' | 'dislike',
  feedbackText: string,
): Activity {
  const actionValue = { reaction, feedback: JSON.stringify({ feedbackText }) };
  return invoke(scene, 'message/submitAction', { actionName: 'feedback', actionValue }, replyToId);
}

/** Teams asks for a form of our own behind the thumbs; only where the message says so. */
export function feedbackForm(scene: Scene, replyToId: string, reaction: 'like' | 'dislike'): Activity {
  const value = { data: { actionName: 'feedback', actionValue: { reaction } } };
  return invoke(scene, 'message/fetchTask', value, replyToId);
}

/** A message as a message action brings it along. */
export function messagePayload(
  posted: Posted,
  author: { readonly account: string; readonly name: string },
  html: string,
): object {
  const user = { userIdentityType: 'aadUser', id: author.account, displayName: author.name };
  const app = { applicationIdentityType: 'bot', id: posted.from.replace('28:', ''), displayName: author.name };
  return {
    id: posted.id,
    replyToId: posted.thread === undefined || posted.thread === posted.id ? null : posted.thread,
    createdDateTime: new Date(Number(posted.id)).toISOString(),
    lastModifiedDateTime: null,
    deleted: false,
    subject: null,
    summary: posted.isOurs ? posted.text : null,
    importance: 'normal',
    locale: 'en-us',
    body: { contentType: 'html', content: html },
    from: {
      device: null,
      conversation: null,
      user: posted.isOurs ? null : user,
      application: posted.isOurs ? app : null,
    },
    reactions: [],
    mentions: [],
    attachments: posted.card
      ? [
          {
            id: posted.id,
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: JSON.stringify(posted.card),
          },
        ]
      : [],
  };
}

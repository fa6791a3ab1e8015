import type { InvokeAnswer } from '../activity.ts';
import type { Card } from '../card.ts';
import type { Answered, FoundOrSaid, Preview, Shown } from './surface.ts';

/** What Teams is told where nothing came of it: below 500, so that nobody reads that the app can't be reached. */
export const NOTHING: InvokeAnswer = { status: 200, body: {} };

/** What a press comes to, as `adaptiveCard/action` is answered. Pure. */
export function answerOf(answered: Answered): InvokeAnswer {
  switch (answered.kind) {
    case 'said':
      return executed('application/vnd.microsoft.activity.message', answered.text);
    case 'card':
      return executed('application/vnd.microsoft.card.adaptive', answered.card);
    case 'done':
      return executed('application/vnd.microsoft.activity.message', '');
  }
}

/** A press that can't be taken, in Teams' own form. Pure. */
export function refusedPress(text: string): InvokeAnswer {
  const value = { code: 'BadRequest', message: text };
  return { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } };
}

/** What a dialog becomes, as `task/…` and the actions of the message extension are answered. Pure. */
export function dialogOf(shown: Shown): InvokeAnswer {
  switch (shown.kind) {
    case 'dialog': {
      const { title, card, height = 'medium', width = 'medium' } = shown;
      const value = { title, height, width, card: { contentType: ADAPTIVE, content: card } };
      return { status: 200, body: { task: { type: 'continue', value } } };
    }
    case 'said':
      return { status: 200, body: { task: { type: 'message', value: shown.text } } };
    case 'closed':
      return NOTHING;
    case 'inserted':
      return { status: 200, body: { composeExtension: listOf([shown]) } };
  }
}

/** What a search found. Pure. */
export function listed(found: FoundOrSaid): InvokeAnswer {
  if ('kind' in found) return { status: 200, body: { composeExtension: { type: 'message', text: found.text } } };
  return { status: 200, body: { composeExtension: listOf(found) } };
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

function executed(type: string, value: unknown): InvokeAnswer {
  return { status: 200, body: { statusCode: 200, type, value } };
}

function listOf(found: readonly { readonly card: Card; readonly preview: Preview }[]): object {
  return {
    type: 'result',
    attachmentLayout: 'list',
    attachments: found.map(({ card, preview }) => ({
      contentType: ADAPTIVE,
      content: card,
      preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { ...preview } },
    })),
  };
}

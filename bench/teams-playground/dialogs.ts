import { z } from 'zod';
import type { Card, Submit } from '../../adapters/teams/card.ts';
import { cardsOf, isOfDesk, type Passed } from './recording.ts';

const openedSchema = z.looseObject({
  task: z.looseObject({ value: z.looseObject({ card: z.looseObject({ content: z.custom<Card>() }) }) }),
});

/**
 * Opens the dialog behind a button, as Teams would: the Playground knows no dialogs of cards, so what Teams would bring to
 * the desk is brought here, in the name of whoever said something last. Gives the card of the dialog. Throws where there is
 * no such button, or where it opens nothing.
 */
export async function openDialog(endpoint: string, passed: readonly Passed[], title: string): Promise<Card> {
  const [sent] = passed.filter((one) => isOfDesk(one) && buttonIn(one, title)).slice(-1);
  const [said] = passed.filter((one) => !isOfDesk(one) && bodyOf(one).type === 'message').slice(-1);
  const button = sent && buttonIn(sent, title);
  if (!button || !said) throw new Error(`no card has a button “${title}”`);
  const { text, attachments, ...activity } = bodyOf(said);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...activity,
      type: 'invoke',
      name: 'task/fetch',
      replyToId: z.looseObject({ id: z.string() }).parse(sent.response?.body).id,
      value: { data: button.data, context: { theme: 'default' } },
    }),
  });
  return openedSchema.parse(await response.json()).task.value.card.content;
}

function buttonIn(passed: Passed, title: string): Submit | undefined {
  const actions = cardsOf([passed]).flatMap((card) => card.actions ?? []);
  return actions.find((action): action is Submit => action.type === 'Action.Submit' && action.title === title);
}

function bodyOf({ request }: Passed): Readonly<Record<string, unknown>> {
  return z.looseObject({}).safeParse(request.body).data ?? {};
}

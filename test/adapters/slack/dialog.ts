import type { AnyBlock, OpenView, Person, Posted, SlackWorld } from './world/world.ts';
import { wordsOf } from './world/world.ts';

/** The dialog that somebody sees uppermost. */
export function dialogOf(person: Person): OpenView {
  const view = person.views().at(-1);
  if (!view) throw new Error(`${person.name} sees no dialog`);
  return view;
}

/** The dialog that “Suggest an answer” opens on a message, once everything in it was looked up. */
export async function suggesting(slack: SlackWorld, person: Person, message: Posted): Promise<OpenView> {
  await person.shortcut('suggest_answer', message);
  await slack.settled();
  return dialogOf(person);
}

/** The dialog that “Correct” opens in the menu of a message. */
export async function correcting(slack: SlackWorld, person: Person, message: Posted): Promise<OpenView> {
  const french = JSON.stringify(message.blocks).includes('Corriger…');
  await person.choosesOverflow(message, french ? 'Corriger…' : 'Correct…');
  await slack.settled();
  return dialogOf(person);
}

/** Chooses something in the dialog, and gives it once it was drawn anew, however long that takes. */
export async function redrawing(
  slack: SlackWorld,
  person: Person,
  id: string,
  choice: string | readonly string[],
): Promise<OpenView> {
  const { hash } = dialogOf(person);
  await person.selects(dialogOf(person), id, choice);
  return slack.until(() => dialogOf(person).hash !== hash && dialogOf(person));
}

/** Chooses something in the dialog, and gives it as it was drawn anew. */
export async function choosing(
  slack: SlackWorld,
  person: Person,
  id: string,
  choice: string | readonly string[],
): Promise<OpenView> {
  await person.selects(dialogOf(person), id, choice);
  await slack.settled();
  return dialogOf(person);
}

/** What stands in a field; null where the dialog has no such field. */
export function fieldOf({ state: { values } }: OpenView, actionId: string): string | null {
  const found = Object.values(values).find((actions) => Object.hasOwn(actions, actionId));
  return found?.[actionId]?.value ?? null;
}

/** What is chosen in a select; null where nothing is. */
export function chosenIn({ state: { values } }: OpenView, actionId: string): string | null {
  const found = Object.values(values).find((actions) => Object.hasOwn(actions, actionId));
  return found?.[actionId]?.selected_option?.value ?? null;
}

/** What a message of the bot says without its controls. */
export function bodyOf({ blocks }: Pick<Posted, 'blocks'>): string {
  return wordsOf({ blocks: blocks.filter(({ type }: AnyBlock) => type !== 'actions' && type !== 'context_actions') });
}

/** Everything that is shown to be copied. */
export function toCopyIn(view: { readonly blocks: readonly unknown[] }): string {
  const blocks = view.blocks.filter((block): block is AnyBlock => JSON.stringify(block).includes('preformatted'));
  return wordsOf({ blocks });
}

import { inputsOf } from './world/elements.ts';
import type { Dialog, Pressed, Surface } from './world/language.ts';
import { cardOf } from './world/world.ts';

/** The dialog that came of a press. Throws where there is none. */
export function dialogOf({ dialog, said }: Pressed): Dialog {
  if (!dialog) throw new Error(`No dialog: ${said ?? 'it was closed'}`);
  return dialog;
}

/** What stands in an input, by its label; undefined where there is none, or nothing in it. */
export function standsIn(on: Surface, label: string): unknown {
  return inputsOf(cardOf(on)).find((input) => input.label === label)?.value;
}

/** A text with every kind of blank as a single one. */
export function plain(text: unknown): string {
  return String(text).replace(/\s+/g, ' ');
}

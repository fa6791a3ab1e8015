import type { Activity } from '../activity.ts';
import type { Card } from '../card.ts';
import type { Where } from '../parse/parse-where.ts';

/** A press in a card or in a dialog, whichever way Teams told of it. */
export interface Press {
  readonly activity: Activity;
  readonly where: Where;
  /** What the press carries, and what stood in the inputs beside it, each by its id. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The message whose card was pressed; absent in a dialog. */
  readonly message?: string;
  /** Nobody pressed: Teams asks for what a card says now. It must not lead to a send. */
  readonly isAutomatic?: true;
}

/** What the presser gets to see at once. */
export type Answered =
  /** A line below the card, for the presser alone. */
  | { readonly kind: 'said'; readonly text: string }
  /** Another card in its place, for the presser alone. */
  | { readonly kind: 'card'; readonly card: Card }
  /** Nothing changes. */
  | { readonly kind: 'done' };

/** What a dialog becomes. */
export type Shown =
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly card: Card;
      readonly height?: Size;
      readonly width?: Size;
    }
  /** One sentence and a button that closes it. */
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'closed' }
  /** Closes it, and puts a card where the person writes, to be sent as theirs. Only from a message action or a search. */
  | { readonly kind: 'inserted'; readonly card: Card; readonly preview: Preview };

export type Size = 'small' | 'medium' | 'large' | number;

/** How a card is listed before somebody picks it. */
export interface Preview {
  readonly title: string;
  readonly text: string;
}

/** One entry of what a search found. */
export interface Found {
  readonly card: Card;
  readonly preview: Preview;
}

/** What a search comes to: what it found, or a sentence in place of that. */
export type FoundOrSaid = readonly Found[] | { readonly kind: 'said'; readonly text: string };

/** What is typed into the search of our message extension; empty when it is opened. */
export interface Searched {
  readonly activity: Activity;
  readonly where: Where;
  readonly typed: string;
}

/** An action on somebody's message. */
export interface MessageAction {
  readonly activity: Activity;
  readonly where: Where;
  /** What the message says, as typed; empty where it says nothing. */
  readonly text: string;
  /** Teams' own id of the message. */
  readonly message?: string;
}

/** What one feature listens to. Nobody else listens to the same. */
export interface Feature {
  /** Presses in cards, by verb. */
  readonly presses?: Readonly<Record<string, (press: Press) => Promise<Answered>>>;
  /** Presses that open a dialog, by verb. */
  readonly dialogs?: Readonly<Record<string, (press: Press) => Promise<Shown>>>;
  /** Presses inside of a dialog, by verb; also in one that a message action opened. */
  readonly submits?: Readonly<Record<string, (press: Press) => Promise<Shown>>>;
  /** Searches of the message extension, by the command's id. Within 300 ms. */
  readonly searches?: Readonly<Record<string, (searched: Searched) => Promise<FoundOrSaid>>>;
  /** Actions on messages, by the command's id. */
  readonly messageActions?: Readonly<Record<string, (action: MessageAction) => Promise<Shown>>>;
}

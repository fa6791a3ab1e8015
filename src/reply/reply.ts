import type { Lang } from '../content/schema/text.ts';

/** Inline text is structure, never markup inside a string, so that no platform has to guess or escape twice. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** Somebody, or a place, by the id of their platform (`slack:T1:U2`); a platform that knows it puts the name there. */
  | { readonly kind: 'id'; readonly text: string }
  /**
   * `text` names its zone, and the date unless a time of the same day stands before it; `at` (UTC) lets a platform show the
   * reader's own time beside it.
   */
  | { readonly kind: 'time'; readonly text: string; readonly at: string; readonly zone: string };

export type Runs = readonly Run[];

/** Pressing a choice is the same as typing its utterance, so it names intent and vacancy and needs no memory. */
export interface Choice {
  readonly label: string;
  readonly utterance: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: Runs }[] }
  | { readonly kind: 'list'; readonly items: readonly Runs[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Runs[])[];
    }
  | { readonly kind: 'choices'; readonly prompt: string; readonly choices: readonly Choice[] }
  /** Where the answer stands: posting, section, date of capture. */
  | { readonly kind: 'source'; readonly runs: Runs }
  | { readonly kind: 'note'; readonly runs: Runs }
  /** A calendar entry; `starts` and `ends` in UTC, `ends` absent where it is not stated. */
  | {
      readonly kind: 'event';
      readonly title: string;
      readonly starts: string;
      readonly ends?: string;
      readonly zone: string;
      readonly when: string;
      readonly url?: string;
    };

export type BlockKind = Block['kind'];

/** What the core hands to an adapter: plain data, drawn by each platform in its own way. */
export interface Reply {
  readonly lang: Lang;
  /** One line for notifications: the first sentence of the answer. */
  readonly preview: string;
  readonly blocks: readonly Block[];
}

/** One function per block kind: a new kind fails to compile until every adapter draws it. */
export type BlockRenderers<Out> = {
  readonly [Kind in BlockKind]: (block: Extract<Block, { kind: Kind }>) => Out;
};

/** Draws one block with the renderer of its kind. */
export function renderBlock<Out>(renderers: BlockRenderers<Out>, block: Block): Out {
  const render = renderers[block.kind] as (block: Block) => Out;
  return render(block);
}

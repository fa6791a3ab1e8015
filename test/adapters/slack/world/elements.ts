import type { AnyBlock } from './language.ts';

/** A part of a block, read loosely: Slack's own client, too, looks only for what it knows. */
export type Part = Readonly<Record<string, unknown>> & { readonly type?: string };

/** Something in a block that can be pressed or filled in. */
export interface Element {
  readonly block: string;
  readonly action: string;
  readonly type: string;
  readonly part: Part;
  /** The label of the input block around it. */
  readonly label?: string;
  /** Whether Slack tells the app at once when it is used. */
  readonly tells: boolean;
  /** Whether a dialog can be submitted without it. */
  readonly optional: boolean;
}

export const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const partsIn = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isPart) : []);

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a text object shows: `{ type: 'plain_text', text }`. */
export const shown = (value: unknown): string => (isPart(value) ? textIn(value.text) : '');

/** Blocks inside blocks, in their order: of a container, of a carousel's cards. */
export function allBlocks(blocks: readonly AnyBlock[]): readonly Part[] {
  const flat = (part: Part): readonly Part[] => [
    part,
    ...[...partsIn(part.blocks), ...partsIn(part.child_blocks), ...partsIn(part.cards)].flatMap(flat),
  ];
  return partsIn(blocks).flatMap(flat);
}

/** Everything in these blocks that has an action_id. */
export function elementsOf(blocks: readonly AnyBlock[]): readonly Element[] {
  return allBlocks(blocks).flatMap((block) => {
    const isInput = block.type === 'input';
    const parts = [
      ...(isPart(block.element) ? [block.element] : []),
      ...(isPart(block.accessory) ? [block.accessory] : []),
      ...partsIn(block.elements),
      ...partsIn(block.actions),
    ];
    return parts
      .filter((part) => typeof part.action_id === 'string')
      .map((part) => ({
        block: textIn(block.block_id),
        action: textIn(part.action_id),
        type: textIn(part.type),
        part,
        ...(isInput && { label: shown(block.label) }),
        tells: !isInput || block.dispatch_action === true,
        optional: !isInput || block.optional === true,
      }));
  });
}

let made = 0;

/** The blocks with an id each, and every element with an action_id: Slack makes up those that are missing, anew each time. */
export function named(blocks: readonly AnyBlock[]): readonly AnyBlock[] {
  const withId = (part: Part, key: string): Part =>
    typeof part[key] === 'string' ? part : { ...part, [key]: madeUp() };
  const withAction = (part: Part): Part => (isInteractive(part) ? withId(part, 'action_id') : part);
  return blocks.map((block) => {
    const given: Part = withId({ ...block }, 'block_id');
    return {
      ...given,
      ...(isPart(given.element) && { element: withAction(given.element) }),
      ...(isPart(given.accessory) && { accessory: withAction(given.accessory) }),
      ...(Array.isArray(given.elements) && { elements: partsIn(given.elements).map(withAction) }),
    } as unknown as AnyBlock;
  });
}

function madeUp(): string {
  made += 1;
  return `made-up-${made}`;
}

const INTERACTIVE = /button|select|overflow|picker|radio|checkboxes|_input$/;

function isInteractive({ type = '' }: Part): boolean {
  return INTERACTIVE.test(type);
}

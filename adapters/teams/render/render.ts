import { type Block, type Reply, renderBlock } from '../../../src/reply/reply.ts';
import { clipBlocks } from '../../chat/clip-blocks.ts';
import { replyWordings } from '../../wording/reply.ts';
import type { CardAction, CardElement } from '../card.ts';
import { DRAWN_UNITS, LONGEST_RUNS } from '../limits.ts';
import { teamsReplyWords } from '../wording/reply.ts';
import { createRenderers, type Surroundings } from './render-blocks.ts';
import { renderChoice } from './render-choices.ts';
import { renderSummary } from './render-summary.ts';

/** A reply as parts of a card. */
export interface Drawn {
  readonly body: readonly CardElement[];
  /** What stands above the choices; it goes where they go. */
  readonly prompts?: readonly CardElement[];
  /** What could be asked next, by a press each. None in a dialog, whose body names what could be typed. */
  readonly choices: readonly CardAction[];
  /** The whole answer in plain text. */
  readonly summary: string;
}

/** For whom and where a reply is drawn. */
export interface Drawing {
  /** The IANA zone of whoever alone reads it; absent where others do too, or where it is not known. */
  readonly readerZone?: string;
  /** A dialog asks nothing by a press. */
  readonly inDialog?: true;
}

/**
 * Draws a reply for Teams, without controls, and leaves room in a card for them. What does not fit is left out, and that is
 * said. A reply that says nothing has no body. Pure.
 */
export function renderReply(reply: Reply, { readerZone, inDialog }: Drawing = {}): Drawn {
  const around = {
    wording: replyWordings[reply.lang],
    words: teamsReplyWords[reply.lang],
    ...(readerZone !== undefined && { readerZone }),
  };
  const summary = renderSummary(reply);
  const draw = (blocks: readonly Block[], zone = around) => drawBlocks(blocks, zone, inDialog);
  const whole = draw(reply.blocks);
  if (unitsOf(whole) <= DRAWN_UNITS) return { ...whole, summary };

  const notice: Block = { kind: 'note', runs: [{ kind: 'text', text: around.wording.cut }] };
  const room = { blocks: 0, characters: DRAWN_UNITS - unitsOf(draw([notice])) };
  // Without a reader's zone a block takes the most: times stand below it that may be spared.
  const { wording, words } = around;
  const kept = clipBlocks(reply.blocks, { room, longestRuns: LONGEST_RUNS }, (block) => ({
    blocks: 0,
    characters: unitsOf(draw([block], { wording, words })),
  }));
  return { ...draw([...kept, notice]), summary };
}

function drawBlocks(
  blocks: readonly Block[],
  around: Omit<Surroundings, 'choices'>,
  inDialog: true | undefined,
): Omit<Drawn, 'summary'> {
  const prompts: CardElement[] = [];
  const choices: CardAction[] = [];
  const renderers = createRenderers({
    ...around,
    choices: inDialog
      ? 'written'
      : {
          offer(above, offered) {
            prompts.push(...above);
            choices.push(...offered.map(renderChoice));
          },
        },
  });
  const body = blocks.flatMap((block) => renderBlock(renderers, block));
  return { body, choices, ...(prompts.length > 0 && { prompts }) };
}

function unitsOf({ body, prompts, choices }: Omit<Drawn, 'summary'>): number {
  return JSON.stringify([body, prompts, choices]).length;
}

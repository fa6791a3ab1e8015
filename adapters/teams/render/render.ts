import { type Block, type Reply, renderBlock } from '../../../src/reply/reply.ts';
import { clipBlocks } from '../../chat/clip-blocks.ts';
import { replyWordings } from '../../wording/reply.ts';
import type { CardAction, CardElement } from '../card.ts';
import { DRAWN_UNITS, LONGEST_RUNS } from '../limits.ts';
import { teamsReplyWords } from '../wording/reply.ts';
import { createRenderers, type Surroundings, type Tables } from './render-blocks.ts';
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

/** How tables are drawn where there is less and less room. */
const TABLES: readonly Tables[] = ['replaceable', 'bare', 'listed'];

type Parts = Omit<Drawn, 'summary'>;
type Pen = (blocks: readonly Block[], around?: Partial<Surroundings>) => Parts;

/**
 * Draws a reply for Teams, without controls, and leaves room in a card for them. Where there is too little room, tables
 * become lists first; what then does not fit is left out, and that is said. A reply that says nothing has no body. Pure.
 */
export function renderReply(reply: Reply, drawing: Drawing = {}): Drawn {
  const draw = penFor(reply, drawing);
  const summary = renderSummary(reply);
  for (const tables of TABLES) {
    const whole = draw(reply.blocks, { tables });
    if (unitsOf(whole) <= DRAWN_UNITS) return { ...whole, summary };
  }
  const notice: Block = { kind: 'note', runs: [{ kind: 'text', text: replyWordings[reply.lang].cut }] };
  const room = { blocks: 0, characters: DRAWN_UNITS - unitsOf(draw([notice])) };
  const kept = clipBlocks(reply.blocks, { room, longestRuns: LONGEST_RUNS }, (block) => ({
    blocks: 0,
    characters: unitsOf(draw([block], { tables: 'listed' })),
  }));
  return { ...draw([...kept, notice], { tables: 'listed' }), summary };
}

function penFor({ lang }: Reply, { readerZone, inDialog }: Drawing): Pen {
  return (blocks, around = {}) => {
    const prompts: CardElement[] = [];
    const choices: CardAction[] = [];
    const renderers = createRenderers({
      wording: replyWordings[lang],
      words: teamsReplyWords[lang],
      tables: 'replaceable',
      ...(readerZone !== undefined && { readerZone }),
      ...(!inDialog && {
        offer(above, offered) {
          prompts.push(...above);
          choices.push(...offered.map(renderChoice));
        },
      }),
      ...around,
    });
    const body = blocks.flatMap((block) => renderBlock(renderers, block));
    return { body, choices, ...(prompts.length > 0 && { prompts }) };
  };
}

function unitsOf({ body, prompts, choices }: Parts): number {
  return JSON.stringify([body, prompts, choices]).length;
}

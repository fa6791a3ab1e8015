import type { Wording } from '../../../src/content/schema/wording.ts';
import { aboutAnswer } from '../../../src/feedback/about.ts';
import { isAnswer, type Turned } from '../../../src/turn.ts';
import { type Carried, carriedOf, LONGEST_UTTERANCE } from '../../chat/carried.ts';
import { controlsWords } from '../../wording/controls.ts';
import { execute, opens } from '../actions.ts';
import type { Message } from '../api.ts';
import type { CardAction } from '../card.ts';
import { renderReply } from '../render/render.ts';
import { toMessage } from '../render/to-message.ts';
import { teamsControlsWords } from '../wording/controls.ts';

/** For whom an answer is drawn, and what they may do with it. */
export interface DrawnFor {
  readonly utterance: string;
  /** Names the answer. */
  readonly key: string;
  /** It stands where others read it, and can be taken back. */
  readonly isPosted: boolean;
  /** Whoever reads it in private may draft an answer for somebody else. */
  readonly canDraft: boolean;
  /** What stands on the thumbs; absent where nothing can be rated. */
  readonly thumbs?: Pick<Wording['feedback'], 'good' | 'bad'>;
  /** IANA, of whoever alone reads it. */
  readonly zone?: string;
  /** Where it was asked among others, though it is answered alone: what is chosen then leads back there. */
  readonly link?: string;
}

/** The message for an answer or for what came of a command, with its controls. Pure. */
export function drawAnswer(turned: Turned, drawn: DrawnFor): Message {
  const { reply } = turned;
  const drawing = drawn.zone === undefined ? {} : { readerZone: drawn.zone };
  const { choices, ...rest } = renderReply(reply, drawing);
  const { link } = drawn;
  const offered = link === undefined ? choices : choices.map((choice) => leadingBack(choice, link));
  return toMessage(
    { ...rest, choices: offered },
    { lang: reply.lang, controls: controlsOf(turned, drawn, choices.length) },
  );
}

/** Beside more choices than these a card has no room for the control to draft: the dialog about the answer has it too. */
const ROOM_TO_DRAFT = 2;

function controlsOf(
  turned: Turned,
  { utterance, key, isPosted, canDraft, thumbs }: DrawnFor,
  choices: number,
): readonly CardAction[] {
  const { lang } = turned.reply;
  const words = teamsControlsWords[lang];
  if (!isAnswer(turned)) return isPosted ? [opens(words.more, 'about', { l: lang })] : [];
  const carried = fitting(carriedOf(turned, utterance, key));
  const rated = { k: key, a: aboutAnswer(turned), l: lang };
  const isRated = thumbs !== undefined && turned.decision.outcome !== 'smalltalk';
  return [
    ...(isRated ? [execute(thumbs.good, 'thumb', rated), opens(thumbs.bad, 'reasons', rated)] : []),
    ...(canDraft && choices <= ROOM_TO_DRAFT ? [opens(words.draft, 'draft', { ...carried })] : []),
    opens(isPosted || canDraft ? words.whyAndMore : controlsWords[lang].why, 'about', { ...carried }),
  ];
}

/** A question that is too long for a card is not carried: then it can't be asked again. */
function fitting(carried: Carried): Carried {
  return carried.u.length <= LONGEST_UTTERANCE ? carried : { ...carried, u: '' };
}

function leadingBack(choice: CardAction, at: string): CardAction {
  if (choice.type !== 'Action.Execute') return choice;
  const { fallback } = choice;
  return { ...choice, data: { ...choice.data, at }, fallback: { ...fallback, data: { ...fallback.data, at } } };
}

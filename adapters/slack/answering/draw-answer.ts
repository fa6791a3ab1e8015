import type { Wording } from '../../../src/content/schema/wording.ts';
import { aboutAnswer } from '../../../src/feedback/about.ts';
import { isAnswer, type Turned } from '../../../src/turn.ts';
import { carriedOf, tellsFacts } from '../../chat/carried.ts';
import type { Message } from '../api.ts';
import { renderReply } from '../render/render.ts';
import { type Controls, renderControls } from '../render/render-controls.ts';

/** For whom an answer is drawn, and what they may do with it. */
export interface DrawnFor {
  readonly utterance: string;
  /** Names the answer. */
  readonly key: string;
  /** It stands where others read it, and can be taken back. */
  readonly isPosted: boolean;
  readonly canShare: boolean;
  /** What stands on the thumbs; absent where nothing can be rated. */
  readonly thumbs?: Pick<Wording['feedback'], 'good' | 'bad'>;
  /** Of whoever alone reads it. */
  readonly zone?: string;
}

/** The message for an answer or for what came of a command, with its controls. Pure. */
export function drawAnswer(turned: Turned, drawn: DrawnFor): Message {
  const { text, blocks } = renderReply(turned.reply, drawn.zone === undefined ? {} : { readerZone: drawn.zone });
  return { text, blocks: [...blocks, ...renderControls(controlsOf(turned, drawn))] };
}

function controlsOf(turned: Turned, { utterance, key, isPosted, canShare, thumbs }: DrawnFor): Controls {
  const { lang } = turned.reply;
  if (!isAnswer(turned)) return { lang, ...(isPosted && { posted: { kind: 'answer' } }) };
  const { decision } = turned;
  const tells = tellsFacts(turned);
  const carried = carriedOf(turned, utterance, key);
  return {
    lang,
    why: carried,
    ...(canShare && tells && !isPosted && { canShare: true }),
    ...(thumbs && decision.outcome !== 'smalltalk' && { rated: { about: aboutAnswer(turned), words: thumbs } }),
    ...(isPosted && { posted: { kind: 'answer', ...(tells && { correct: 'correct' }) } }),
  };
}

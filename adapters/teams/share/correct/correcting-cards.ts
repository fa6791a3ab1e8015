import { isDeepStrictEqual } from 'node:util';
import type { Content } from '../../../../src/content/content.ts';
import type { Post } from '../../../../src/posts/posts.ts';
import { cardIn, type Fields, knownFields, startFields } from '../../../chat/share/fields.ts';
import { makeCard } from '../../../chat/share/make-card.ts';
import { redraw } from '../../../chat/upkeep/redraw.ts';
import { withLimit } from '../../../running/with-limit.ts';
import { personIn, placeId } from '../../ids.ts';
import type { Where } from '../../parse/parse-where.ts';
import { refusalOf } from '../../refusal.ts';
import type { Feature, Press, Shown } from '../../surfaces/surface.ts';
import { cardEditing } from '../../upkeep/card-editing.ts';
import { teamsCorrectWords } from '../../wording/correct.ts';
import { teamsShareWords } from '../../wording/share.ts';
import { contentOf, type Workspace } from '../../workspace.ts';
import { sharerOf } from '../sharer.ts';
import { readFields } from './read-fields.ts';
import { type CorrectingDrawing, renderCorrecting } from './render-correcting.ts';
import { type CorrectingCard, readState } from './state.ts';

/** Teams waits for an answer; an edit that has to wait longer goes on behind it. In milliseconds. */
const WITHIN = 2_500;

/** Opens the dialog in which a shared card is corrected by its fields: by the people of the desk, and by whoever shared it. */
export function openCardCorrection(workspace: Workspace): (press: Press, post: Post) => Promise<Shown> {
  return async ({ where, activity }, post) => {
    const lang = await workspace.langOf(where, activity.locale);
    const words = teamsShareWords[lang];
    const { card } = post;
    if (!card) return said(words.notOurs);
    if (!(await mayCorrect(workspace, where, post))) return said(words.mayNotCorrect);
    const start = (content: Content, now: string) => startFields(content, now, card);
    const drawing = await drawn(workspace, { v: 1, message: post.message, lang }, post, start);
    return drawing ? renderCorrecting(drawing) : said(words.noVacancies);
  };
}

/** What is pressed in that dialog; `begun` knows of an edit that goes on behind the answer. */
export function createCorrectingCards(workspace: Workspace, begun: (work: Promise<void>) => void = () => {}): Feature {
  const { posts } = workspace;

  /** The dialog with what is chosen now, as it was carried; or what is said instead. */
  async function after(
    press: Press,
  ): Promise<{ readonly state: CorrectingCard; readonly post: Post; readonly drawing: CorrectingDrawing } | Shown> {
    const { data, where, activity } = press;
    const state = readState(data.s);
    if (!state) return said(teamsShareWords[await workspace.langOf(where, activity.locale)].tooOld);
    const { message, lang } = state;
    const words = teamsShareWords[lang];
    const post = await posts.get({ face: 'teams', place: placeId(where.tenant, where.place), message });
    if (post?.kind !== 'card') return said(words.withdrawnMeanwhile);
    if (!(await mayCorrect(workspace, where, post))) return said(words.mayNotCorrect);
    const left = (content: Content, now: string) => {
      const before = knownFields(content, now, state.fields);
      return before && readFields(content, data, before);
    };
    const drawing = await drawn(workspace, { v: 1, message, lang }, post, left);
    return drawing ? { state, post, drawing } : said(words.noVacancies);
  }

  async function again(press: Press): Promise<Shown> {
    const seen = await after(press);
    return 'kind' in seen ? seen : renderCorrecting(seen.drawing);
  }

  /** Keeps the card as corrected, where its preview showed it so, and then edits it where it stands. */
  async function save(press: Press): Promise<Shown> {
    const seen = await after(press);
    if ('kind' in seen) return seen;
    const { state, post, drawing } = seen;
    const words = teamsShareWords[state.lang];
    const { made, content } = drawing;
    if (made === null) return renderCorrecting({ ...drawing, notice: words.tooFew });
    const isSame = isDeepStrictEqual(cardIn(content, state.fields), made.of);
    if (!isSame || state.shown !== made.card.shown) {
      return renderCorrecting({ ...drawing, notice: isSame ? words.factsChanged : words.notSeen });
    }
    if (isDeepStrictEqual(made.of, post.card) && made.card.shown === post.shown) return { kind: 'closed' };
    // Without what it shows, so that it counts as to be drawn anew until it is.
    const { shown: _former, ...kept } = post;
    await posts.record({ ...kept, lang: made.of.lang, card: made.of });
    const work = redraw(workspace, cardEditing(workspace), post).then(
      (redrawn): Shown => (redrawn === 'failed' ? said(words.notNow) : { kind: 'closed' }),
    );
    begun(work.then(() => {}));
    return withLimit(work, WITHIN, said(teamsCorrectWords[state.lang].underWay));
  }

  return { submits: { 'card.again': again, 'card.post': save } };
}

async function mayCorrect(workspace: Workspace, where: Where, { by }: Post): Promise<boolean> {
  return by === personIn(where) || (await refusalOf(workspace, 'correct', where)) === null;
}

/** What the dialog is to show; null where there is no vacancy any more. Throws DeskError as the store does. */
async function drawn(
  workspace: Workspace,
  state: Pick<CorrectingCard, 'v' | 'message' | 'lang'>,
  post: Post,
  fieldsOf: (content: Content, now: string) => Fields | null,
): Promise<CorrectingDrawing | null> {
  const [held, sharer] = await Promise.all([workspace.holds.held(), sharerOf(workspace, post)]);
  const content = contentOf(workspace);
  const now = workspace.clock();
  const fields = fieldsOf(content, now);
  if (fields === null) return null;
  const of = cardIn(content, fields);
  const made = of && makeCard(content, of, { now, held });
  return { content, now, made, sharer, state: { ...state, fields, shown: made?.card.shown ?? null } };
}

function said(text: string): Shown {
  return { kind: 'said', text };
}

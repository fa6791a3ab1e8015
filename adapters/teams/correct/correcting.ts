import type { Post } from '../../../src/posts/posts.ts';
import { may } from '../../../src/roles/may.ts';
import { carriedInSchema } from '../../chat/carried.ts';
import { type Aim, aimOf } from '../../chat/drafting/aim.ts';
import { type Drafted, type DraftingParts, draftIn } from '../../chat/drafting/draft-in.ts';
import { postedOf } from '../../chat/drafting/posted-of.ts';
import { withLimit } from '../../running/with-limit.ts';
import { correctWords } from '../../wording/correct.ts';
import { draftingWords } from '../../wording/drafting.ts';
import { submit } from '../actions.ts';
import { said } from '../drafting/draft-dialog.ts';
import { type LookedAfter, lookAfter } from '../drafting/look-after.ts';
import { orKept } from '../drafting/or-kept.ts';
import { isEditable, renderDraftDialog } from '../drafting/render-dialog.ts';
import { sentence } from '../drafting/render-parts.ts';
import { personIn, placeId } from '../ids.ts';
import type { Where } from '../parse/parse-where.ts';
import { renderNote } from '../render/render-notice.ts';
import type { Feature, Press, Shown } from '../surfaces/surface.ts';
import { teamsCorrectWords } from '../wording/correct.ts';
import { teamsDraftingWords } from '../wording/drafting.ts';
import type { Workspace } from '../workspace.ts';
import { type Correction, openingSchema, readCorrection, writeCorrection } from './correction.ts';
import { type PostingParts, postCorrection } from './post-correction.ts';

/** Teams waits for an answer; an edit that has to wait longer goes on behind it. In milliseconds. */
const WITHIN = 2_500;

/** Somebody who may correct a message. */
interface Admitted {
  readonly post: Post;
  /** What the bot says binds the organisation, so that only the people of the desk may put it into words of their own. */
  readonly mayWrite: boolean;
}

/** What a press comes to before anything is done. */
interface Seen {
  readonly correction: Correction;
  readonly admitted: Admitted;
  readonly looked: LookedAfter;
}

/**
 * “Correct” on a message of the desk: its people choose what it is about and may write it, whoever asked for it or suggested it
 * chooses. `correctCard` opens the dialog for shared facts, which are corrected by their own fields; `begun` knows of an edit
 * that goes on behind the answer. Everything is looked up anew at each step, so what was withdrawn meanwhile stays withdrawn.
 */
export function createCorrecting(
  workspace: PostingParts & DraftingParts & Pick<Workspace, 'langOf' | 'roleIn'>,
  correctCard: (press: Press, post: Post) => Promise<Shown>,
  begun: (work: Promise<void>) => void = () => {},
): Feature {
  const { posts, log } = workspace;

  async function open(press: Press): Promise<Shown> {
    const { data, where, activity } = press;
    const lang = await workspace.langOf(where, activity.locale);
    const message = openingSchema.safeParse(data).data?.m ?? press.message;
    const post = message === undefined ? null : await postOf(message, where);
    if (post === null) return said(correctWords[lang].gone);
    if (post.kind === 'card') return correctCard(press, post);
    const carried = carriedInSchema.safeParse(data).data;
    const correction = writeCorrection({
      ...{ v: 1, message: post.message, aim: carried ? aimOf(carried) : {}, lang, digest: '' },
      ...(carried && { carried }),
    });
    const admitted = await admit(correction, where);
    if (typeof admitted === 'string') return said(admitted);
    const drafted = await draftFor(correction, admitted, where)(correction.aim);
    return show({ correction, admitted, looked: { aim: correction.aim, drafted, isOther: true } });
  }

  function postOf(message: string, { tenant, place }: Where): Promise<Post | null> {
    return posts.get({ face: 'teams', place: placeId(tenant, place), message });
  }

  /** The post with what they may do with it, or why they may not. */
  async function admit({ message, lang }: Correction, where: Where): Promise<Admitted | string> {
    const words = correctWords[lang];
    const post = await postOf(message, where);
    if (!post || post.kind === 'card' || post.kind === 'note') return words.gone;
    const mayWrite = may(await workspace.roleIn(where), 'correct', { guests: false });
    return mayWrite || post.by === personIn(where) ? { post, mayWrite } : words.mayNot;
  }

  /** What an answer among colleagues is replaced by speaks to colleagues too. */
  function draftFor({ carried, lang }: Correction, { post }: Admitted, where: Where): (aim: Aim) => Promise<Drafted> {
    const voice = post.kind === 'answer' ? 'colleague' : 'applicant';
    const place = placeId(where.tenant, where.place);
    return (aim) => draftIn(workspace, carried?.u ?? '', aim, { place, voice, reader: lang });
  }

  function show({ correction, admitted, looked }: Seen, first?: string): Shown {
    const { lang, carried } = correction;
    const { drafted, aim, written, before } = looked;
    const { reply, text } = drafted.draft;
    const words = correctWords[lang];
    const data = { s: { ...correction, aim, digest: drafted.digest } };
    const card = renderDraftDialog({
      ...{ lang, drafted, hasMessage: carried !== undefined && carried.u !== '' },
      ...(admitted.mayWrite && { field: { label: draftingWords[lang].text, text } }),
      above: [
        ...(first === undefined ? [] : [sentence(first)]),
        ...(reply ? [] : [sentence(drafted.draft.why ?? words.chooseFirst)]),
      ],
      below: renderNote(admitted.mayWrite ? words.how : words.howByChoice),
      actions: [
        ...(reply ? [{ ...submit(words.submit, 'correct.post', data), style: 'positive' as const }] : []),
        submit(teamsDraftingWords[lang].again, 'correct.again', data),
      ],
      ...(written !== undefined && { written }),
      ...(before !== undefined && { before }),
    });
    return { kind: 'dialog', title: words.title, card, height: 'large', width: 'medium' };
  }

  /** What a button carried, what is chosen and written now; or what is said instead. */
  async function after({ data, where, activity }: Press): Promise<Seen | Shown> {
    const correction = readCorrection(data.s);
    if (!correction) return said(teamsDraftingWords[await workspace.langOf(where, activity.locale)].tooOld);
    const admitted = await admit(correction, where);
    if (typeof admitted === 'string') return said(admitted);
    const { mayWrite } = admitted;
    const draft = draftFor(correction, admitted, where);
    const textOf = (drafted: Drafted) => (mayWrite ? drafted.draft.text : null);
    return { correction, admitted, looked: await lookAfter({ draft, textOf }, correction, data) };
  }

  async function again(press: Press): Promise<Shown> {
    const seen = await after(press);
    return 'kind' in seen ? seen : show(seen);
  }

  async function post(press: Press): Promise<Shown> {
    const seen = await after(press);
    if ('kind' in seen) return seen;
    const { correction, admitted, looked } = seen;
    const { drafted, isOther, written } = looked;
    const { draft } = drafted;
    const words = draftingWords[correction.lang];
    if (isOther || !draft.reply) return show(seen, words.changed);
    const isWritten = admitted.mayWrite && isEditable(draft.text);
    const posted = postedOf(drafted, isWritten ? (written ?? draft.text) : undefined);
    if (!posted) return show(seen, words.empty);
    const work = postCorrection(workspace, press.where, { correction, post: admitted.post, drafted, posted });
    begun(work.then(() => {}));
    return withLimit(work, WITHIN, said(teamsCorrectWords[correction.lang].underWay));
  }

  function kept(press: Press, work: Promise<Shown>): Promise<Shown> {
    const correction = readCorrection(press.data.s);
    const again = { verb: 'correct.again', carrying: { ...correction } };
    const dialog = correction && { ...correction, title: correctWords[correction.lang].title, again };
    return orKept(work, press, dialog, log);
  }

  return {
    dialogs: { 'correct.open': open },
    submits: {
      'correct.open': open,
      'correct.again': (press) => kept(press, again(press)),
      'correct.post': (press) => kept(press, post(press)),
    },
  };
}

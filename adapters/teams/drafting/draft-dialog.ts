import type { Lang } from '../../../src/content/schema/text.ts';
import { postedFrom } from '../../../src/drafts/posted-from.ts';
import { toMail } from '../../../src/reply/mail.ts';
import { type Drafted, type DraftingParts, draftIn } from '../../chat/drafting/draft-in.ts';
import { draftingWords } from '../../wording/drafting.ts';
import { suggestWords } from '../../wording/suggest.ts';
import { submit } from '../actions.ts';
import type { CardElement, Submit } from '../card.ts';
import { placeId } from '../ids.ts';
import type { Where } from '../parse/parse-where.ts';
import { refusalOf } from '../refusal.ts';
import { renderNote } from '../render/render-notice.ts';
import type { Press, Shown } from '../surfaces/surface.ts';
import { teamsDraftingWords } from '../wording/drafting.ts';
import type { Workspace } from '../workspace.ts';
import { BEFORE, textId } from './inputs.ts';
import { type LookedAfter, lookAfter } from './look-after.ts';
import { orKept } from './or-kept.ts';
import { type Question, readQuestion } from './question.ts';
import { renderDraftDialog } from './render-dialog.ts';
import { renderMailCard } from './render-mail.ts';
import { cutToFit, sentence } from './render-parts.ts';

/** What the dialogs work with. */
export interface DraftDialogParts extends DraftingParts, Pick<Workspace, 'roleIn' | 'langOf' | 'log'> {
  readonly roles: Pick<Workspace['roles'], 'hasDesk'>;
}

/** What one dialog has of its own. */
export interface DialogKind {
  /** What its verbs begin with. */
  readonly name: 'suggest' | 'draft';
  readonly title: (lang: Lang) => string;
  readonly field: (lang: Lang) => string;
  /** What stands in the field where nobody has written in it. */
  readonly textOf: (drafted: Drafted) => string;
  /** What is said above the draft. Throws DeskError as the store does. */
  readonly above?: (question: Question, where: Where) => Promise<readonly CardElement[]>;
  readonly below: (lang: Lang) => readonly CardElement[];
  /** What is done with a draft, beside drafting again and its text for mail. */
  readonly actions?: (lang: Lang, data: Submit['data']) => readonly Submit[];
  /** The text for mail says what was written. */
  readonly mailsWritten: boolean;
}

const SIZE = { height: 'large', width: 'medium' } as const;

/** So much of what stood in the field before is carried along while the text for mail is looked at. */
const MOST_BEFORE = 1_000;

/** A question with what comes of a press in its dialog. */
export interface Seen {
  readonly question: Question;
  readonly looked: LookedAfter;
}

export interface DraftDialogs {
  /** Draws the dialog as it begins, or why there is none. */
  open(question: Question, where: Where): Promise<Shown>;
  /** Draws it as it is now, with what is said first. */
  show(seen: Seen, where: Where, first?: string): Promise<Shown>;
  /** What a button carried, what is chosen and written now; or what is said instead. */
  after(press: Press): Promise<Seen | Shown>;
  /** What somebody wrote stays in sight where the store does not answer. */
  kept(press: Press, work: Promise<Shown>): Promise<Shown>;
  again(press: Press): Promise<Shown>;
  mail(press: Press): Promise<Shown>;
}

/**
 * A dialog with a draft in applicant voice: selects for what it is about, and its text. Everything is looked up anew at each
 * step, and all that the dialog knows stands in its buttons.
 */
export function createDraftDialogs(workspace: DraftDialogParts, kind: DialogKind): DraftDialogs {
  const { log } = workspace;
  const verb = (what: string) => `${kind.name}.${what}`;

  function drafted({ utterance, lang }: Question, aim: Question['aim'], where: Where): Promise<Drafted> {
    return draftIn(workspace, utterance, aim, { place: placeId(where.tenant, where.place), reader: lang });
  }

  async function show({ question, looked }: Seen, where: Where, first?: string): Promise<Shown> {
    const { lang } = question;
    const { drafted: found, aim, written, before } = looked;
    const next: Question = { ...question, aim, digest: found.digest };
    const { draft } = found;
    const data = { s: next };
    const above = (await kind.above?.(question, where)) ?? [];
    const card = renderDraftDialog({
      ...{ lang, drafted: found, hasMessage: question.utterance !== '' },
      field: { label: kind.field(lang), text: kind.textOf(found) },
      above: [
        ...(first === undefined ? [] : [sentence(first)]),
        ...above,
        ...(question.isCut ? renderNote(suggestWords[lang].readInPart) : []),
        ...(draft.why === undefined ? [] : [sentence(draft.why)]),
      ],
      below: draft.reply ? kind.below(lang) : [],
      actions: [
        ...(draft.reply ? (kind.actions?.(lang, data) ?? []) : []),
        submit(teamsDraftingWords[lang].again, verb('again'), data),
      ],
      ...(draft.reply && { spare: submit(suggestWords[lang].mail, verb('mail'), data) }),
      ...(written !== undefined && { written }),
      ...(before !== undefined && { before }),
    });
    return { kind: 'dialog', title: kind.title(lang), card, ...SIZE };
  }

  async function after({ data, where, activity }: Press): Promise<Seen | Shown> {
    const question = readQuestion(data.s);
    if (!question) return said(teamsDraftingWords[await workspace.langOf(where, activity.locale)].tooOld);
    const refusal = await refusalOf(workspace, 'draft', where);
    if (refusal !== null) return said(refusal(question.lang));
    const looking = { draft: (aim: Question['aim']) => drafted(question, aim, where), textOf: kind.textOf };
    return { question, looked: await lookAfter(looking, question, data) };
  }

  function kept(press: Press, work: Promise<Shown>): Promise<Shown> {
    const question = readQuestion(press.data.s);
    const again = { verb: verb('again'), carrying: { ...question } };
    const dialog = question && { ...question, title: kind.title(question.lang), again };
    return orKept(work, press, dialog, log);
  }

  /** What the dialog shows now, as text for an e-mail; null where nothing is drafted. */
  function renderMail({ question, looked }: Seen): Shown | null {
    const { drafted: found, written, before } = looked;
    const posted = kind.mailsWritten && written?.trim() ? postedFrom(found.content, found.draft, written) : null;
    const reply = posted?.reply ?? found.draft.reply;
    if (!reply) return null;
    const data = {
      s: question,
      ...(written !== undefined && { [textId(question.digest)]: written }),
      ...(before !== undefined && { [BEFORE]: cutToFit(before, MOST_BEFORE) }),
    };
    const back = submit(draftingWords[question.lang].back, verb('again'), data);
    const title = suggestWords[question.lang].mail;
    return { kind: 'dialog', title, card: renderMailCard(question.lang, toMail(found.content, reply), back), ...SIZE };
  }

  async function again(press: Press): Promise<Shown> {
    const seen = await after(press);
    return 'kind' in seen ? seen : show(seen, press.where);
  }

  async function mail(press: Press): Promise<Shown> {
    const seen = await after(press);
    if ('kind' in seen) return seen;
    const { question, looked } = seen;
    const shown = looked.isOther ? null : renderMail(seen);
    return shown ?? show(seen, press.where, draftingWords[question.lang].changed);
  }

  return {
    async open(question, where) {
      const refusal = await refusalOf(workspace, 'draft', where);
      if (refusal !== null) return said(refusal(question.lang));
      const found = await drafted(question, question.aim, where);
      return show({ question, looked: { aim: question.aim, drafted: found, isOther: true } }, where);
    },
    show,
    after,
    kept,
    again: (press) => kept(press, again(press)),
    mail: (press) => kept(press, mail(press)),
  };
}

export function said(text: string): Shown {
  return { kind: 'said', text };
}

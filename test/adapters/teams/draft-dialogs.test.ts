import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drafted } from '../../../adapters/chat/drafting/draft-in.ts';
import { draftIn } from '../../../adapters/chat/drafting/draft-in.ts';
import { readCorrection, writeCorrection } from '../../../adapters/teams/correct/correction.ts';
import { renderCorrected } from '../../../adapters/teams/correct/render-corrected.ts';
import { createDrafting } from '../../../adapters/teams/drafting/drafting.ts';
import { newQuestion, readQuestion } from '../../../adapters/teams/drafting/question.ts';
import { renderDraftDialog } from '../../../adapters/teams/drafting/render-dialog.ts';
import { renderMailCard } from '../../../adapters/teams/drafting/render-mail.ts';
import { cutToFit } from '../../../adapters/teams/drafting/render-parts.ts';
import { renderInserted } from '../../../adapters/teams/suggest/render-inserted.ts';
import { createSuggesting } from '../../../adapters/teams/suggest/suggesting.ts';
import type { Shown } from '../../../adapters/teams/surfaces/surface.ts';
import { loadContent } from '../../../src/content/load.ts';
import { LANGS, type Lang } from '../../../src/content/schema/text.ts';
import { postedFrom } from '../../../src/drafts/posted-from.ts';
import { toMail } from '../../../src/reply/mail.ts';
import { subjectsFor } from '../../../src/sharing/subjects.ts';
import { checkCard } from './card/check-card.ts';
import { standsIn } from './draft-dialog.ts';
import { actionOn, madeUp, pressOf } from './drafts-made-up.ts';
import { problemsInDialog } from './world/findings.ts';
import { visible } from './world/world.ts';

const content = loadContent('content');
const { workspace } = madeUp(content);
const place = 'teams:t:19:c@thread.tacv2';
const MANY = Array.from({ length: 130 }, (_, at) => ({
  id: `vacancy-number-${at}`,
  name: { en: `A vacancy {{DATE(1)}} ${at}`.repeat(3), fr: `Offre ${at}` },
}));
const again = (question: unknown) =>
  ({ type: 'Action.Submit', title: 'Again', data: { s: question, verb: 'suggest.again' } }) as const;

function dialogOf(drafted: Drafted, lang: Lang, more: { written?: string; before?: string; utterance?: string } = {}) {
  const { utterance = 'a question', ...texts } = more;
  const question = { ...newQuestion(utterance, { lang }), digest: drafted.digest };
  const field = { label: 'Answer', text: drafted.draft.text };
  const actions = [again(question), again(question)];
  const said = { above: [], below: [], hasMessage: true };
  return renderDraftDialog({ lang, drafted, field, actions, spare: again(question), ...said, ...texts });
}

/** Texts that take as much of a card as any can. */
const LARGE = { written: '"'.repeat(3_500), before: '\\"\n'.repeat(1_300), utterance: '"'.repeat(3_000) };

describe('every draft', () => {
  it.each(LANGS)(
    'is taken by Teams as it is meant, in its dialog, put in, corrected and as mail: %s',
    async (lang) => {
      for (const [at, { intent }] of subjectsFor(content).entries()) {
        const vacancy = ['osg', 'ops', undefined][at % 3];
        const aim = { intent, lang, ...(vacancy !== undefined && { vacancy }) };
        const drafted = await draftIn(workspace, '', aim, { place, reader: lang });
        const large = { ...drafted, vacancies: MANY };
        const carried = { k: 'k', u: 'a question', v: ['osg'], i: ['stipend'], l: lang, c: 'x' };
        const posted = [drafted.draft.text, `${drafted.draft.text}\n\nMine. {{TIME(x)}}`].flatMap(
          (text) => postedFrom(content, drafted.draft, text) ?? [],
        );
        const problems = [
          ...problemsInDialog(dialogOf(drafted, lang)),
          ...problemsInDialog(dialogOf(large, lang, LARGE)),
          ...problemsInDialog(
            dialogOf({ ...large, draft: { ...drafted.draft, text: 'x'.repeat(3_501) } }, lang, LARGE),
          ),
          ...posted.flatMap((one) => [
            ...checkCard(renderInserted(one.reply).card),
            ...checkCard(
              renderCorrected({ draft: drafted.draft, posted: one, carried, line: 'By {{DATE(1)}}', key: 'k' }).card,
            ),
            ...problemsInDialog(renderMailCard(lang, toMail(content, one.reply), again({ u: LARGE.utterance }))),
          ]),
        ];
        expect({ intent, vacancy, problems }).toEqual({ intent, vacancy, problems: [] });
        expect(posted).toHaveLength(2);
      }
    },
    120_000,
  );

  it('that is too long for a field is shown as it will be used', async () => {
    const drafted = await draftIn(workspace, '', { intent: 'stipend', vacancy: 'osg' }, { place, reader: 'en' });
    const card = dialogOf({ ...drafted, draft: { ...drafted.draft, text: 'x'.repeat(3_501) } }, 'en');
    expect(standsIn(card, 'Answer')).toBeUndefined();
    expect(visible(card)).toMatch(/too long to be changed here[\s\S]*€1,286\.09/);
  });

  it('offers the vacancy that it is about, also where there are more than fit', async () => {
    const drafted = await draftIn(workspace, '', { intent: 'stipend', vacancy: 'osg' }, { place, reader: 'en' });
    const shown = { ...drafted, draft: { ...drafted.draft, vacancy: 'vacancy-number-129' }, vacancies: MANY };
    const card = dialogOf(shown, 'en', LARGE);
    expect(standsIn(card, 'Vacancy')).toBe('vacancy-number-129');
    expect(visible(card)).toContain('more vacancies than fit');
    expect(standsIn(card, 'Answer')).toBe(LARGE.written);
  });
});

describe('what a dialog carries', () => {
  it('is read as it was written, as much of a message as there is room for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4_000 }), fc.constantFrom(...LANGS), (text, lang) => {
        const question = newQuestion(text, { lang, thread: '1' });
        expect(readQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question);
        expect(JSON.stringify(question).length).toBeLessThanOrEqual(1_400);
        expect(text.startsWith(question.utterance)).toBe(true);
        expect(question.isCut).toBe(question.utterance !== text);
        const carried = { k: 'k', u: text.slice(0, 600), v: ['osg'], i: [], l: lang, c: 'x' };
        const correction = writeCorrection({ v: 1, message: '1', carried, aim: {}, lang, digest: '' });
        expect(readCorrection(JSON.parse(JSON.stringify(correction)))).toEqual(correction);
      }),
    );
  });

  it('is cut between characters, and as late as can be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 0, max: 400 }), (text, most) => {
        const cut = cutToFit(text, most);
        expect(JSON.stringify(cut).length - 2).toBeLessThanOrEqual(most);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut).not.toMatch(/[\ud800-\udbff]$/);
        const next = text.slice(0, cut.length + 2);
        expect(cut === text || JSON.stringify(next).length - 2 > most || next.length === text.length).toBe(true);
      }),
    );
  });

  it.each([undefined, null, '', {}, { v: 2 }, [1], { v: 1, utterance: 'x' }])('is nothing where it is %j', (given) => {
    expect([readQuestion(given), readCorrection(given)]).toEqual([null, null]);
  });
});

describe('a store that does not answer', () => {
  const cardIn = (shown: Shown | undefined) => {
    if (shown?.kind !== 'dialog') throw new Error(`no dialog: ${shown?.kind}`);
    return shown.card;
  };
  const carriedBy = (shown: Shown | undefined) => {
    const [action] = cardIn(shown).actions ?? [];
    return action && 'data' in action ? action.data : {};
  };

  it('takes nobody the text that they wrote', async () => {
    const made = madeUp(content);
    const { messageActions, submits } = createSuggesting(made.workspace);
    const shown = await messageActions?.suggest?.(actionOn('What does OSG pay?'));
    const data = carriedBy(shown);
    const { digest } = data.s as { digest: string };
    made.isAway = true;
    const away = await submits?.['suggest.insert']?.(pressOf({ ...data, [`text.${digest}`]: 'My own words.' }));
    expect(visible(cardIn(away))).toContain('My store does not answer at the moment.');
    expect(standsIn(cardIn(away), 'Your text:')).toBe('My own words.');
    expect(made.logged).toEqual(['teams_failed']);
    made.isAway = false;
    const back = await submits?.['suggest.again']?.(
      pressOf({ ...carriedBy(away), [`text.${digest}`]: 'My own words.' }),
    );
    expect(standsIn(cardIn(back), 'Answer')).toBe('My own words.');
  });

  it('is told to whoever had written nothing by who asked for the dialog', async () => {
    const made = madeUp(content);
    made.isAway = true;
    const carried = { k: 'k', u: 'What does OSG pay?', v: ['osg'], i: ['stipend'], l: 'en', c: 'x' };
    await expect(createDrafting(made.workspace).dialogs?.draft?.(pressOf(carried))).rejects.toThrow('does not answer');
  });
});

import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/content/schema/text.ts';
import type { DraftOf } from '../../src/drafts/draft.ts';
import { makeDraft } from '../../src/drafts/make-draft.ts';
import { postedFrom } from '../../src/drafts/posted-from.ts';
import { RELATIVE } from '../properties/relative-time.ts';
import { SLIPS } from '../properties/slips.ts';
import { everyUtterance, textsOf } from '../properties/walk.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const CLOCKS = ['2025-06-01T09:00:00Z', '2025-06-22T21:59:30Z', '2026-11-22T12:00:00Z'];
const ids = [undefined, ...content.vacancies.map(({ id }) => id)];

/** Every intent, of every vacancy, chosen in every language. */
const chosen = Object.keys(content.intents).flatMap((intent) =>
  ids.flatMap((vacancy) =>
    LANGS.map((lang): DraftOf => ({ utterance: '', intent, lang, ...(vacancy !== undefined && { vacancy }) })),
  ),
);
const asked = everyUtterance(content).map((utterance): DraftOf => ({ utterance }));

const made = [...chosen, ...asked].flatMap((of, at) => {
  const [now = ''] = CLOCKS.slice(at % CLOCKS.length);
  const clocks = of.intent === undefined ? [now] : CLOCKS;
  return clocks.map((when) => ({ of, now: when, draft: makeDraft(content, of, { now: when }) }));
});
/** What nobody sends on. */
const TALK = new Set(['greeting', 'thanks', 'goodbye', 'are_you_a_bot', 'human']);

type Made = (typeof made)[number];
const wrong = (isWrong: (one: Made) => boolean) =>
  made.filter(isWrong).map(({ of, now }) => `${JSON.stringify(of)} at ${now}`);
const textsIn = ({ draft }: Made) => (draft.reply ? [...textsOf(draft.reply), ...draft.text.split('\n')] : []);

describe('every draft', () => {
  it('there is one for every intent that is about vacancies, as it was chosen', () => {
    const isMade = ({ of, draft }: Made) => {
      const intent = of.intent === 'eligibility_check' ? 'eligibility' : of.intent;
      return draft.reply !== null && draft.lang === of.lang && draft.intent === intent && draft.vacancy === of.vacancy;
    };
    const isTalk = ({ of }: Made) => TALK.has(of.intent ?? '');
    expect(wrong((one) => one.of.intent !== undefined && isMade(one) === isTalk(one))).toEqual([]);
  });

  it('has a text if and only if there is a reply, and says why if and only if there is none', () => {
    expect(wrong(({ draft }) => (draft.reply === null) !== (draft.text === ''))).toEqual([]);
    expect(wrong(({ draft }) => (draft.reply === null) !== (draft.why !== undefined))).toEqual([]);
    expect(wrong(({ draft }) => draft.reply === null && draft.tells.length > 0)).toEqual([]);
  });

  it('can be pressed nowhere, and has no word that is false tomorrow', () => {
    expect(wrong(({ draft }) => draft.reply?.blocks.some(({ kind }) => kind === 'choices') ?? false)).toEqual([]);
    expect(wrong((one) => textsIn(one).some((text) => RELATIVE.test(text)))).toEqual([]);
  });

  it('speaks of nothing that only a reader of the desk would understand', () => {
    const own = /\b(ask me|told me|I am a bot|I did not|I cannot|je suis un|je n’ai pas|je ne peux)\b/i;
    expect(wrong((one) => textsIn(one).some((text) => own.test(text)))).toEqual([]);
  });

  it.each(Object.entries(SLIPS))('shows nobody %s', (_name, slip) => {
    const slips = made.flatMap((one) =>
      textsIn(one)
        .map((text) => text.replace(/^- /, '').replace(/https?:\/\/\S+/g, 'address'))
        .filter((text) => text !== '' && slip.test(text)),
    );
    expect([...new Set(slips)]).toEqual([]);
  });

  it('is posted as it was drafted where nobody changed it', () => {
    const isAltered = ({ draft }: Made) => {
      if (!draft.reply) return postedFrom(content, draft, 'something') !== null;
      const posted = postedFrom(content, draft, draft.text);
      return posted?.reply !== draft.reply || posted.isEdited;
    };
    expect(wrong(isAltered)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { cardIn, type Fields, startFields } from '../../../../adapters/chat/share/fields.ts';
import { makeCard } from '../../../../adapters/chat/share/make-card.ts';
import { type NewState, readState } from '../../../../adapters/slack/share/dialog-state.ts';
import { renderCard, renderGone } from '../../../../adapters/slack/share/render-card.ts';
import { renderDialog } from '../../../../adapters/slack/share/render-dialog.ts';
import { vacancyGroups } from '../../../../adapters/slack/share/render-options.ts';
import { renderOutcome } from '../../../../adapters/slack/share/render-outcome.ts';
import { LANGS } from '../../../../src/content/schema/text.ts';
import type { Outcome } from '../../../../src/sending/outcome.ts';
import type { CardOf, Subject } from '../../../../src/sharing/card.ts';
import { subjectsFor } from '../../../../src/sharing/subjects.ts';
import { loadThreePostings } from '../../../three-postings.ts';
import { problemsOf } from '../block-kit.ts';
import { everyOfType, visibleTextOf } from '../visible.ts';

const content = loadThreePostings();
const OPEN = '2025-06-16T09:00:00Z';
const CLOSED = '2026-01-05T09:00:00Z';
const ANNA = { user: 'U0ANNA', name: 'Anna <!channel>' };
const HOSTILE = '*<!channel>* <@U1> <https://evil.example|click> `&` :boom: @here #help';

const subjects: readonly Subject[] = [
  ...content.vacancies.map(({ id }): Subject => ({ kind: 'vacancy', vacancy: id })),
  ...subjectsFor(content).map(({ intent }): Subject => ({ kind: 'fact', vacancy: 'osg', intent })),
  { kind: 'comparison', vacancies: ['ims-cs', 'ops', 'osg'] },
];

function madeOf(of: Partial<CardOf>, now = OPEN) {
  const card: CardOf = { subject: { kind: 'vacancy', vacancy: 'ops' }, lang: 'en', length: 'full', ...of };
  return makeCard(content, card, { now });
}

function dialogOf(of: Partial<CardOf>, state: Partial<NewState> = {}, now = OPEN) {
  const made = madeOf(of, now);
  const fields = startFields(content, now, made.of) as Fields;
  const whole: NewState = { v: 1, lang: 'en', sharer: 'U0ANNA', ...state };
  return renderDialog({ content, now, state: whole, fields, made, channel: 'C0HELP' });
}

describe('a card', () => {
  test('is something that Slack takes, whatever it tells', () => {
    for (const lang of LANGS) {
      for (const length of ['short', 'full'] as const) {
        for (const subject of subjects) {
          const made = madeOf({ subject, lang, length, line: HOSTILE.slice(0, 200) });
          const updated = { at: CLOSED, words: content.wording[lang] };
          expect(problemsOf(renderCard(made, { sharer: ANNA, updated })), JSON.stringify(subject)).toEqual([]);
        }
      }
    }
  });

  test('names its sharer as a person, and when it was brought up to date', () => {
    const { blocks, text } = renderCard(madeOf({}), {
      sharer: ANNA,
      updated: { at: '2025-06-22T22:00:00Z', words: content.wording.en },
    });
    const when = 'Updated on Monday 23 June 2025 at 00:00 (Brussels time)';
    expect(everyOfType(blocks, 'mrkdwn').map((found) => found.text)).toEqual([`Shared by <@U0ANNA> · ${when}`]);
    expect(text.split('\n').at(-1)).toBe(`Shared by Anna &lt;!channel&gt; · ${when}`);
  });

  test('tells readers the deadline by their own clocks, and as of when it is only once', () => {
    const dates = everyOfType(renderCard(madeOf({}), { sharer: ANNA }).blocks, 'date');
    expect(dates.map(({ fallback }) => fallback)).toContain('2025-06-22 21:59 UTC');
    expect(dates.map(({ fallback }) => fallback)).not.toContain('2025-06-16 09:00 UTC');
  });

  test('of somebody who was forgotten names nobody', () => {
    const { blocks, text } = renderCard(madeOf({}), { sharer: null });
    expect(JSON.stringify(blocks)).not.toContain('Shared by');
    expect(text).not.toContain('Shared by');
  });

  test('shows a line as it was typed, and nothing in it can be pressed or calls anybody', () => {
    const { blocks, text } = renderCard(madeOf({ line: HOSTILE }), { sharer: ANNA });
    expect(visibleTextOf(blocks)).toContain(HOSTILE);
    expect(everyOfType(blocks, 'user')).toEqual([{ type: 'user', user_id: 'U0ANNA' }]);
    expect(everyOfType(blocks, 'broadcast')).toEqual([]);
    expect(everyOfType(blocks, 'link').map((link) => (link as { url?: string }).url)).not.toContain(
      'https://evil.example/',
    );
    expect(text).toContain('*&lt;!channel&gt;* &lt;@U1&gt; &lt;https://evil.example|click&gt;');
    expect(text).not.toMatch(/[<>]/);
  });

  test('shows nothing of a line that Slack could not show', () => {
    const { blocks } = renderCard(madeOf({ line: 'half \ud83d of a sign' }), { sharer: ANNA });
    expect(visibleTextOf(blocks)).toContain('half \ufffd of a sign');
  });

  test('whose vacancy is gone says so', () => {
    for (const lang of LANGS) {
      const message = renderGone(lang, { at: CLOSED, words: content.wording[lang] });
      expect(problemsOf(message)).toEqual([]);
      expect(message.text).not.toContain('1,286');
    }
  });
});

describe('the dialog', () => {
  test('is something that Slack takes, whatever is chosen, in both languages', () => {
    for (const lang of LANGS) {
      for (const subject of subjects) {
        for (const now of [OPEN, CLOSED]) {
          const theirs = { line: HOSTILE, name: 'Ben <!here>' };
          const corrects = { channel: 'C0HELP', ts: '1750000000.000100' };
          expect(problemsOf(dialogOf({ subject, lang, line: HOSTILE }, { lang }, now))).toEqual([]);
          expect(problemsOf(dialogOf({ subject, lang, line: HOSTILE }, { lang, theirs, corrects }, now))).toEqual([]);
        }
      }
    }
  });

  test('shows the card as it will look, without what can be pressed on it', () => {
    const view = dialogOf({ line: 'Apply soon' });
    const card = visibleTextOf(renderCard(madeOf({ line: 'Apply soon' }), { sharer: ANNA, inDialog: true }).blocks);
    expect(visibleTextOf(view.blocks as Parameters<typeof visibleTextOf>[0])).toContain(card);
    expect(everyOfType(view.blocks as Parameters<typeof everyOfType>[0], 'overflow')).toEqual([]);
  });

  test('says where the channel will see a table, which a dialog cannot hold', () => {
    const compared = dialogOf({ subject: { kind: 'comparison', vacancies: ['ims-cs', 'osg'] } });
    expect(JSON.stringify(compared.blocks)).toContain('stand in a table');
    expect(JSON.stringify(dialogOf({}).blocks)).not.toContain('table');
  });

  test('carries what was previewed, for whichever instance it comes back to', () => {
    const made = madeOf({ line: 'x'.repeat(200) });
    const state = readState(dialogOf({ line: 'x'.repeat(200) }).private_metadata ?? '');
    expect(state && cardIn(content, state.fields)).toEqual(made.of);
    expect(state?.shown).toBe(made.card.shown);
    expect(readState('{"v":2}')).toBeNull();
    expect(readState('nonsense')).toBeNull();
  });

  test('keeps the vacancies that are open apart', () => {
    expect(vacancyGroups(content, 'en', OPEN).map(({ label }) => label.text)).toEqual(['Open']);
    expect(vacancyGroups(content, 'fr', CLOSED).map(({ label }) => label.text)).toEqual(['Non ouvertes']);
  });

  test('offers no more vacancies in a group than Slack takes', () => {
    const [first] = content.vacancies;
    if (!first) throw new Error('no vacancy');
    const many = { ...content, vacancies: Array.from({ length: 250 }, (_, at) => ({ ...first, id: `v${at}` })) };
    const groups = vacancyGroups(many, 'en', OPEN);
    expect(groups.map(({ options }) => options.length)).toEqual([100, 100, 50]);
    const fields = startFields(many, OPEN, { lang: 'en', subject: { kind: 'vacancy', vacancy: 'v249' } }) as Fields;
    const state: NewState = { v: 1, lang: 'en', sharer: 'U0ANNA' };
    const card = cardIn(many, fields);
    const made = card && makeCard(many, card, { now: OPEN });
    expect(problemsOf(renderDialog({ content: many, now: OPEN, state, fields, made }))).toEqual([]);
  });
});

test('what came of sharing is something that Slack takes, in a message as in a dialog', () => {
  const outcomes: readonly Outcome<{ channel: string; ts: string }>[] = [
    { kind: 'sent', receipt: { channel: 'C0HELP', ts: '1.2' } },
    { kind: 'refused', code: 'is_archived' },
    { kind: 'refused', code: 'restricted_action' },
    { kind: 'refused', code: 'msg_too_long' },
    { kind: 'unclear', code: 'no_answer' },
    { kind: 'gave_up', code: 'rate_limited' },
    { kind: 'queue_full' },
    { kind: 'stopped' },
  ];
  for (const lang of LANGS) {
    for (const outcome of outcomes) {
      const link = outcome.kind === 'sent' ? 'https://acme.slack.com/archives/C0HELP/p12' : undefined;
      const message = renderOutcome(lang, 'C0HELP', outcome, link);
      expect(problemsOf(message)).toEqual([]);
      expect(everyOfType(message.blocks, 'channel')).toEqual([{ type: 'channel', channel_id: 'C0HELP' }]);
    }
  }
});

import { describe, expect, it } from 'vitest';
import type { Drafted } from '../../../../adapters/chat/drafting/draft-in.ts';
import { renderCorrected } from '../../../../adapters/slack/correct/render-corrected.ts';
import { type Correcting, renderCorrecting } from '../../../../adapters/slack/correct/render-correcting.ts';
import { renderSuggested } from '../../../../adapters/slack/suggest/post-suggestion.ts';
import {
  renderMail,
  renderSuggesting,
  renderWithout,
  type Suggesting,
} from '../../../../adapters/slack/suggest/render-suggesting.ts';
import { newSuggestion } from '../../../../adapters/slack/suggest/suggestion.ts';
import { correctWords } from '../../../../adapters/slack/wording/correct.ts';
import { loadContent } from '../../../../src/content/load.ts';
import { LANGS, type Lang } from '../../../../src/content/schema/text.ts';
import { postedFrom } from '../../../../src/drafts/posted-from.ts';
import type { Post } from '../../../../src/posts/posts.ts';
import { toMail } from '../../../../src/reply/mail.ts';
import { subjectsFor } from '../../../../src/sharing/subjects.ts';
import { problemsOf } from '../block-kit.ts';
import { drafting, NOW } from './drafted.ts';

const content = loadContent('content');
const draft = drafting(content);
const anna = { user: 'U0ANNA', name: 'Anna <!channel> & *friends*' };
const responseUrl = 'https://hooks.slack.com/actions/T1/1/abc';
const MANY = Array.from({ length: 130 }, (_, at) => ({
  id: `v-${at}`,
  name: { en: `V ${at} <!here>`, fr: `O ${at}` },
}));

const post = (kind: Post['kind'], by: string | null): Post => ({
  ...{ face: 'slack', place: 'slack:T1:C1', message: '1.1', thread: '1.0', kind, by, lang: 'en', at: NOW },
});
const before = [post('answer', 'slack:T1:U0BEN'), post('suggestion', null), post('card', 'slack:T1:U0ANNA')];

function suggestingOf(drafted: Drafted, lang: Lang, more: Partial<Suggesting> = {}): Suggesting {
  const given = { channel: 'C1', thread: '1.0', responseUrl, utterance: 'a question', lang };
  return { suggestion: newSuggestion(given), drafted, before, bot: 'desk', ...more };
}

function correctingOf(drafted: Drafted, lang: Lang, more: Partial<Correcting> = {}): Correcting {
  const where = { channel: 'C1', ts: '1.1', responseUrl };
  const correction: Correcting['correction'] = { v: 1, ...where, aim: {}, lang, drawn: 1, digest: 'x' };
  return { correction, drafted, mayWrite: true, ...more };
}

function everyRendering(drafted: Drafted, lang: Lang) {
  const suggesting = suggestingOf(drafted, lang);
  const notIn = { ...suggesting, suggestion: { ...suggesting.suggestion, notIn: 'elsewhere' } };
  const mine = { textBefore: 'Mine.\n\n<!channel> ```', isChanged: true };
  const long = { ...drafted, draft: { ...drafted.draft, text: 'So long. '.repeat(500) } };
  const said = { draft: drafted.draft, thumbs: content.wording[lang].feedback, key: 'k', kind: 'answer' } as const;
  const told = [{ say: (who: string) => correctWords[lang].corrected(who, 'Monday'), who: anna }];
  const carried = { k: 'k', u: 'a question', v: ['osg'], i: ['stipend'], l: lang, c: 'x' };
  const texts = [drafted.draft.text, `${drafted.draft.text}\n\nMine. ${'<!channel> & '.repeat(60)}`];
  return [
    renderSuggesting(suggesting),
    renderSuggesting(notIn),
    renderSuggesting({ ...suggesting, ...mine }),
    renderSuggesting(suggestingOf(long, lang)),
    renderSuggesting(suggestingOf({ ...drafted, vacancies: MANY }, lang)),
    renderWithout(lang, 'One moment…'),
    renderCorrecting(correctingOf(drafted, lang)),
    renderCorrecting(correctingOf(drafted, lang, { mayWrite: false })),
    renderCorrecting(correctingOf(drafted, lang, mine)),
    ...texts.flatMap((text) => {
      const posted = postedFrom(content, drafted.draft, text);
      if (!posted) return [];
      return [
        renderSuggested(drafted.draft, posted, anna),
        renderCorrected({ ...said, posted, told, carried }),
        renderMail(lang, toMail(content, posted.reply)),
      ];
    }),
  ];
}

describe('every draft, in its dialogs, as it is posted and as it is corrected', () => {
  it.each(LANGS)(
    'is taken by Slack as it is meant: %s',
    async (lang) => {
      for (const { intent } of subjectsFor(content)) {
        for (const vacancy of [undefined, 'osg', 'ops']) {
          const drafted = await draft('', { intent, lang, ...(vacancy !== undefined && { vacancy }) }, lang);
          for (const rendering of everyRendering(drafted, lang)) {
            expect({ intent, vacancy, problems: problemsOf(rendering) }).toEqual({ intent, vacancy, problems: [] });
          }
        }
      }
    },
    120_000,
  );

  it.each(LANGS)('and where nothing was understood: %s', async (lang) => {
    for (const utterance of ['', 'flurbing', 'hello', 'I want to talk to a person', 'thanks']) {
      const drafted = await draft(utterance, {}, lang);
      expect(drafted.draft.reply).toBeNull();
      expect(everyRendering(drafted, lang).flatMap((rendering) => problemsOf(rendering))).toEqual([]);
      expect(renderSuggesting(suggestingOf(drafted, lang)).submit).toBeUndefined();
    }
  });
});

describe('a list with more vacancies than Slack takes', () => {
  it('offers the first ones and the one that is shown, and says so', async () => {
    const drafted = await draft('', { intent: 'stipend', vacancy: 'osg' });
    const shown = { ...drafted, draft: { ...drafted.draft, vacancy: 'v-129' }, vacancies: MANY };
    const view = renderSuggesting(suggestingOf(shown, 'en'));
    const [select] = view.blocks.flatMap((block) => ('accessory' in block && block.accessory ? [block.accessory] : []));
    expect(select).toMatchObject({ initial_option: { value: 'v-129' } });
    expect(JSON.stringify(select)).toContain('"v-97"');
    expect(JSON.stringify(select)).not.toContain('"v-98"');
    expect(JSON.stringify(view.blocks)).toContain('more vacancies than fit');
  });
});

describe('a draft that is too long for a field', () => {
  it('is shown as it will be posted', async () => {
    const drafted = await draft('', { intent: 'stipend', vacancy: 'osg' });
    const long = { ...drafted, draft: { ...drafted.draft, text: 'x'.repeat(3_001) } };
    const view = renderSuggesting(suggestingOf(long, 'en'));
    expect(view.submit).toBeDefined();
    expect(JSON.stringify(view.blocks)).not.toContain('plain_text_input');
    expect(JSON.stringify(view.blocks)).toContain('too long to be changed here');
    expect(JSON.stringify(view.blocks)).toContain('€1,286.09');
  });
});

import { describe, expect, it } from 'vitest';
import { showTraces } from '../../src/privacy/show-traces.ts';
import type { Posted } from '../../src/privacy/trace.ts';
import { toText } from '../../src/reply/text.ts';
import { content } from '../understand/real-content.ts';

const POSTED = { kind: 'posted', place: 'slack:T1:C1', at: '2026-11-23T09:00:00Z' } as const;

const CASES: readonly (readonly [trace: Pick<Posted, 'post' | 'count' | 'line'>, en: RegExp, fr: RegExp])[] = [
  [{ post: 'answer', count: 1 }, /answered a question of yours in/, /une réponse que j’ai donnée à votre question/],
  [{ post: 'answer', count: 7 }, /answered 7 questions.*the last/, /7 réponses que j’ai données.*la dernière/],
  [{ post: 'suggestion', count: 1 }, /had me post an answer/, /une réponse que j’ai publiée sur votre proposition/],
  [{ post: 'suggestion', count: 2 }, /had me post 2 answers/, /2 réponses que j’ai publiées sur votre proposition/],
  [{ post: 'card', count: 1 }, /shared a card in/, /une fiche que vous avez partagée/],
  [{ post: 'card', count: 3 }, /shared 3 cards in/, /3 fiches que vous avez partagées/],
  [{ post: 'card', count: 1, line: '*<@U1> Look*' }, /own: “\*<@U1> Look\*”/, /phrase : « \*<@U1> Look\* »/],
];

describe('what was posted for somebody', () => {
  it.each(CASES)('is told of with what, where and when: %j', (trace, en, fr) => {
    for (const [lang, says] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      const block = showTraces(content, lang, [{ ...POSTED, ...trace }]);
      const text = toText({ preview: '', lang, blocks: [block] }).replaceAll(/[\u00a0\u202f]/g, ' ');
      expect(text).toMatch(says);
      expect(text).toContain('slack:T1:C1');
      expect(text).toMatch(/2026/);
    }
  });
});

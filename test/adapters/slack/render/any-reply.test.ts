import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OURS } from '../../../../adapters/slack/limits.ts';
import { renderReply } from '../../../../adapters/slack/render/render.ts';
import { replies } from '../../../contract/replies.ts';
import { problemsOf } from '../block-kit.ts';

test('Slack takes whatever reply there may be, and we leave room in it', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }).filter((words) => !/[\0\p{Surrogate}]/u.test(words)),
    fc.constantFrom(
      '\t',
      ' ',
      '\u200b',
      '<!channel>',
      'a'.repeat(2_500),
      'é&<'.repeat(400),
      '\u202e',
      'word '.repeat(300),
    ),
  );
  fc.assert(
    fc.property(replies(anything), fc.boolean(), (given, inDialog) => {
      const { text: words, blocks } = renderReply(given, inDialog ? { inDialog: true } : {});
      const problems = blocks.length === 0 ? [] : problemsOf({ text: words || 'a', blocks });
      expect(problems).toEqual([]);
      expect(blocks.length).toBeLessThanOrEqual(OURS.blocks);
      expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(OURS.characters);
    }),
    { numRuns: 300 },
  );
});

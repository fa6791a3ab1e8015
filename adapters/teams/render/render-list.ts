import type { Runs } from '../../../src/reply/reply.ts';
import type { CardElement } from '../card.ts';
import type { RunsRenderer } from './render-runs.ts';

/** Items with a dot each, whose further lines stand below the first and not below the dot. */
export function renderList(items: readonly Runs[], runs: RunsRenderer): readonly CardElement[] {
  return items.flatMap((item): readonly CardElement[] => {
    const drawn = runs.line(item);
    if (drawn.length === 0) return [];
    return [
      {
        type: 'ColumnSet',
        spacing: 'Small',
        columns: [
          {
            type: 'Column',
            width: 'auto',
            items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '•' }] }],
          },
          { type: 'Column', width: 'stretch', items: drawn },
        ],
      },
    ];
  });
}

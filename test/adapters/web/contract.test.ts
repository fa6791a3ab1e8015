import { renderReply } from '../../../adapters/web/render.ts';
import type { Drawing, DrawnElement } from '../../../adapters/web/tree.ts';
import { adapterContract } from '../../contract/adapter.ts';

adapterContract({
  name: 'web page',
  show(reply) {
    const { drawings } = renderReply(reply, { register: 'Register' });
    const drawn = drawings.flatMap(elementsOf);
    return {
      text: drawings.map(textOf).join(' '),
      choices: drawn
        .filter(({ tag }) => tag === 'button')
        .map((button) => ({
          label: textOf(button),
          utterance: button.attributes['data-utterance'] ?? '',
        })),
      structure: JSON.stringify(drawings.map(withoutText)),
      links: drawn.flatMap(({ attributes: { href } }) => (href === undefined ? [] : [href])),
    };
  },
});

function elementsOf(drawing: Drawing): readonly DrawnElement[] {
  return typeof drawing === 'string' ? [] : [drawing, ...drawing.children.flatMap(elementsOf)];
}

function textOf(drawing: Drawing): string {
  return typeof drawing === 'string' ? drawing : drawing.children.map(textOf).join('');
}

/** Names of elements and attributes, and what an attribute makes a browser do. */
function withoutText(drawing: Drawing): unknown {
  if (typeof drawing === 'string') return null;
  const { tag, attributes, children } = drawing;
  const { 'aria-label': label, 'data-label': column, 'data-utterance': utterance, ...acting } = attributes;
  return [tag, acting, label !== undefined, column !== undefined, utterance !== undefined, children.map(withoutText)];
}

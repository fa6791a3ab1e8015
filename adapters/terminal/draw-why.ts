import type { Answer } from '../../src/ask.ts';
import type { Content } from '../../src/content/content.ts';
import { explain } from '../../src/why.ts';
import { bold, type Look, wrap } from './look.ts';
import { plain } from './plain.ts';
import { wordings } from './wording.ts';

/** The evidence of an answer, line by line, in the answer's language. */
export function drawWhy(answer: Answer, content: Content, look: Look): string {
  const { why, colon } = wordings[answer.decision.lang];
  const lines = explain(answer, content).map(({ label, value }) =>
    wrap(plain(`${label}${colon} ${value}`), look.width, '  ', '    '),
  );
  return [bold(why, look), ...lines].join('\n');
}

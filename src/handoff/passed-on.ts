import type { Content } from '../content/content.ts';
import type { Lang } from '../content/schema/text.ts';
import type { Block, Runs } from '../reply/reply.ts';

/** What is passed on to the desk, beside who asks. */
export interface Passing {
  /** The question, as it was confirmed. */
  readonly text: string;
  /** A vacancy's id. */
  readonly vacancy?: string;
  /** The address of the conversation. */
  readonly link?: string;
}

type Facts = Extract<Block, { kind: 'facts' }>;

/**
 * What is passed on, drawn once, so that the asker agrees to the same as the desk gets to read; with the name of the vacancy
 * that it is about. Pure.
 */
export function passedOn(
  content: Content,
  { text, vacancy, link }: Passing,
  lang: Lang,
): { readonly facts: Facts; readonly vacancy?: string } {
  const words = content.wording[lang].commands.handoff;
  const short = content.vacancies.find(({ id }) => id === vacancy)?.names.short;
  const name = short?.[lang] ?? short?.en;
  const back: Runs = link === undefined ? [] : [{ kind: 'link', text: words.link, url: link }];
  const rows = [
    { label: words.question, value: [{ kind: 'text', text }] satisfies Runs },
    { label: words.vacancy, value: name === undefined ? [] : ([{ kind: 'text', text: name }] satisfies Runs) },
    { label: words.back, value: back },
  ];
  const facts: Facts = { kind: 'facts', rows: rows.filter(({ value }) => value.length > 0) };
  return name === undefined ? { facts } : { facts, vacancy: name };
}

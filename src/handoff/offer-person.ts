import type { Answer } from '../ask.ts';
import type { Content } from '../content/content.ts';
import { fillText } from '../content/fill.ts';
import type { Lang } from '../content/schema/text.ts';
import type { Block, Choice } from '../reply/reply.ts';
import type { Scene } from '../scene.ts';
import { cutQuestion } from './question.ts';

/** Where the desk could not help by itself. */
const LEFT_OPEN: ReadonlySet<string> = new Set(['fallback', 'clarify', 'handoff']);

/**
 * The answer with the choice to ask a person, where the desk has not helped and there is a channel to pass questions on to.
 * The choice carries the question; where others read along it carries none. Pure, and after memory was made: what a choice
 * carries is never kept.
 */
export function offerPerson<Given extends Answer>(
  content: Content,
  given: Given,
  utterance: string,
  scene: Scene,
): Given {
  const { decision, reply, trace } = given;
  const isOffered = scene.deskChannel !== undefined && scene.voice === 'colleague' && LEFT_OPEN.has(decision.outcome);
  if (!isOffered || trace.tokens.length === 0) return given;
  const choice = choiceFor(content, given, utterance, scene);
  const at = reply.blocks.findLastIndex(({ kind }) => kind === 'choices');
  const blocks = reply.blocks.map((block, index) => (index === at ? withChoice(block, choice) : block));
  if (at < 0) blocks.push({ kind: 'choices', prompt: '', choices: [choice] });
  return { ...given, reply: { ...reply, blocks } };
}

function withChoice(block: Block, choice: Choice): Block {
  return block.kind === 'choices' ? { ...block, choices: [...block.choices, choice] } : block;
}

function choiceFor(content: Content, { decision }: Answer, utterance: string, { audience }: Scene): Choice {
  const { lang, concerned } = decision;
  const { ask, how } = content.wording[lang].commands.handoff;
  if (audience === 'shared') return how;
  const text = cutQuestion(utterance);
  const [only, ...others] = concerned.ids;
  const name = only === undefined || others.length > 0 ? undefined : nameOf(content, only, lang);
  const carrying = name === undefined ? ask.utterance : ask.utterance_for;
  return { label: ask.label, utterance: fillText(carrying, { text, ...(name !== undefined && { vacancy: name }) }) };
}

function nameOf(content: Content, id: string, lang: Lang): string | undefined {
  const short = content.vacancies.find((vacancy) => vacancy.id === id)?.names.short;
  return short?.[lang] ?? short?.en;
}

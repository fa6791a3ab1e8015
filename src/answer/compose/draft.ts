import type { Content } from '../../content/content.ts';
import { plainText } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Block, Choice, Runs } from '../../reply/reply.ts';
import type { Scene } from '../../scene.ts';
import { vacanciesOf } from '../book.ts';
import type { Decision } from '../decision.ts';
import type { Reading } from '../facts.ts';
import type { Tongue } from './tongue.ts';

/** A reply in the making. */
export interface Draft extends Tongue {
  readonly content: Content;
  readonly decision: Decision;
  readonly scene: Scene;
  /** UTC epoch, ms. */
  readonly now: number;
  /** The vacancies that are answered about. */
  readonly vacancies: readonly Vacancy[];
  readonly blocks: Block[];
  /** The sections that were used, by vacancy. */
  readonly cited: Map<Vacancy, Set<string>>;
  /** Vacancies of which it has been said that they are closed, withdrawn or extended. */
  readonly told: Set<Vacancy>;
  readonly choices: Choice[];
  /** What the choices are introduced with. */
  prompt: string;
  /** The remembered or bound vacancy has been named. */
  isOpened: boolean;
  /** Something was said whose wording only the posting itself can settle. */
  isBinding: boolean;
}

/** Facts whose exact words matter: criteria, documents and policies. */
const BINDING: ReadonlySet<FactId> = new Set<FactId>([
  'max_applications',
  'before_submitting',
  'edit_application',
  'nationality',
  'age',
  'education',
  'languages',
  'further_criteria',
  'desirable_criteria',
  'competencies',
  'documents',
  'document_language',
  'ai_policy',
  'accommodation',
  'diversity',
  'integrity_values',
  'candidate_pool',
  'telework',
]);

/** An empty draft. */
export function newDraft(content: Content, decision: Decision, scene: Scene): Draft {
  return {
    lang: decision.lang,
    words: content.wording[decision.lang],
    content,
    decision,
    scene,
    now: Date.parse(scene.now),
    vacancies: vacanciesOf(content, decision.concerned.scope),
    blocks: [],
    cited: new Map(),
    told: new Set(),
    choices: [],
    prompt: '',
    isOpened: false,
    isBinding: false,
  };
}

/** Several sentences as one paragraph. */
export function say(draft: Draft, ...sentences: readonly Runs[]): void {
  const runs = sentences.filter(({ length }) => length > 0).flatMap((one, i) => (i === 0 ? one : [SPACE, ...one]));
  if (runs.length > 0) draft.blocks.push({ kind: 'paragraph', runs });
}

const SPACE = { kind: 'text', text: ' ' } as const;

/** A remark beside the answer; the same one only once. */
export function note(draft: Draft, runs: Runs): void {
  const text = plainText(runs);
  const isKnown = draft.blocks.some((block) => block.kind === 'note' && plainText(block.runs) === text);
  if (!isKnown) draft.blocks.push({ kind: 'note', runs });
}

/** Items under one another. */
export function list(draft: Draft, items: readonly Runs[]): void {
  if (items.length > 0) draft.blocks.push({ kind: 'list', items });
}

/** Keeps in mind where something stands, for the sources at the end. */
export function cite(draft: Draft, vacancies: readonly Vacancy[], reading?: Reading): void {
  if (reading && BINDING.has(reading.fact)) draft.isBinding = true;
  for (const vacancy of vacancies) {
    const sections = draft.cited.get(vacancy) ?? new Set();
    if (reading?.section) sections.add(reading.section);
    for (const other of reading?.against?.readings ?? []) sections.add(other.section);
    draft.cited.set(vacancy, sections);
  }
}

/** Whether the answer goes to somebody who can press a choice and knows that a bot answers. */
export function isColleague({ scene }: Draft): boolean {
  return scene.voice === 'colleague';
}

/** Whether the answer may count days and repeat what the asker said. */
export function isPrivate({ scene }: Draft): boolean {
  return scene.audience === 'private';
}

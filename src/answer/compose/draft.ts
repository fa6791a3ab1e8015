import type { Content } from '../../content/content.ts';
import { joinRuns, plainText } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Block, Choice, Runs } from '../../reply/reply.ts';
import type { Scene } from '../../scene.ts';
import { MANY, vacanciesOf } from '../book.ts';
import type { Decision } from '../decision.ts';
import { read } from '../facts.ts';
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
  /** How many vacancies were used at once, where they are too many to be listed. */
  citedMany: number;
  /** Remarks that wait for the end of the answer, by what they say. */
  readonly notes: Map<string, Runs>;
  /** Remarks already made. */
  readonly noted: Set<string>;
  /** Vacancies of which it has been said that they are closed or withdrawn, or that staff are checking it. */
  readonly told: Set<Vacancy>;
  readonly choices: Choice[];
  /** What the choices are introduced with. */
  prompt: string;
  /** The remembered or bound vacancy has been named. */
  isOpened: boolean;
  /** The vacancies that the last sentence opened with. */
  scoped: readonly Vacancy[];
  /** Something was said whose wording only the posting itself can settle. */
  isBinding: boolean;
  /** The facts that were told, where somebody wants to know; telling costs nothing else. */
  readonly telling: Telling | null;
}

/** Vacancies with their facts that an answer tells. */
export type Telling = Map<Vacancy, Set<FactId>>;

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
export function newDraft(content: Content, decision: Decision, scene: Scene, telling: Telling | null = null): Draft {
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
    citedMany: 0,
    notes: new Map(),
    noted: new Set(),
    told: new Set(),
    choices: [],
    prompt: '',
    isOpened: false,
    scoped: [],
    isBinding: false,
    telling,
  };
}

/** Several sentences as one paragraph. */
export function say(draft: Draft, ...sentences: readonly Runs[]): void {
  const told = sentences.map(begun).filter(({ length }) => length > 0);
  const [first = [], ...others] = told;
  const runs = others.length > 0 ? joinRuns(told, SPACE) : first;
  if (runs.length > 0) draft.blocks.push({ kind: 'paragraph', runs });
}

const SPACE = { kind: 'text', text: ' ' } as const;

/** A sentence that needs no opening, because the one before had the same, begins with a capital letter. */
function begun(runs: Runs): Runs {
  const [first, ...others] = runs;
  if (!first?.text.startsWith(' ')) return runs;
  const text = first.text.trimStart();
  if (text === '') return others.map((run, at) => (at === 0 ? { ...run, text: capital(run.text) } : run));
  return [{ ...first, text: capital(text) }, ...others];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A remark beside the answer. It waits until the answer is told; the same one is said only once. */
export function note(draft: Draft, runs: Runs): void {
  draft.notes.set(plainText(runs), runs);
}

/** Puts the remarks that have come together under the answer that they belong to. */
export function flushNotes(draft: Draft): void {
  for (const [text, runs] of draft.notes) {
    if (!draft.noted.has(text)) draft.blocks.push({ kind: 'note', runs });
    draft.noted.add(text);
  }
  draft.notes.clear();
}

/** Items under one another. */
export function list(draft: Draft, items: readonly Runs[]): void {
  if (items.length > 0) draft.blocks.push({ kind: 'list', items });
}

/** Keeps in mind where something stands, for the sources at the end; without a fact, the posting as a whole. */
export function cite(draft: Draft, vacancies: readonly Vacancy[], fact?: FactId): void {
  if (fact) bind(draft, fact);
  if (fact) tellOf(draft, vacancies, fact);
  if (vacancies.length >= MANY) draft.citedMany = Math.max(draft.citedMany, vacancies.length);
  else for (const vacancy of vacancies) citeOne(draft, vacancy, fact);
}

/** Keeps in mind that a fact of these vacancies was told, without its source. */
export function tellOf({ telling }: Draft, vacancies: readonly Vacancy[], fact: FactId): void {
  if (!telling) return;
  for (const vacancy of vacancies) {
    if (read(vacancy, fact).value === null) continue;
    const facts = telling.get(vacancy) ?? new Set();
    telling.set(vacancy, facts.add(fact));
  }
}

/** Keeps in mind that a fact was told, for the note on whose wording counts. */
export function bind(draft: Draft, fact: FactId): void {
  if (BINDING.has(fact)) draft.isBinding = true;
}

function citeOne(draft: Draft, vacancy: Vacancy, fact?: FactId): void {
  const sections = draft.cited.get(vacancy) ?? new Set();
  draft.cited.set(vacancy, sections);
  if (!fact) return;
  const { section, against } = read(vacancy, fact);
  if (section) sections.add(section);
  for (const other of against?.readings ?? []) sections.add(other.section);
}

/** Whether the answer goes to somebody who can press a choice and knows that a bot answers. */
export function isColleague({ scene }: Draft): boolean {
  return scene.voice === 'colleague';
}

/** Whether the answer may count days and repeat what the asker said. */
export function isPrivate({ scene }: Draft): boolean {
  return scene.audience === 'private';
}

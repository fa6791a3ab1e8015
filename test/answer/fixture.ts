import { compose } from '../../src/answer/compose/compose.ts';
import { decide } from '../../src/answer/decide.ts';
import type { Decision } from '../../src/answer/decision.ts';
import { remember } from '../../src/answer/remember.ts';
import { toldBy } from '../../src/answer/told.ts';
import type { Content } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load.ts';
import { FACT_IDS } from '../../src/content/schema/facts.ts';
import { type Vacancy, vacancySchema, type Webinar, webinarSchema } from '../../src/content/schema/vacancy.ts';
import { emptyMemory, type Memory, stillHeld } from '../../src/memory.ts';
import type { Block, BlockKind, Reply } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/text.ts';
import type { Scene } from '../../src/scene.ts';
import type { IntentMatch, Understanding } from '../../src/understand/understanding.ts';

const real = loadContent(new URL('../../content', import.meta.url).pathname);

/** A minute of the deadline that invented vacancies have: 30 September 2031, 18:00 in Athens, which is 15:00Z. */
export const DEADLINE = { at: '2031-09-30T18:00', zone: 'Europe/Athens' };
export const BEFORE = '2031-09-20T09:00:00.000Z';
export const AFTER = '2031-11-01T09:00:00.000Z';

export const stated = (value: unknown, more: object = {}) => ({ status: 'stated', section: 'Offer', value, ...more });
export const SILENT = { status: 'silent' };
export const LOST = { status: 'lost', section: 'Offer' };

/** An invented vacancy: everything silent but its deadline and what is given. */
export function vacancy(id: string, facts: object = {}, more: object = {}): Vacancy {
  const silent = Object.fromEntries(FACT_IDS.map((fact) => [fact, SILENT]));
  return vacancySchema.parse({
    id,
    programme: 'lighthouses',
    names: {
      short: { en: id.toUpperCase(), fr: id.toUpperCase() },
      full: { en: `Keeper at ${id}`, fr: `Gardien à ${id}` },
    },
    aliases: {},
    state: { kind: 'by_deadline' },
    source: { title: `Keeper at ${id}`, url: 'unknown', captured: 'unknown', authoritative: 'en' },
    facts: { ...silent, deadline: stated(DEADLINE, { section: 'Dates' }), ...facts },
    ...more,
  });
}

export function webinar(more: object = {}): Webinar {
  return webinarSchema.parse({
    id: 'lamp-talk',
    names: { en: 'Talk about lamps', fr: 'Causerie sur les lampes' },
    starts: { at: '2031-09-25T10:00', zone: 'Europe/Athens' },
    printed: '25.9. at ten',
    ends: 'not_stated',
    register: 'https://example.org/register',
    organiser: { en: 'The Lamp Board', fr: 'La Commission des lampes' },
    content: [{ text: { en: 'How lamps are lit', fr: 'Comment on allume les lampes' } }],
    state: { kind: 'planned' },
    ...more,
  });
}

/** The desk's own wording and intents over invented vacancies. */
export function contentOf(vacancies: readonly Vacancy[], webinars: readonly Webinar[] = []): Content {
  const names = { en: 'Lighthouse Programme', fr: 'Programme des phares' };
  const aliases = { any: [], en: [], fr: [] };
  return { ...real, vacancies, webinars, programmes: [{ id: 'lighthouses', names, aliases }] };
}

type Said = Partial<Omit<Understanding, 'intents' | 'vacancies' | 'runnersUp'>> & {
  readonly intents?: readonly string[];
  readonly vacancies?: readonly string[];
  readonly runnersUp?: readonly Partial<IntentMatch>[];
  readonly unit?: string;
  /** In the place of `vacancies`, where it matters which words mean which. */
  readonly matches?: Understanding['vacancies'];
};

/** What would be understood of an utterance. */
export function understood({
  intents = [],
  vacancies = [],
  runnersUp = [],
  unit,
  matches,
  ...more
}: Said): Understanding {
  const words = vacancies.length + intents.length || 1;
  return {
    tokens: Array.from({ length: words }, (_, i) => {
      return {
        text: `word${i}`,
        norm: `word${i}`,
        kind: 'word',
        start: 6 * i,
        end: 6 * i + 5,
        gap: 0,
        asks: false,
      } as const;
    }),
    hits: [],
    lang: null,
    intents: intents.map((intent, at) => match({ intent, at })),
    runnersUp: runnersUp.map(match),
    vacancies: matches ?? vacancies.map((id, at) => ({ id, from: at, to: at + 1, ...(unit ? { unit } : {}) })),
    speaksOfVacancies: true,
    stated: null,
    corrections: [],
    unexplained: [],
    unread: [],
    wishes: null,
    statedOf: null,
    ellipsis: false,
    ...more,
  };
}

function match(some: Partial<IntentMatch>): IntentMatch {
  return { intent: '', rule: '', evidence: [], score: 2, needed: 1, confidence: 'high', at: 0, ...some };
}

export function scene(more: Partial<Scene> = {}): Scene {
  return { now: BEFORE, audience: 'private', voice: 'colleague', ...more };
}

export interface Told {
  readonly decision: Decision;
  readonly reply: Reply;
  readonly text: string;
  readonly memory: Memory;
}

/** Decides and composes what was understood. */
export function tell(content: Content, said: Said, where: Partial<Scene> = {}, memory: Memory = emptyMemory): Told {
  const here = scene(where);
  const held = stillHeld(memory, here.now);
  const understanding = understood(said);
  const told = toldBy(content.lexicon, understanding, here, held);
  const decision = decide(content, understanding, here, held, told);
  const reply = compose(content, decision, here);
  return {
    decision,
    reply,
    text: toText(reply),
    memory: remember({ decision, reply, told }, here, held),
  };
}

/** The blocks of one kind. */
export function blocks<Kind extends BlockKind>(reply: Reply, kind: Kind): readonly Extract<Block, { kind: Kind }>[] {
  return reply.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
}

/** What the choices of a reply ask. */
export function utterances(reply: Reply): readonly string[] {
  return blocks(reply, 'choices').flatMap(({ choices }) => choices.map(({ utterance }) => utterance));
}

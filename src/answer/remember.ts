import { emptyTopic, type Memory, PERSONS_KEPT, type Topic } from '../memory.ts';
import type { Reply } from '../reply/reply.ts';
import type { Scene } from '../scene.ts';
import { MANY } from './book.ts';
import type { Decision } from './decision.ts';
import { personOf, type Told } from './told.ts';

/** One turn, answered; `told` is what the speaker has said of one person by now. */
interface Turned {
  readonly decision: Decision;
  readonly reply: Reply;
  readonly told: Told | null;
}

/** The conversation's memory after this turn. */
export function remember(turned: Turned, scene: Scene, held: Memory): Memory {
  const topic = topicAfter(turned.decision, scene, held.topic);
  return {
    topic: withChoices(topic, turned, scene, held.topic),
    stated: statedAfter(turned.told, scene, held),
  };
}

/** The desk's own question back can be pointed to in the next turn only, a list of vacancies as long as the talk goes on. */
function withChoices(
  topic: Topic | null,
  { decision, reply }: Turned,
  { now }: Scene,
  held: Topic | null,
): Topic | null {
  const choices = reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));
  const shown = choices.map(({ utterance }) => utterance);
  const listed = listsVacancies(decision) ? shown : held?.listed;
  const { offered: _over, listed: _former, ...rest } = topic ?? emptyTopic(now);
  if (decision.offered) return { ...rest, ...(listed && { listed }), offered: shown };
  return listed ? { ...rest, listed } : topic && rest;
}

/** Its choices are vacancies, one of which may be picked. */
function listsVacancies({ parts, concerned, offered }: Decision): boolean {
  return !offered && (parts.some(({ intent }) => intent === 'list_vacancies') || concerned.scope.length >= MANY);
}

/** A greeting, talk about the desk itself, or what was not understood leaves the topic as it was. */
function topicAfter({ parts, concerned, offered, lang }: Decision, { now }: Scene, held: Topic | null): Topic | null {
  const spoken = parts.filter((part) => part.facts.length > 0 || part.outcome === 'not_covered');
  if (offered || spoken.length === 0) return held;
  const isAboutVacancies = spoken.some((part) => part.facts.length > 0);
  const fresh = concerned.by === 'bound' ? [] : concerned.ids;
  const vacancies = fresh.length > 0 || isAboutVacancies ? fresh : (held?.vacancies ?? []);
  const isSum = parts.some(({ sums }) => sums !== undefined);
  const topic = { v: 1, at: now, vacancies, intents: spoken.map(({ intent }) => intent), lang } as const;
  return isSum ? { ...topic, inTotal: true } : topic;
}

function statedAfter(told: Told | null, scene: Scene, held: Memory): Memory['stated'] {
  const person = personOf(scene);
  if (person === null || told === null) return held.stated;
  const others = Object.entries(held.stated).filter(([other]) => other !== person);
  const latest = others.sort(([, a], [, b]) => Date.parse(a.at) - Date.parse(b.at)).slice(1 - PERSONS_KEPT);
  return Object.fromEntries([...latest, [person, { ...told, at: scene.now }]]);
}

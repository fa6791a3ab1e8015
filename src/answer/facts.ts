import type { Content } from '../content/content.ts';
import type { LocalTime } from '../content/local-time.ts';
import type { Fact, FactId, FactValue } from '../content/schema/facts.ts';
import type { Text } from '../content/schema/text.ts';
import type { Vacancy } from '../content/schema/vacancy.ts';
import { bookOf } from './book.ts';
import type { FactUse } from './decision.ts';
import { isoOf } from './time.ts';

/** One fact of one vacancy, read the same way whatever its status. */
export interface Reading<Id extends FactId = FactId> {
  readonly fact: Id;
  readonly status: FactUse['status'];
  /** As stated, or of the reading that we go by; null where silent, lost or held. */
  readonly value: FactValue<Id> | null;
  /** Where it stands, or the empty section; null where silent or held. */
  readonly section: string | null;
  readonly printed: readonly string[];
  readonly note: Text | null;
  /** The other readings of a conflict, with the reason why we do not go by them. */
  readonly against: { readonly readings: readonly Other[]; readonly why: Text } | null;
  /** Two readings with the same key say the same. */
  readonly key: string;
}

interface Other {
  readonly section: string;
  readonly printed: readonly string[];
}

const readings = new WeakMap<Vacancy, Map<FactId, Reading>>();

/** Whether something is stated, be it in conflict with another place of the posting. */
export function isKnown(reading: Reading): boolean {
  return reading.value !== null;
}

/** Reads one fact of a vacancy. */
export function read<Id extends FactId>(vacancy: Vacancy, id: Id): Reading<Id> {
  let known = readings.get(vacancy);
  if (!known) {
    known = new Map();
    readings.set(vacancy, known);
  }
  let reading = known.get(id);
  if (!reading) {
    reading = readAnew(id, vacancy.facts[id]);
    known.set(id, reading);
  }
  return reading as Reading<Id>;
}

function readAnew(id: FactId, fact: Fact): Reading {
  const nothing = { fact: id, value: null, section: null, printed: [], note: null, against: null };
  if (fact.status === 'held') return { ...nothing, status: 'held', key: 'held' };
  if (fact.status === 'silent') return { ...nothing, status: 'silent', key: 'silent' };
  if (fact.status === 'lost') return { ...nothing, status: 'lost', section: fact.section, key: `lost ${fact.section}` };
  if (fact.status === 'stated') {
    const { value, section, printed, note } = fact;
    const key = JSON.stringify(value);
    return { ...nothing, status: 'stated', value, section, printed: listOf(printed), note: note ?? null, key };
  }
  const chosen = fact.readings.find((one) => one.id === fact.goesBy) ?? fact.readings[0];
  const others = fact.readings.filter((one) => one !== chosen);
  return {
    fact: id,
    status: 'conflict',
    value: chosen?.value ?? null,
    section: chosen?.section ?? null,
    printed: listOf(chosen?.printed),
    note: null,
    against: { readings: others.map((one) => ({ section: one.section, printed: listOf(one.printed) })), why: fact.why },
    key: JSON.stringify(chosen?.value),
  };
}

/** A fact as decisions carry it: plain JSON, instants in ISO UTC. */
export function useOf(content: Content, vacancy: Vacancy, id: FactId): FactUse {
  const { status, section, printed } = read(vacancy, id);
  const source = { section: section ?? '', ...(printed.length > 0 ? { printed: printed.join(' · ') } : {}) };
  return { vacancy: vacancy.id, fact: id, status, value: plainValue(content, vacancy, id), source };
}

function plainValue(content: Content, vacancy: Vacancy, id: FactId): unknown {
  if (id === 'deadline') return instantOr(read(vacancy, id).value);
  if (id !== 'webinar') return read(vacancy, id).value;
  const webinar = bookOf(content).webinars.get(read(vacancy, id).value ?? '');
  if (!webinar) return null;
  const ends = webinar.ends === 'not_stated' ? null : isoOf(webinar.ends);
  return { id: webinar.id, starts: isoOf(webinar.starts), ends, register: webinar.register, state: webinar.state.kind };
}

function instantOr(time: LocalTime | null): string | null {
  return time ? isoOf(time) : null;
}

function listOf(printed: string | readonly string[] | undefined): readonly string[] {
  if (printed === undefined) return [];
  return typeof printed === 'string' ? [printed] : printed;
}

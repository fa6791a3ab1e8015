import { isoAt } from '../answer/time.ts';
import { LANGS } from '../content/schema/text.ts';
import { TURNS, topicKey } from '../conversations/in-store.ts';
import { OWN, ownPrefix } from '../people/own-conversation.ts';
import { type OnePosted, postedTraces } from '../posts/posted-traces.ts';
import { POST_KINDS } from '../posts/posts.ts';
import type { Row, Statements, Value } from '../store/store.ts';
import type { TABLES } from '../store/tables.ts';
import { readTopic } from './read-topic.ts';
import { FORMER_MEMBER, type Subject, type Trace } from './trace.ts';

/** What a table holds of a person: how it is found, and how it is removed. */
export interface PersonalTable {
  readonly find: (statements: Statements, subject: Subject) => Promise<readonly Trace[]>;
  readonly forget: (statements: Statements, subject: Subject) => Promise<void>;
}

/** Why nobody can be found in a table. */
export interface ImpersonalTable {
  readonly nobody: string;
}

/** Every table of the store, so that a new one can't be left out when somebody wants to be forgotten. */
export const KEPT: Readonly<Record<keyof typeof TABLES, PersonalTable | ImpersonalTable>> = {
  place: {
    async find({ q }, { id }) {
      if (id === undefined) return [];
      const rows = await q('select place, at from place where by_person = $1 order by place', [id]);
      return rows.map((row) => ({ kind: 'settings', place: textIn(row.place), at: instantIn(row.at) }));
    },
    async forget({ q }, { id }) {
      if (id !== undefined) await q('update place set by_person = $2 where by_person = $1', [id, FORMER_MEMBER]);
    },
  },
  person: {
    async find({ q }, { id }) {
      if (id === undefined) return [];
      const rows = await q('select lang, at from person where person = $1', [id]);
      return rows.map((row) => {
        const lang = LANGS.find((one) => one === row.lang) ?? null;
        return { kind: 'lang', lang, at: instantIn(row.at) };
      });
    },
    async forget({ q }, { id }) {
      if (id !== undefined) await q('delete from person where person = $1', [id]);
    },
  },
  hold: {
    async find({ q }, { id }) {
      if (id === undefined) return [];
      const rows = await q(
        `select vacancy, fact, by_person, at, released_by, released_at from hold
         where by_person = $1 or released_by = $1 order by at, id`,
        [id],
      );
      return rows.flatMap((row) => holdTraces(row, id));
    },
    async forget({ q }, { id }) {
      if (id === undefined) return;
      await q('update hold set by_person = $2 where by_person = $1', [id, FORMER_MEMBER]);
      await q('update hold set released_by = $2 where released_by = $1', [id, FORMER_MEMBER]);
    },
  },
  topic: {
    async find({ q }, subject) {
      const rows = await q(`select topic from topic where ${OWN_TOPICS} order by at, conversation`, ownTopics(subject));
      return rows.flatMap((row) => readTopic(row.topic ?? null) ?? []);
    },
    async forget({ q }, subject) {
      await q(`delete from topic where ${OWN_TOPICS}`, ownTopics(subject));
      // Where others speak too, nobody can tell in which they did; the topic stays, and every instance forgets what was stated.
      await q('update topic set version = version + $1 where substr(conversation, 1, $2) <> $3', [
        TURNS,
        OWN.length,
        OWN,
      ]);
    },
  },
  post: {
    async find({ q }, { id }) {
      if (id === undefined) return [];
      const rows = await q('select kind, place, at, line from post where by_person = $1 order by at, message', [id]);
      return postedTraces(rows.flatMap(postedIn));
    },
    async forget({ q }, { id }) {
      if (id === undefined) return;
      // Whatever a card showed, it showed their line; without that it has to be drawn anew.
      await q('update post set line = null, shown = null where by_person = $1 and line is not null', [id]);
      await q('update post set by_person = null where by_person = $1', [id]);
    },
  },
  reference: {
    async find({ q }, { id }) {
      if (id === undefined) return [];
      const rows = await q('select place, at from reference where person = $1 order by at, place', [id]);
      return rows.map(({ place, at }) => ({ kind: 'chat', place: textIn(place), at: instantIn(at) }));
    },
    async forget({ q }, { id }) {
      if (id !== undefined) await q('delete from reference where person = $1', [id]);
    },
  },
  feedback: { nobody: 'counts of answers, by vacancy, intent and language' },
  seen: { nobody: 'ids of events' },
  told: { nobody: 'messages in places that more people read, never who asked' },
  told_fact: { nobody: 'facts in those messages' },
  unanswered: { nobody: 'words that more people use, and how often' },
  thread_muted: { nobody: 'threads, never who wanted silence there' },
  inbox: { nobody: 'events that nobody can read without the platform’s secret, for an hour at most' },
};

const OWN_TOPICS = 'conversation = $1 or substr(conversation, 1, $2) = $3';

/** The conversation that they speak in, and all whose names begin with them; lengths count in code points, as stores do. */
function ownTopics({ id, conversation }: Subject): readonly Value[] {
  const prefix = id === undefined ? '' : topicKey(ownPrefix(id));
  // No conversation is without a name, so a length of 0 beside a text that is not empty finds none.
  return [topicKey(conversation ?? ''), [...prefix].length, prefix === '' ? '-' : prefix];
}

function holdTraces({ vacancy, fact, by_person, at, released_by, released_at }: Row, id: string): readonly Trace[] {
  const what = { vacancy: textIn(vacancy), fact: textIn(fact) };
  return [
    ...(by_person === id ? [{ kind: 'held', ...what, at: instantIn(at) } as const] : []),
    ...(released_by === id ? [{ kind: 'released', ...what, at: instantIn(released_at) } as const] : []),
  ];
}

function postedIn({ kind: name, place, at, line }: Row): readonly OnePosted[] {
  const kind = POST_KINDS.find((one) => one === name);
  if (kind === undefined) return [];
  return [{ kind, place: textIn(place), at: instantIn(at), ...(typeof line === 'string' && { line }) }];
}

function textIn(value: Value | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}

function instantIn(value: Value | undefined): string {
  return isoAt(Number(value ?? 0));
}

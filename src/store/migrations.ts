export interface Migration {
  readonly version: number;
  /** Each valid in both dialects. */
  readonly statements: readonly string[];
}

/**
 * The schema, one step after another. A step that has been released is never changed: a new one follows it.
 *
 * Instants are epoch milliseconds in `bigint`. Ids of persons, places and conversations are those of the platform with
 * its name in front, such as `slack:T1:U2`; no table holds a name, a question as it was asked, or what people say of
 * themselves, unless it is sealed.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    statements: [
      // What a place has set, as JSON, and who set it last.
      'create table place (place text primary key, settings text not null, by_person text, at bigint not null)',
      // The language that a person chose.
      'create table person (person text primary key, lang text not null, at bigint not null)',
      // How often an answer was found good or bad, and why; `kind` says which. A count, so nobody stands in it.
      `create table feedback (
        vacancy text not null, intent text not null, kind text not null, lang text not null,
        count bigint not null, last_at bigint not null,
        primary key (vacancy, intent, kind, lang))`,
      // Events of a platform that were taken up, so that a repeated delivery is answered once.
      'create table seen (event text primary key, at bigint not null)',
      'create index seen_at on seen (at)',
      // Answers that stand where others read them: which message, the link to it, and the content it was made from.
      `create table told (
        id text primary key, face text not null, place text not null, message text, link text,
        content_version text not null, at bigint not null)`,
      'create index told_at on told (at)',
      'create table told_fact (told text not null, vacancy text not null, fact text not null, primary key (told, vacancy, fact))',
      'create index told_fact_fact on told_fact (vacancy, fact)',
      // Facts that are being checked by staff. A released hold stays as a record; a fact has at most one that is not.
      `create table hold (
        id text primary key, vacancy text not null, fact text not null, by_person text, at bigint not null,
        released_by text, released_at bigint)`,
      'create unique index hold_open on hold (vacancy, fact) where released_at is null',
      // What a conversation is about, as JSON, for the instances that share it.
      'create table topic (conversation text primary key, topic text, version bigint not null, at bigint not null)',
      'create index topic_at on topic (at)',
      // Normalised words that nothing was understood of, and how often.
      `create table unanswered (
        words text not null, lang text not null, count bigint not null, first_at bigint not null, last_at bigint not null,
        primary key (words, lang))`,
    ],
  },
  {
    version: 2,
    statements: [
      // Messages of the desk that stand where others read them, without their text: of what kind, and who asked, suggested
      // or shared. What a card is made from, as JSON, and apart from it the line that its sharer wrote above it.
      `create table post (
        face text not null, place text not null, message text not null, thread text, kind text not null, by_person text,
        lang text not null, at bigint not null, card text, line text, shown text,
        primary key (face, place, message))`,
      'create index post_thread on post (place, thread)',
      'create index post_at on post (kind, at)',
      // Threads in which the desk was told to stop.
      'create table thread_muted (place text not null, thread text not null, at bigint not null, primary key (place, thread))',
      'create index thread_muted_at on thread_muted (at)',
      // Events of a platform as they came, sealed with a key that stands nowhere in here, until they are dealt with.
      'create table inbox (event text primary key, sealed text not null, at bigint not null)',
      'create index inbox_at on inbox (at)',
    ],
  },
  {
    version: 3,
    statements: [
      // Where a conversation is reached when nobody has just written in it; of a personal chat also whose it is.
      `create table reference (
        face text not null, place text not null, service_url text not null, kind text not null, person text,
        at bigint not null,
        primary key (face, place))`,
      'create index reference_person on reference (person, at)',
      'create index reference_at on reference (at)',
    ],
  },
];

/** The version of the schema that this copy of the desk knows. */
export const SCHEMA_VERSION = Math.max(...migrations.map(({ version }) => version));

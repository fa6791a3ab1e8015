/** Every table of the schema that holds something, with its columns; a test compares them with the schema. */
export const TABLES = {
  place: ['place', 'settings', 'by_person', 'at'],
  person: ['person', 'lang', 'at'],
  feedback: ['vacancy', 'intent', 'kind', 'lang', 'count', 'last_at'],
  seen: ['event', 'at'],
  told: ['id', 'face', 'place', 'message', 'link', 'content_version', 'at'],
  told_fact: ['told', 'vacancy', 'fact'],
  hold: ['id', 'vacancy', 'fact', 'by_person', 'at', 'released_by', 'released_at'],
  topic: ['conversation', 'topic', 'version', 'at'],
  unanswered: ['words', 'lang', 'count', 'first_at', 'last_at'],
  post: ['face', 'place', 'message', 'thread', 'kind', 'by_person', 'lang', 'at', 'card', 'line', 'shown'],
  thread_muted: ['place', 'thread', 'at'],
  inbox: ['event', 'sealed', 'at'],
  reference: ['face', 'place', 'service_url', 'kind', 'person', 'at'],
} as const;

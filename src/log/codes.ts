export type Level = 'info' | 'warning' | 'error';

/** Everything that the log can say, and how grave it is. What is not in this table can't be logged. */
export const LOG_CODES = {
  // the process
  started: 'info',
  stopping: 'info',
  stopped: 'info',
  stopped_too_late: 'error',
  crashed: 'error',
  // what was asked: counts only
  turns: 'info',
  turn_failed: 'error',
  page_failed: 'error',
  public_failed: 'error',
  // the content
  content_replaced: 'info',
  content_refused: 'error',
  content_mended: 'info',
  content_not_watched: 'warning',
  // the store
  store_failed: 'error',
  sweep_failed: 'warning',
  setting_unreadable: 'warning',
  hold_last_known: 'warning',
  topic_not_shared: 'warning',
  envelope_unreadable: 'warning',
  // the platforms
  membership_unknown: 'warning',
  slack_failed: 'error',
  slack_not_posted: 'warning',
  slack_connection: 'warning',
  teams_failed: 'error',
  teams_not_posted: 'warning',
  teams_turned_away: 'warning',
  sends_not_made: 'error',
} as const satisfies Readonly<Record<string, Level>>;

export type LogCode = keyof typeof LOG_CODES;

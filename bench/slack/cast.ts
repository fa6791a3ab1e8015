/** The made-up workspace in which is measured. */
export const TEAM = 'T0BENCH01';
export const BOT = { user: 'U0BENCHBOT', id: 'B0BENCHBOT', app: 'A0BENCH01' } as const;
export const TOKEN = 'xoxb-bench';
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

/** Where both apps take events. */
export const EVENTS_PATH = '/slack/events';

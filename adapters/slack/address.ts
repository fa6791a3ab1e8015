import type { Bot } from './workspace.ts';

/** The address of a message in Slack, as its “Copy link” gives it; a thread's first message is needed for a reply's. */
export function addressOf({ url }: Pick<Bot, 'url'>, channel: string, ts: string, thread?: string): string {
  const within = thread === undefined || thread === ts ? '' : `?thread_ts=${thread}&cid=${channel}`;
  return `${url.replace(/\/?$/, '/')}archives/${channel}/p${ts.replace('.', '')}${within}`;
}

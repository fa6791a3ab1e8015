import type { Reply } from '../../src/reply/reply.ts';
import { withNames as withNamesOf } from '../../src/reply/with-names.ts';
import { createLookups } from '../../src/roles/lookups.ts';
import type { SlackApi } from './api.ts';
import { ownId } from './ids.ts';
import type { Readers, Workspace } from './workspace.ts';

/** What a channel is called holds so long, in milliseconds. */
const LASTS = 10 * 60_000;
const MOST = 1_000;

/** An id of Slack as the desk keeps it, and nothing else; people's own texts are never looked at. */
const ID = /^slack:[A-Z0-9]+:[A-Z][A-Z0-9]+$/;

/** Tells what people and channels are called. */
export function createNames(
  api: Pick<SlackApi, 'channelInfo'>,
  readers: Readers,
  elapsed: () => number,
): Workspace['nameOf'] {
  const channels = createLookups({ look: (id) => api.channelInfo(id), lasts: LASTS, most: MOST, elapsed });

  return async (id) => {
    const own = ownId(id);
    try {
      if (/^[UW]/.test(own)) return `@${(await readers.of(own)).name}`;
      const { name } = await channels.get(own);
      return name === '' ? id : `#${name}`;
    } catch {
      return id;
    }
  };
}

/** The reply with the names of Slack's people and channels in place of the ids that it tells of. */
export function withNames(reply: Reply, nameOf: Workspace['nameOf']): Promise<Reply> {
  return withNamesOf(reply, ID, nameOf);
}

import type { Block, Reply, Runs } from '../../src/reply/reply.ts';
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

/** The reply with names in place of the ids that it tells of. Names are text: nobody is called by them. */
export async function withNames(reply: Reply, nameOf: Workspace['nameOf']): Promise<Reply> {
  const ids = new Set<string>();
  eachRuns(reply.blocks, (runs) => {
    for (const { kind, text } of runs) if ((kind === 'id' || kind === 'link') && ID.test(text)) ids.add(text);
    return runs;
  });
  if (ids.size === 0) return reply;
  const names = new Map(await Promise.all([...ids].map(async (id) => [id, await nameOf(id)] as const)));
  const named = (runs: Runs): Runs =>
    runs.map((run) =>
      run.kind === 'id' || run.kind === 'link' ? { ...run, text: names.get(run.text) ?? run.text } : run,
    );
  return { ...reply, blocks: eachRuns(reply.blocks, named) };
}

/** The blocks with each of their runs as `change` gives them. */
function eachRuns(blocks: readonly Block[], change: (runs: Runs) => Runs): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'source':
      case 'note':
        return { ...block, runs: change(block.runs) };
      case 'facts':
        return { ...block, rows: block.rows.map((row) => ({ ...row, value: change(row.value) })) };
      case 'list':
        return { ...block, items: block.items.map(change) };
      case 'table':
        return { ...block, rows: block.rows.map((cells) => cells.map(change)) };
      default:
        return block;
    }
  });
}

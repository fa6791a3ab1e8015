import type { Block, Reply, Runs } from './reply.ts';

/**
 * The reply with names in place of the ids that it tells of. `isId` knows the ids of one platform; only runs that hold
 * nothing else are looked at, never people's own texts. Names are text: nobody is called by them.
 */
export async function withNames(reply: Reply, isId: RegExp, nameOf: (id: string) => Promise<string>): Promise<Reply> {
  const ids = new Set<string>();
  eachRuns(reply.blocks, (runs) => {
    for (const { kind, text } of runs) if ((kind === 'id' || kind === 'link') && isId.test(text)) ids.add(text);
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

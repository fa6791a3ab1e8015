import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { teamsWorld } from './world/world.ts';

const manifestSchema = z.object({
  composeExtensions: z.array(
    z.object({ commands: z.array(z.object({ id: z.string(), type: z.enum(['query', 'action']) })) }),
  ),
});

test('somebody is there for each command of the message extension that the manifest names', async () => {
  const { composeExtensions } = manifestSchema.parse(
    JSON.parse(readFileSync('adapters/teams/manifest/manifest.json', 'utf8')),
  );
  const commands = composeExtensions.flatMap((extension) => extension.commands);
  expect(commands.map(({ type }) => type).toSorted()).toEqual(['action', 'query']);

  const world = await teamsWorld({ desk: { DESK_NOW: '2025-06-16T09:00:00Z' } });
  const { text: _text, entities: _entities, ...about } = world.activityOf(await world.anna.asks('hello'));
  const extend = async (name: string, value: object) =>
    (await world.send({ ...about, type: 'invoke', name: `composeExtension/${name}`, value })).body;
  const messagePayload = { id: '1', body: { content: '<p>What does OSG pay?</p>', contentType: 'html' } };
  for (const { id: commandId, type } of commands) {
    const parameters = [{ name: 'initialRun', value: 'true' }];
    const body =
      type === 'query'
        ? await extend('query', { commandId, parameters })
        : await extend('fetchTask', { commandId, commandContext: 'message', messagePayload });
    expect(body, commandId).toMatchObject(
      type === 'query' ? { composeExtension: { type: 'result' } } : { task: { type: 'continue' } },
    );
  }
});

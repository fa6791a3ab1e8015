import { onTestFinished } from 'vitest';
import { placeId } from '../../../../adapters/teams/ids.ts';
import { createReach, type Reach } from '../../../../adapters/teams/reach.ts';
import { createReferencesInProcess } from '../../../../src/references/in-process.ts';
import type { Reference, References } from '../../../../src/references/references.ts';
import { CONNECTOR_TOKEN, TENANT } from '../world/cast.ts';
import { startConnector, type Connector as World } from '../world/connector.ts';
import { createStage, type Stage } from '../world/stage.ts';
import { connectorFor } from './raw.ts';

export interface Scene {
  readonly stage: Stage;
  readonly world: World;
  readonly api: ReturnType<typeof connectorFor>;
  readonly references: References;
  readonly reach: Reach;
  /** The desk was told of a conversation, by its id in Teams. */
  told(conversation: string, more?: Partial<Reference>): Promise<void>;
}

/** A Teams on this machine, and what the desk calls it with. `within` is for one call, in milliseconds. */
export async function scene({
  within = 10_000,
  globalUrl,
}: {
  within?: number;
  globalUrl?: null;
} = {}): Promise<Scene> {
  const stage = createStage();
  const world = await startConnector(stage, CONNECTOR_TOKEN);
  onTestFinished(world.close);
  const references = createReferencesInProcess();
  const reach = createReach({ references: () => references, globalUrl: globalUrl === null ? null : world.serviceUrl });
  return {
    stage,
    world,
    api: connectorFor(async () => CONNECTOR_TOKEN, within),
    references,
    reach,
    told: (conversation, more = {}) =>
      references.keep({
        face: 'teams',
        place: placeId(TENANT, conversation),
        serviceUrl: world.serviceUrl,
        kind: 'channel',
        at: '2026-12-01T12:00:00.000Z',
        ...more,
      }),
  };
}

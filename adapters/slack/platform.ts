import { systemElapsed } from '../../src/clock.ts';
import type { Environment } from '../../src/env.ts';
import type { Platform } from '../platforms.ts';
import { checkSlack } from './check-slack.ts';
import { PATIENCE } from './connect.ts';

/** Slack, as the start and the doctor know it. The SDK is loaded only where Slack is configured. */
export function createSlack(patience: readonly number[] = PATIENCE): Platform {
  return {
    name: 'slack',
    variables: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
    isConfigured: ({ SLACK_BOT_TOKEN }) => SLACK_BOT_TOKEN !== undefined,
    async connect(parts) {
      const { connectSlack } = await import('./connected.ts');
      return connectSlack({ ...parts, patience, elapsed: systemElapsed, random: Math.random });
    },
    checks: (environment: Environment) => checkSlack(environment),
  };
}

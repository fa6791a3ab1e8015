import { systemElapsed } from '../../src/clock.ts';
import type { Environment } from '../../src/env.ts';
import type { Platform } from '../platforms.ts';
import { checkSlack } from './check-slack.ts';
import { PATIENCE } from './connect.ts';
import { SEND_LIMITS, type SendLimits } from './limits.ts';

export interface SlackParts {
  /** The waits between attempts to reach Slack at the start, in milliseconds. */
  readonly patience?: readonly number[];
  /** Wider ones are for measuring alone. */
  readonly limits?: SendLimits;
}

/** Slack, as the start and the doctor know it. The SDK is loaded only where Slack is configured. */
export function createSlack({ patience = PATIENCE, limits = SEND_LIMITS }: SlackParts = {}): Platform {
  return {
    name: 'slack',
    variables: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
    isConfigured: ({ SLACK_BOT_TOKEN }) => SLACK_BOT_TOKEN !== undefined,
    async connect(parts) {
      const { connectSlack } = await import('./connected.ts');
      return connectSlack({ ...parts, patience, limits, elapsed: systemElapsed, random: Math.random });
    },
    checks: (environment: Environment) => checkSlack(environment),
  };
}

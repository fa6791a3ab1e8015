/**
 * Started as a process of its own: the desk as `npm start` starts it, on the environment that it is given. Only how much
 * may be posted in the whole workspace is wider than in service, where 200 messages a minute would be what is measured.
 */
import process from 'node:process';
import { logTo } from '../../adapters/running/log-to.ts';
import { SEND_LIMITS } from '../../adapters/slack/limits.ts';
import { createSlack } from '../../adapters/slack/platform.ts';
import { startDesk } from '../../adapters/start-desk.ts';
import { tellParent } from './probe.ts';

const { posts, edits } = SEND_LIMITS;
const wide = { ...posts, platform: { windows: [{ most: 10_000, within: 1_000 }], waiting: 10_000 } };

const { env: variables, stdout: output, stderr } = process;
const slack = createSlack({ limits: { posts: wide, edits } });
const running = await startDesk({ variables, output }, logTo(stderr), [slack]);
tellParent(running.publicPort ?? 0, running.stop);

/**
 * Started as a process of its own: the desk as `npm start` starts it, on the environment that it is given. Only how much
 * may be posted in the whole workspace is wider than in service, where 200 messages a minute would be what is measured.
 */
import process from 'node:process';
import { logTo } from '../../adapters/running/log-to.ts';
import { startDesk } from '../../adapters/start-desk.ts';
import { tellParent } from '../beside/probe.ts';
import { benchSlack } from './platform.ts';

const { env: variables, stdout: output, stderr } = process;
const running = await startDesk({ variables, output }, logTo(stderr), [benchSlack()]);
tellParent(running.publicPort ?? 0, running.stop);

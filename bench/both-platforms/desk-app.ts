/** Started as a process of its own: the desk as `npm start` starts it, in a Slack and a Teams on this machine. */
import process from 'node:process';
import { logTo } from '../../adapters/running/log-to.ts';
import { startDesk } from '../../adapters/start-desk.ts';
import { tellParent } from '../beside/probe.ts';
import { benchSlack } from '../slack/platform.ts';
import { benchTeams } from '../teams/platform.ts';

const { env: variables, stdout: output, stderr } = process;
const running = await startDesk({ variables, output }, logTo(stderr), [benchSlack(), benchTeams(variables)]);
tellParent(running.publicPort ?? 0, running.stop);

/**
 * Started as a process of its own: the desk as `npm start` starts it, on the environment that it is given, with an issuer
 * and a Connector on this machine in place of Microsoft's. Only how much may be posted in all conversations together is
 * wider than in service, where 30 messages a second would be what is measured.
 */
import process from 'node:process';
import { logTo } from '../../adapters/running/log-to.ts';
import { startDesk } from '../../adapters/start-desk.ts';
import { tellParent } from '../beside/probe.ts';
import { benchTeams } from './platform.ts';

const { env: variables, stdout: output, stderr } = process;
const running = await startDesk({ variables, output }, logTo(stderr), [benchTeams(variables)]);
tellParent(running.publicPort ?? 0, running.stop);

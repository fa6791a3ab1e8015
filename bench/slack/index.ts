/**
 * `npm run bench:slack`: what the desk costs in Slack, beside a bare Bolt app. Options change the plan, such as
 * `--rounds 100`; `--profile FOLDER` writes a profile of each app there. Ends with 0, whatever comes out: it is a measure.
 */
import { cpus, loadavg } from 'node:os';
import { measureSlack } from './measure-slack.ts';
import { readPlan } from './plan.ts';
import { report } from './report.ts';

const plan = readPlan(process.argv.slice(2));
const { atOnce, rounds, warm, single, pace } = plan;
const busy = loadavg()[0] ?? 0;
console.log(
  `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}; each app in a process of its own, ` +
    `after ${2 * warm} rounds; ${rounds} rounds of ${atOnce} at once and ${single} one at a time (${pace} a second) of each kind`,
);
console.log(`\n${report(await measureSlack(plan, 'content'), atOnce)}`);
if (busy > 1) console.log(`\nThe machine was busy (load ${busy.toFixed(1)}): it does all this faster when left alone.`);

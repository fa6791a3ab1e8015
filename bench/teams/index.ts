/**
 * `npm run bench:teams`: what the desk costs in Teams, beside a bare app of botbuilder, and how much memory it takes where it
 * serves Slack and Teams. Options change the plan, such as `--rounds 100`; `--profile FOLDER` writes a profile of each app
 * there. Ends with 0, whatever comes out: it is a measure.
 */
import { cpus, loadavg } from 'node:os';
import { measureMemory } from '../both-platforms/measure-memory.ts';
import { measureTeams } from './measure-teams.ts';
import { readPlan } from './plan.ts';
import { report } from './report.ts';

const plan = readPlan(process.argv.slice(2));
const { atOnce, rounds, warm, samples, few, fewPace, many, manyPace } = plan;
const busy = loadavg()[0] ?? 0;
console.log(
  `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}; each app in a process of its own, ` +
    `after ${warm} rounds; ${rounds} rounds of ${atOnce} at once, ${samples} × ${many} one at a time (${manyPace} a second) ` +
    `and ${samples} × ${few} (${fewPace} a second); half in personal chats, half mentions in channels`,
);
const memory = await measureMemory(plan, 'content');
console.log(`\n${report(await measureTeams(plan, 'content'), memory, plan)}`);
if (busy > 1) console.log(`\nThe machine was busy (load ${busy.toFixed(1)}): it does all this faster when left alone.`);

import { createInterface } from 'node:readline';
import { readEnvironment } from '../../src/env.ts';
import { openDesk } from '../open.ts';
import { createChatSession } from './chat-session.ts';
import { runIfMain, type Terminal } from './index.ts';
import { parseArguments } from './options.ts';
import { checkPlace, sceneFrom } from './scene.ts';
import { sinkTo } from './sink.ts';
import { wordings } from './wording.ts';

const FLAGS = ['help', 'lang', 'vacancy', 'programme', 'zone', 'audience', 'voice'] as const;
const PROMPT = '> ';

/** `npm run chat`: talks with whoever types, until `:quit` or the end of the input. */
export async function runChat(terminal: Terminal): Promise<number> {
  const environment = readEnvironment(terminal.variables);
  const wording = wordings[environment.DESK_LANG ?? 'en'];
  const { options } = parseArguments(terminal.argv, FLAGS, wording);
  if (options.help) {
    terminal.output.write(`${wording.chatHelp}\n`);
    return 0;
  }
  const { desk, clock } = openDesk(environment);
  checkPlace(options, desk.content, wording);
  const { input, output, width, ansi, interactive } = terminal;
  const begun = {
    scene: sceneFrom(options, environment),
    conversation: 1,
    practice: environment.DESK_NOW === undefined ? null : clock,
    last: null,
    choices: [],
  };
  const session = createChatSession(desk, begun, { width, ansi, pressable: true });
  const write = sinkTo(output);
  const lines = createInterface({ input, output, prompt: interactive ? PROMPT : '', terminal: interactive });
  const prompt = () => interactive && lines.prompt();

  await write(`${session.welcome()}\n\n`);
  prompt();
  for await (const line of lines) {
    const says = await session.say(line);
    if (says === null) break;
    if (says !== '' && !(await write(`${says}\n\n`))) break;
    prompt();
  }
  await write(`${session.farewell()}\n`);
  return 0;
}

await runIfMain(import.meta.url, runChat);

import { createInterface } from 'node:readline';
import { readEnvironment } from '../../src/env.ts';
import { followContent } from '../../src/reload/follow-content.ts';
import { readContent } from '../opening/open.ts';
import { openWithStore } from '../opening/open-with-store.ts';
import { logTo } from '../running/log-to.ts';
import { chatLog } from './chat-log.ts';
import { type ChatSession, createChatSession } from './chat-session.ts';
import { runIfMain, type Terminal } from './index.ts';
import { parseArguments } from './options.ts';
import { checkPlace, sceneFrom } from './scene.ts';
import { sinkTo } from './sink.ts';
import { wordings } from './wording.ts';

const FLAGS = ['help', 'lang', 'vacancy', 'programme', 'zone', 'audience', 'voice'] as const;
const PROMPT = '> ';

/**
 * `npm run chat`: talks with whoever types, until `:quit` or the end of the input. An edit of the content is taken over
 * meanwhile, so that an editor can try it at once.
 */
export async function runChat(terminal: Terminal): Promise<number> {
  const environment = readEnvironment(terminal.variables);
  const wording = wordings[environment.DESK_LANG ?? 'en'];
  const { options } = parseArguments(terminal.argv, FLAGS, wording);
  if (options.help) {
    terminal.output.write(`${wording.chatHelp}\n`);
    return 0;
  }
  const log = terminal.interactive ? chatLog(terminal.errors, wording) : logTo(terminal.errors);
  const { desk, clock, store, rate } = await openWithStore(environment, log, [], sinkTo(terminal.output));
  const dir = environment.DESK_CONTENT;
  const following = followContent({ desk, dir, load: () => readContent(environment), log });
  try {
    checkPlace(options, desk.content, wording);
    const begun = {
      scene: sceneFrom(options, environment),
      conversation: 1,
      practice: environment.DESK_NOW === undefined ? null : clock,
      last: null,
      choices: [],
    };
    const { width, ansi } = terminal;
    await converse(createChatSession(desk, begun, { width, ansi, pressable: true }, rate), terminal);
  } finally {
    following.stop();
    await store?.close();
  }
  return 0;
}

/** Line by line, until the session or the input ends, or nobody reads any longer. */
async function converse(session: ChatSession, { input, output, interactive }: Terminal): Promise<void> {
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
}

await runIfMain(import.meta.url, runChat);

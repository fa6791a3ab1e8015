import { isAnswer } from '../../src/desk.ts';
import { readEnvironment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import { followContent } from '../../src/reload/follow-content.ts';
import { readContent } from '../opening/open.ts';
import { openWithHolds } from '../opening/open-with-holds.ts';
import { logTo } from '../running/log-to.ts';
import { runDoor } from './door.ts';
import { drawWhy } from './draw-why.ts';
import { runIfMain, type Terminal } from './index.ts';
import type { Look } from './look.ts';
import { parseArguments } from './options.ts';
import { renderReply } from './render.ts';
import { checkPlace, sceneFrom } from './scene.ts';
import { wordings } from './wording.ts';

const FLAGS = ['why', 'jsonl', 'help', 'lang', 'vacancy', 'programme', 'zone', 'audience', 'voice', 'now'] as const;

/** `npm run ask`: answers the question among its arguments, or with `--jsonl` one question for each line of the input. */
export async function runAsk(terminal: Terminal): Promise<number> {
  const environment = readEnvironment(terminal.variables);
  const wording = wordings[environment.DESK_LANG ?? 'en'];
  const { options, question } = parseArguments(terminal.argv, FLAGS, wording);
  if (options.help) {
    terminal.output.write(`${wording.askHelp}\n`);
    return 0;
  }
  if (options.jsonl && (question || options.why)) throw new DeskError('bad_option', wording.jsonlAlone);
  if (!options.jsonl && !question) throw new DeskError('bad_option', wording.noQuestion);

  const log = logTo(terminal.errors);
  const { desk, close } = await openWithHolds(environment, log);
  try {
    checkPlace(options, desk.content, wording);
    const scene = sceneFrom(options, environment);
    if (options.jsonl) {
      // Whoever keeps the door open for days gets what was edited meanwhile.
      const dir = environment.DESK_CONTENT;
      const following = followContent({ desk, dir, load: () => readContent(environment), log });
      await runDoor({ desk, scene, input: terminal.input, output: terminal.output, log });
      following.stop();
      return 0;
    }
    const look: Look = { width: terminal.width, ansi: terminal.ansi, pressable: false };
    const turned = await desk.turn({ utterance: question, scene, face: 'terminal' });
    terminal.output.write(`${renderReply(turned.reply, look).text}\n`);
    if (options.why && isAnswer(turned)) terminal.output.write(`\n${drawWhy(turned, desk.content, look)}\n`);
    return 0;
  } finally {
    await close();
  }
}

await runIfMain(import.meta.url, runAsk);

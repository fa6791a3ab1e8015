import type { Writable } from 'node:stream';
import { problemLine } from '../../src/content/problem.ts';
import type { Log } from '../../src/log/log.ts';
import { logTo } from '../running/log-to.ts';
import type { TerminalWording } from './wording.ts';

/** For whoever types in a chat: what came of an edit of the content is told in words, all else as in any log. */
export function chatLog(errors: Writable, wording: TerminalWording): Log {
  const log = logTo(errors);
  const tell = (text: string) => errors.write(`\n${text}\n`);
  return (code, about) => {
    if (code === 'content_replaced') tell(wording.contentReplaced);
    else if (code === 'content_mended') tell(wording.contentMended);
    else if (code === 'content_refused' && about?.problems) {
      tell([wording.contentRefused, ...about.problems.map(problemLine)].join('\n'));
    } else log(code, about);
  };
}

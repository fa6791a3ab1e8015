import { newVacancy } from '../../src/content/template/new-vacancy.ts';
import { readEnvironment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import { runIfMain, type Terminal } from './index.ts';

const USAGE = `npm run new:vacancy ID [silent|lost]

Writes vacancies/ID.yaml with every fact in it. ID is a short name such as cyber-2027.
Facts start as "lost" (the answer sends people to the posting); with "silent" they start as "the posting says nothing of it".`;

/** `npm run new:vacancy ID [silent|lost]`: writes a commented vacancy file, and says what to do with it. */
export async function runNewVacancy({ argv, variables, output }: Terminal): Promise<number> {
  const [id, rest = 'lost', ...more] = argv;
  if (id === undefined || (rest !== 'silent' && rest !== 'lost') || more.length > 0) {
    throw new DeskError('bad_option', USAGE);
  }
  const path = newVacancy(readEnvironment(variables).DESK_CONTENT, id, rest);
  output.write(`${path} is written. Fill in the places marked "<-", then run: npm run lint:content\n`);
  return 0;
}

await runIfMain(import.meta.url, runNewVacancy);

import { newVacancy } from '../../src/content/template/new-vacancy.ts';
import { DeskError } from '../../src/errors.ts';

const USAGE = `npm run new:vacancy ID [silent|lost]

Writes content/vacancies/ID.yaml with every fact in it. ID is a short name such as cyber-2027.
Facts start as "lost" (the answer sends people to the posting); with "silent" they start as "the posting says nothing of it".`;

/** `npm run new:vacancy ID [silent|lost]`: writes a commented vacancy file, and says what to do with it. */
function main([id, rest = 'lost', ...more]: readonly string[]): void {
  const isUnderstood = id !== undefined && (rest === 'silent' || rest === 'lost') && more.length === 0;
  if (!isUnderstood) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  try {
    const path = newVacancy(process.env.DESK_CONTENT || 'content', id, rest);
    console.log(`${path} is written. Fill in the places marked "<-", then run: npm run lint:content`);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

main(process.argv.slice(2));

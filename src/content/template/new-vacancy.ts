import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '../../errors.ts';
import { FACT_IDS, type FactId } from '../schema/facts.ts';
import { idSchema } from '../schema/text.ts';
import { readSources, type Sources } from '../sources.ts';
import { vacancyTemplate } from './vacancy-template.ts';

/**
 * Writes `vacancies/ID.yaml` into a content folder and returns its path. `rest` is what every fact starts as.
 * Throws a DeskError, and writes nothing, if the id is no id or the file is there already.
 */
export function newVacancy(dir: string, id: string, rest: 'silent' | 'lost' = 'lost'): string {
  if (!idSchema.safeParse(id).success) {
    const better = slugOf(id);
    const proposal = better ? `"${better}" would do.` : 'Try a short name such as cyber-2027.';
    throw new DeskError('vacancy_id_invalid', `"${id}" is no id: use lower-case letters, digits, - and _. ${proposal}`);
  }
  const path = join(dir, 'vacancies', `${id}.yaml`);
  if (existsSync(path)) {
    throw new DeskError(
      'vacancy_exists',
      `${path} exists already and stays as it is. Choose another id, or edit that file.`,
    );
  }
  const sources = readSources(dir);
  const programmes = sources.programmes?.value.programmes.map((programme) => programme.id) ?? [];
  if (programmes.length === 0) {
    throw new DeskError(
      'content_invalid',
      `${dir} is no content folder, or its programmes.yaml is broken. Run npm run lint:content.`,
    );
  }
  mkdirSync(join(dir, 'vacancies'), { recursive: true });
  writeFileSync(path, vacancyTemplate({ id, programmes, policies: policiesOf(sources), rest }), { flag: 'wx' });
  return path;
}

/** The sentences that postings share, by fact; none while the wording has errors of its own. */
function policiesOf({ wording }: Sources): Partial<Record<FactId, readonly string[]>> {
  const facts = wording.en?.value.facts;
  if (!facts) return {};
  return Object.fromEntries(
    FACT_IDS.map((fact) => {
      const words: object = facts[fact];
      return [fact, 'policies' in words ? Object.keys(words.policies ?? {}) : []];
    }),
  );
}

function slugOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9_]+/g, '-').replace(/^[-_]+|-+$/g, '');
}

import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { ContentError } from '../../src/content/problem.ts';
import { FACT_IDS } from '../../src/content/schema/facts.ts';
import { copyOfContent } from './edited-copy.ts';

const refusal = (dir: string): ContentError => {
  try {
    loadContent(dir);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('the content was accepted');
};

describe('loadContent', () => {
  it('loads the real content, every fact of it, in the order of the ids', () => {
    const content = loadContent('content');
    const ids = content.vacancies.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toEqual(expect.arrayContaining(['ims-cs', 'ops', 'osg']));
    for (const { facts } of content.vacancies) expect(Object.keys(facts).sort()).toEqual([...FACT_IDS].sort());
    expect(Object.keys(content.intents)).toContain('stipend');
  });

  it('gives the same version for the same files, and another one when a comment changes', () => {
    const copy = copyOfContent();
    const version = loadContent('content').version;
    expect(version).toMatch(/^[0-9a-f]{10}$/);
    expect(loadContent(copy.dir).version).toBe(version);
    copy.edit('vacancies/osg.yaml', '# ', '#  ');
    expect(loadContent(copy.dir).version).not.toBe(version);
  });

  it('refuses with everything that is wrong in every file, line by line', () => {
    const copy = copyOfContent();
    copy.edit('vacancies/osg.yaml', 'programme: nato-hq-internships', 'programme: nato-hq');
    copy.edit('vacancies/ops.yaml', 'status: silent', 'status: unknown');
    copy.edit('vacancies/ims-cs.yaml', 'kind: by_deadline', 'kind: [');
    copy.remove('intents.yaml');
    copy.remove('wording/fr.yaml');
    const error = refusal(copy.dir);
    expect(error.code).toBe('content_invalid');
    expect(error.problems.map(({ file, code }) => `${file.slice(copy.dir.length + 1)} ${code}`)).toEqual([
      'intents.yaml missing-file',
      'vacancies/ims-cs.yaml yaml-syntax',
      'vacancies/ops.yaml wrong-value',
      'vacancies/osg.yaml unknown-programme',
      'wording/fr.yaml missing-file',
    ]);
    const { line, column } = copy.place('vacancies/osg.yaml', 'nato-hq\n');
    const lines = error.message.split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[3]).toMatch(`${copy.dir}/vacancies/osg.yaml:${line}:${column} error unknown-programme: `);
    expect(lines[5]).toBe('The content has 5 problems. Mend the lines above; content/README.md says how.');
  });

  it('refuses a folder that is none', () => {
    expect(refusal('no/such/folder').problems.map(({ code }) => code)).toContain('missing-file');
  });
});

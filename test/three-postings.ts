import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../src/content/content.ts';
import { loadContent } from '../src/content/load.ts';

const THREE = ['ims-cs.yaml', 'ops.yaml', 'osg.yaml'];

/**
 * The real content with the three first postings alone, however many an editor has added since: for tests of what is said
 * where no vacancy is named.
 */
export function loadThreePostings(): Content {
  const others = readdirSync('content/vacancies').filter((name) => !THREE.includes(name));
  if (others.length === 0) return loadContent('content');
  const dir = mkdtempSync(join(tmpdir(), 'desk-three-'));
  try {
    cpSync('content', dir, { recursive: true });
    for (const name of others) rmSync(join(dir, 'vacancies', name));
    return loadContent(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

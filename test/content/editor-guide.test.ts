import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Answer, ask } from '../../src/ask.ts';
import type { Content } from '../../src/content/content.ts';
import { lintContent } from '../../src/content/lint/lint.ts';
import { loadContent } from '../../src/content/load.ts';
import { PROBLEM_CODES } from '../../src/content/problem.ts';
import { FACT_IDS } from '../../src/content/schema/facts.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import { copyOfContent, type EditedCopy } from './edited-copy.ts';
import { follow, readRecipes, undo } from './editor-guide.ts';

const recipes = readRecipes();
const ORDER = ['Add a vacancy', 'Change a fact', 'Teach a phrase', 'Extend a vacancy', 'Withdraw a vacancy'];

/** A copy of the content in which the recipes up to this one have been followed. */
function afterRecipe(last: string): EditedCopy {
  const copy = copyOfContent();
  undo(
    copy,
    ORDER.flatMap((heading) => recipes.get(heading) ?? []),
  );
  for (const heading of ORDER.slice(0, ORDER.indexOf(last) + 1)) follow(copy, recipes.get(heading) ?? []);
  return copy;
}

function question(content: Content, utterance: string, now: string): Answer {
  const scene = { now, audience: 'private', voice: 'colleague' } as const;
  return ask(content, { utterance, scene, memory: emptyMemory });
}

const says = (answer: Answer) => toText(answer.reply);

describe("the editor's guide", () => {
  it('holds its five recipes, each with lines to change', () => {
    for (const heading of ORDER) {
      const steps = recipes.get(heading) ?? [];
      expect(steps.filter(({ kind }) => kind === 'change').length, heading).toBeGreaterThan(0);
    }
  });

  it('explains every message of the checker, and no others', () => {
    const rows = readFileSync('content/README.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm);
    const explained = [...rows].map(([, code]) => code);
    const statuses = ['stated', 'silent', 'lost', 'conflict'];
    expect(explained.filter((code) => code && !statuses.includes(code)).sort()).toEqual([...PROBLEM_CODES].sort());
  });

  it.each(ORDER)('leads to content without errors: %s', (heading) => {
    const copy = afterRecipe(heading);
    const now = '2027-02-01T12:00:00Z';
    const errors = lintContent(copy.dir, { now }).problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('adds a vacancy that the desk can name, date and tell apart', () => {
    const content = loadContent(afterRecipe('Add a vacancy').dir);
    const { facts, names } = content.vacancies.find(({ id }) => id === 'arctic-2027') ?? {};
    expect(names?.short.en).toBe('ARD');
    expect(FACT_IDS.filter((id) => facts?.[id].status !== 'lost')).toEqual(['deadline']);

    const now = '2027-02-01T12:00:00Z';
    const deadline = question(content, 'When is the deadline for the Arctic Research Desk?', now);
    expect(deadline.decision.concerned).toMatchObject({ ids: ['arctic-2027'], by: 'named' });
    expect(says(deadline)).toMatch(/31 March 2027/);
    const stipend = question(content, 'Quelle est l’indemnité pour le bureau de recherche arctique ?', now);
    expect(stipend.decision).toMatchObject({ outcome: 'not_stated', lang: 'fr' });
  });

  it('changes a fact, and the answer follows', () => {
    const content = loadContent(afterRecipe('Change a fact').dir);
    const now = '2027-02-01T12:00:00Z';
    expect(says(question(content, 'How much is the stipend of ARD?', now))).toMatch(/1,400/);
    expect(says(question(content, 'How long is the ARD internship?', now))).toMatch(/(six|6) months/);
  });

  it('teaches a phrase', () => {
    const asked = 'Is there a remittance?';
    const now = '2027-02-01T12:00:00Z';
    const intents = (copy: EditedCopy) =>
      question(loadContent(copy.dir), asked, now).decision.parts.map(({ intent }) => intent);
    expect(intents(afterRecipe('Change a fact'))).not.toContain('stipend');
    expect(intents(afterRecipe('Teach a phrase'))).toEqual(['stipend']);
  });

  it('extends a vacancy, and the desk says so first', () => {
    const answer = question(
      loadContent(afterRecipe('Extend a vacancy').dir),
      'When is the deadline for ARD?',
      '2027-03-25T12:00:00Z',
    );
    expect(says(answer)).toMatch(/15 April 2027/);
    expect(says(answer)).toMatch(/out of order for two days/);
  });

  it('withdraws a vacancy, and the desk says so before anything else', () => {
    const answer = question(
      loadContent(afterRecipe('Withdraw a vacancy').dir),
      'How do I apply for ARD?',
      '2027-04-02T12:00:00Z',
    );
    expect(answer.reply.preview).toMatch(/withdrawn/);
    expect(says(answer)).toMatch(/no longer funded/);
  });
});

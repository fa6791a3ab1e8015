import { describe, expect, it } from 'vitest';
import { makeCatalogue } from '../bench/catalogue.ts';
import { contentBeside } from '../bench/content-with.ts';
import { ask } from '../src/ask.ts';
import { emptyMemory, type Memory } from '../src/memory.ts';
import type { Scene } from '../src/scene.ts';
import { explain } from '../src/why.ts';
import { loadThreePostings } from './three-postings.ts';

const content = loadThreePostings();
const scene: Scene = { now: '2025-06-01T09:00:00.000Z', audience: 'private', voice: 'colleague' };

function why(utterance: string, changed: Partial<Scene> = {}, memory: Memory = emptyMemory) {
  const answer = ask(content, { utterance, scene: { ...scene, ...changed }, memory });
  const lines = explain(answer, content);
  return { memory: answer.memory, of: (label: string) => lines.find((line) => line.label === label)?.value, lines };
}

describe('explain', () => {
  it('shows the words, their concepts, the rule, the score and the confidence', () => {
    const { of } = why('How much is the grant of OPS?');
    expect(of('Words matched')).toMatch(/“grant” → MONEY/);
    expect(of('Understood')).toMatch(
      /\(stipend\), by the rule MONEY.* from “.*grant.*score [\d.]+, needed [\d.]+; confidence (high|medium|low)/,
    );
    expect(of('Outcome')).toContain('ops.stipend (stated)');
    expect(of('Version of the content')).toBe(content.version);
  });

  it('shows what was corrected and what was not known', () => {
    const { of } = why('How much is the internshp grant, zorgblat?');
    expect(of('Read as')).toMatch(/“internshp” → “internship/);
    expect(of('Words not known')).toContain('“zorgblat”');
  });

  it('lists a few of many vacancies and facts, and counts the others', () => {
    const many = contentBeside('content', makeCatalogue(20, 11));
    const linesOf = (utterance: string) => explain(ask(many, { utterance, scene, memory: emptyMemory }), many);
    const told = (label: string, utterance: string) => linesOf(utterance).find((line) => line.label === label)?.value;
    expect(told('Vacancy', 'How much is the grant?')).toMatch(/answered for IMS-CS, OPS, OSG, \w+, \w+, … \(\+\d+\)$/);
    expect(told('Outcome', 'Tell me about the vacancies')?.length ?? 0).toBeLessThan(2000);
  });

  it('tells how the vacancy was found', () => {
    const named = why('How much is the grant of OPS?');
    expect(named.of('Vacancy')).toBe('OPS, named in the question (“OPS”)');
    expect(why('How much is the grant?').of('Vacancy')).toMatch(/^none named; answered for IMS-CS, OPS, OSG$/);
    expect(why('How much is the grant?', { vacancy: 'osg' }).of('Vacancy')).toBe('OSG, which this place is set to');
    const followed = why('and the start date?', {}, named.memory);
    expect(followed.of('Vacancy')).toBe('OPS, remembered from this conversation');
    expect(followed.of('Taken up')).toContain('question before');
  });

  it('says that nothing was understood, and the next best reading where there is one', () => {
    const { of } = why('zorgblat wibble');
    expect(of('Understood')).toBe('no question that the desk knows');
    const unsure = why('zorgblat wibble flurb snork grant quux frobnicate wobble');
    expect(unsure.of('Next best')).toMatch(/\(stipend\), by the rule MONEY/);
  });

  it('speaks the language of the answer', () => {
    const { lines } = why('Combien gagne-t-on chez OPS ?');
    expect(lines.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Mots reconnus', 'Compris', 'Offre', 'Version du contenu']),
    );
    const { of } = why('Combien gagne-t-on chez OPS, zorgblat ? J’ai 20 ans.');
    expect(of('Offre')).toBe('OPS, nommée dans la question («\u00a0OPS\u00a0»)');
    expect(of('Mots inconnus')).toContain('«\u00a0zorgblat\u00a0»');
    expect(of('Compris')).toMatch(/d’après «\u00a0.*score \d+(,\d+)?, requis \d+(,\d+)?\u00a0; confiance/);
    for (const { value } of lines) expect(value).not.toMatch(/[“”]|\d\.\d|\w [:;?»]|« /);
  });

  it('leaves out what there is nothing to tell of', () => {
    const labels = why('How much is the grant of OPS?').lines.map(({ label }) => label);
    expect(labels).not.toContain('Read as');
    expect(labels).not.toContain('Taken up');
  });
});

import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import { emptyMemory } from '../../src/memory.ts';
import type { Chosen } from '../../src/scene.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();

function decided(utterance: string, chosen: Chosen) {
  const scene = {
    now: '2025-06-16T09:00:00Z',
    audience: 'shared',
    voice: 'colleague',
    vacancy: 'ops',
    chosen,
  } as const;
  return ask(content, { utterance, scene, memory: emptyMemory }).decision;
}

describe('what was chosen for an answer', () => {
  it('wins over what is said', () => {
    const chosen: Chosen = { lang: 'fr', vacancies: ['osg', 'ims-cs'], intents: ['telework', 'stipend'] };
    const { lang, concerned, parts, confidence } = decided('When does OPS start? In English please.', chosen);
    expect({ lang, confidence }).toEqual({ lang: 'fr', confidence: 'high' });
    expect(concerned).toEqual({ ids: ['osg', 'ims-cs'], by: 'named', scope: ['osg', 'ims-cs'] });
    expect(parts.map(({ intent }) => intent)).toEqual(['telework', 'stipend']);
  });

  it('leaves what is said where nothing was chosen, or nothing that there is', () => {
    const said = decided('When does OPS start?', {});
    expect(said).toMatchObject({ lang: 'en', concerned: { ids: ['ops'], by: 'named' } });
    expect(decided('When does OPS start?', { vacancies: ['gone'], intents: ['gone', '__proto__'] })).toEqual(said);
    expect(decided('When does OPS start?', { vacancies: [], intents: [] })).toEqual(said);
  });

  it('is not about a unit of a vacancy that was not chosen', () => {
    const asked = 'What does the Policy Planning Unit do?';
    expect(decided(asked, { vacancies: ['osg'] }).parts[0]).toHaveProperty('unit');
    expect(decided(asked, { vacancies: ['ims-cs'] }).parts[0]).not.toHaveProperty('unit');
  });
});

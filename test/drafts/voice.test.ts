import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../src/drafts/make-draft.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const now = '2025-06-01T09:00:00.000Z';
const of = { utterance: '', vacancy: 'osg', intent: 'stipend', lang: 'en' } as const;

describe('the voice of a draft', () => {
  it('is an applicant’s, unless the scene says otherwise', () => {
    const own = makeDraft(content, of, { now });
    expect(makeDraft(content, of, { now, voice: 'applicant' })).toEqual(own);
    expect(makeDraft(content, of, { now, voice: 'colleague' }).text).not.toBe('');
  });

  it.each(['applicant', 'colleague'] as const)('has nothing to press: %s', (voice) => {
    for (const vacancy of content.vacancies.map(({ id }) => id)) {
      for (const intent of ['stipend', 'webinar_registration', 'deadline', 'vacancy_details']) {
        const { reply } = makeDraft(content, { utterance: '', vacancy, intent }, { now, vacancy: 'ops', voice });
        expect(reply?.blocks.map(({ kind }) => kind)).not.toContain('choices');
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { AFTER, blocks, contentOf, DEADLINE, stated, tell, vacancy, webinar } from './fixture.ts';

const documents = stated({ join: 'all', items: [{ text: { en: 'Lamp licence' } }] });
const CLOSED = 'For A, applications closed on Tuesday 30 September 2031 at 18:00 (Europe/Athens).';

describe('open and closed', () => {
  const content = contentOf([vacancy('a', { documents })]);

  it.each([
    ['2031-09-30T15:00:00.000Z', true],
    ['2031-09-30T15:00:59.999Z', true],
    ['2031-09-30T15:01:00.000Z', false],
  ])('holds the whole minute of the deadline open (%s)', (now, isOpen) => {
    const { reply } = tell(content, { intents: ['documents'] }, { now });
    expect(reply.preview === CLOSED).toBe(!isOpen);
    expect(tell(content, { intents: ['application_status_open'] }, { now }).reply.preview).toBe(
      isOpen ? 'For A, applications are open until Tuesday 30 September 2031 at 18:00 (Europe/Athens).' : CLOSED,
    );
  });

  it.each([
    ['2031-09-20T09:00:00.000Z', 'Time left: 10 days.'],
    ['2031-09-28T15:01:00.000Z', 'Time left: 2 days.'],
    ['2031-09-28T15:01:00.001Z', 'Time left: 47 hours.'],
    ['2031-09-30T13:30:00.000Z', 'Time left: 1 hour.'],
    ['2031-09-30T14:31:00.000Z', 'Time left: 30 minutes.'],
    ['2031-09-30T15:00:30.000Z', 'Time left: 1 minute.'],
  ])('counts what is left at %s for one reader, never for several', (now, left) => {
    expect(tell(content, { intents: ['deadline'] }, { now }).text).toContain(left);
    const shared = tell(content, { intents: ['deadline'] }, { now, audience: 'shared' }).text;
    expect(shared).not.toContain('left');
    expect(shared).toContain('Tuesday 30 September 2031 at 18:00 (Europe/Athens)');
  });

  it('says closed first where an answer invites to apply, and only there', () => {
    const pays = contentOf([vacancy('a', { documents, stipend: stated({ amount: 9, currency: 'EUR', per: 'day' }) })]);
    expect(tell(pays, { intents: ['documents'] }, { now: AFTER }).reply.preview).toBe(CLOSED);
    expect(tell(pays, { intents: ['stipend'] }, { now: AFTER }).reply.preview).toContain('a grant of €9 a day');
  });

  it('says it once where several answers invite, and again where the deadline itself is asked', () => {
    const count = (intents: readonly string[]) =>
      tell(content, { intents }, { now: AFTER }).text.split('applications closed').length - 1;
    expect(count(['documents', 'how_to_apply'])).toBe(1);
    expect(count(['documents', 'deadline'])).toBe(2);
  });

  it('holds the instant and its zone beside the words', () => {
    const { reply } = tell(content, { intents: ['deadline'], lang: 'fr' });
    const runs = blocks(reply, 'paragraph')[0]?.runs ?? [];
    expect(runs).toContainEqual({
      kind: 'time',
      text: 'mardi 30 septembre 2031 à 18\u00a0h\u00a000 (heure de Europe/Athens)',
      at: '2031-09-30T15:00:00Z',
      zone: 'Europe/Athens',
    });
  });

  it('shows how a deadline is printed', () => {
    const printed = stated(DEADLINE, { printed: '30.9., 6 p.m.', note: { en: 'The hour is local.' } });
    const { text } = tell(contentOf([vacancy('a', { deadline: printed })]), { intents: ['deadline'] });
    expect(text).toContain('As printed: 30.9., 6 p.m.');
    expect(text).toContain('The hour is local.');
  });

  it('tells several deadlines each with its vacancies', () => {
    const early = stated({ at: '2031-08-01T12:00', zone: 'Europe/Athens' });
    const { text } = tell(contentOf([vacancy('a'), vacancy('b', { deadline: early })]), {
      intents: ['deadline'],
      vacancies: ['a', 'b'],
    });
    expect(text).toContain('For A, one can apply until Tuesday 30 September 2031');
    expect(text).toContain('For B, applications closed on Friday 1 August 2031 at 12:00');
  });
});

describe('withdrawn and extended', () => {
  const reason = { en: 'The lamp is electric now.', fr: 'La lampe est électrique désormais.' };
  const withdrawn = vacancy('a', { documents }, { state: { kind: 'withdrawn', on: '2031-09-10', reason } });
  const former = { deadline: { at: '2031-09-01T18:00', zone: 'Europe/Athens' } };
  const extended = vacancy('a', { documents }, { state: { kind: 'extended', on: '2031-09-10', reason, former } });
  const first = (one: typeof withdrawn, now: string, intent = 'division') =>
    tell(contentOf([one]), { intents: [intent] }, { now }).reply.preview;

  it('says a withdrawal before everything else for 14 days, then only where one would apply', () => {
    const SAID = 'For A, the vacancy was withdrawn on Wednesday 10 September 2031.';
    expect(first(withdrawn, '2031-09-09T23:59:59.999Z')).not.toBe(SAID);
    expect(first(withdrawn, '2031-09-10T00:00:00.000Z')).toBe(SAID);
    expect(first(withdrawn, '2031-09-23T23:59:59.999Z')).toBe(SAID);
    expect(first(withdrawn, '2031-09-24T00:00:00.000Z')).not.toBe(SAID);
    expect(first(withdrawn, '2031-09-24T00:00:00.000Z', 'documents')).toBe(SAID);
    expect(first(withdrawn, '2031-09-24T00:00:00.000Z', 'deadline')).toBe(SAID);
  });

  it('says an extension first for 14 days, with the former deadline', () => {
    const SAID =
      'For A, the deadline was moved on Wednesday 10 September 2031: from Monday 1 September 2031 at 18:00 (Europe/Athens) to Tuesday 30 September 2031 at 18:00 (Europe/Athens).';
    expect(first(extended, '2031-09-12T09:00:00.000Z')).toBe(SAID);
    expect(first(extended, '2031-09-24T09:00:00.000Z')).not.toBe(SAID);
  });

  it('does not take a withdrawn vacancy for an open one', () => {
    const content = contentOf([withdrawn, vacancy('b')]);
    expect(tell(content, { intents: ['deadline'] }).decision.concerned.scope).toEqual(['b']);
  });
});

describe('the webinar', () => {
  const facts = { webinar: stated('lamp-talk', { section: 'Talk' }) };
  const content = contentOf([vacancy('a', facts), vacancy('b', facts)], [webinar()]);
  const LINK = 'https://example.org/register';

  it('is announced with date, link and a calendar entry while it lies ahead', () => {
    const { reply, text, decision } = tell(content, { intents: ['webinar_date'] });
    expect(reply.preview).toBe(
      'For both vacancies, the info session takes place on Thursday 25 September 2031 at 10:00 (Europe/Athens).',
    );
    expect(text).toContain('It begins in 4 days.');
    expect(text).toContain('When it ends is not stated.');
    expect(blocks(reply, 'event')).toEqual([
      {
        kind: 'event',
        title: 'Talk about lamps',
        starts: '2031-09-25T07:00:00Z',
        zone: 'Europe/Athens',
        when: 'Thursday 25 September 2031 at 10:00 (Europe/Athens)',
        url: LINK,
      },
    ]);
    expect(decision.parts[0]?.facts[0]?.value).toMatchObject({
      id: 'lamp-talk',
      starts: '2031-09-25T07:00:00Z',
      ends: null,
    });
    expect(tell(content, { intents: ['webinar_registration'] }).text).toContain(LINK);
  });

  it.each([
    ['2031-09-25T07:00:00.000Z', 'the info session began on'],
    ['2031-09-25T20:59:59.999Z', 'the info session began on'],
    ['2031-09-25T21:00:00.000Z', 'the info session is over'],
  ])('offers no link once it has begun (%s)', (now, says) => {
    for (const intent of ['webinar_date', 'webinar_registration']) {
      const { reply, text } = tell(content, { intents: [intent] }, { now });
      expect(reply.preview).toContain(says);
      expect(text).not.toContain(LINK);
      expect(blocks(reply, 'event')).toEqual([]);
    }
  });

  it('offers no link once it is cancelled', () => {
    const state = { kind: 'cancelled', on: '2031-09-18', reason: { en: 'Storm.', fr: 'Tempête.' } };
    const { reply, text } = tell(contentOf([vacancy('a', facts)], [webinar({ state })]), {
      intents: ['webinar_registration'],
    });
    expect(reply.preview).toBe('For A, the info session was cancelled on Thursday 18 September 2031.');
    expect(text).not.toContain(LINK);
  });
});

import { fromZonedTime } from 'date-fns-tz';
import { describe, expect, it } from 'vitest';
import { FACT_IDS } from '../../src/content/schema/facts.ts';
import type { Vacancy } from '../../src/content/schema/vacancy.ts';
import { imsCs, ops, osg, programmes, stated, three, webinar } from './postings.ts';

const instant = ({ at, zone }: { at: string; zone: string }) => fromZonedTime(at, zone).toISOString();
const withStatus = (vacancy: Vacancy, status: string) => FACT_IDS.filter((id) => vacancy.facts[id].status === status);

describe('what all three postings share', () => {
  it.each(three)('$id ends at 23:59 in Brussels on 22 June 2025, whatever form is printed', (vacancy) => {
    expect(instant(stated(vacancy, 'deadline'))).toBe('2025-06-22T21:59:00.000Z');
  });

  it.each(three)('$id states a monthly grant of 1 286.09 euros', (vacancy) => {
    expect(stated(vacancy, 'stipend')).toEqual({ amount: 1286.09, currency: 'EUR', per: 'month' });
  });

  it.each(three)('$id allows three applications and refers to the one webinar', (vacancy) => {
    expect(stated(vacancy, 'max_applications')).toBe(3);
    expect(stated(vacancy, 'webinar')).toBe(webinar.id);
  });

  it.each(three)('$id belongs to a programme, and records neither address nor date of capture', (vacancy) => {
    expect(programmes.map(({ id }) => id)).toContain(vacancy.programme);
    expect(vacancy.source).toMatchObject({ url: 'unknown', captured: 'unknown', authoritative: 'en' });
    expect(vacancy.state).toEqual({ kind: 'by_deadline' });
  });

  it.each(three)('$id says neither how to apply nor how people are chosen, and gives no address', (vacancy) => {
    expect(vacancy.facts.how_to_apply.status).toBe('silent');
    expect(vacancy.facts.selection_process.status).toBe('silent');
    expect(stated(vacancy, 'contact')).toEqual({ policy: 'no_enquiries' });
  });

  it.each(three)('$id takes place in Brussels, not in Mons', (vacancy) => {
    expect(stated(vacancy, 'location')).toMatchObject({ city: { en: 'Brussels' }, country: 'BE' });
  });

  it('keeps the notices that stand in running text, OPS included', () => {
    const notices = [
      'before_submitting',
      'edit_application',
      'document_language',
      'ai_policy',
      'accommodation',
      'diversity',
      'integrity_values',
      'contact',
      'candidate_pool',
      'more_information',
    ] as const;
    for (const notice of notices) {
      const [first, ...others] = three.map((vacancy) => stated(vacancy, notice));
      for (const other of others) expect(other).toEqual(first);
    }
  });
});

describe('the info-session', () => {
  it('starts at 16:00 in Brussels, which is 14:00 UTC in June; a literal CET would be an hour later', () => {
    expect(instant(webinar.starts)).toBe('2025-06-11T14:00:00.000Z');
    expect(webinar.printed).toBe('11/06/2025 at 4pm CET (Brussels time)');
    expect(webinar.ends).toBe('not_stated');
  });

  it('has the register link that the postings print', () => {
    expect(webinar.register).toBe('https://us06web.zoom.us/webinar/register/WN_HdnqpN5hSDaM-t7JB8lAuQ');
  });
});

describe('IMS-CS', () => {
  it('has its own number', () => expect(stated(imsCs, 'requisition_number')).toBe('250770'));

  it('has two intakes, six months, 38 hours a week', () => {
    expect(stated(imsCs, 'start_date')).toEqual(['2026-03', '2026-09']);
    expect(stated(imsCs, 'duration')).toEqual({ count: 6, unit: 'months' });
    expect(stated(imsCs, 'working_hours')).toEqual({ fullTime: true, perWeek: 38 });
  });

  it('offers telework subject to business requirements, without conflict', () => {
    expect(stated(imsCs, 'telework')).toEqual({ policy: 'subject_to_business_requirements' });
  });

  it('names four essential criteria and no fifth', () => {
    expect(stated(imsCs, 'nationality')).toEqual({ memberOf: 'nato' });
    expect(stated(imsCs, 'languages')).toEqual({ oneOf: ['en', 'fr'], level: 'proficiency' });
    expect(imsCs.facts.further_criteria.status).toBe('silent');
  });

  it('prints "and/or" between its two documents', () => {
    expect(stated(imsCs, 'documents')).toMatchObject({ join: 'and_or' });
    expect(stated(imsCs, 'documents').items).toHaveLength(2);
  });

  it('describes the branches and sections that take interns', () => {
    expect(stated(imsCs, 'division').units.map(({ id }) => id)).toEqual([
      'cppb',
      'policy-programmes',
      'mcb',
      'mcb-east',
    ]);
    expect(stated(imsCs, 'duties').map(({ unit }) => unit)).toEqual([undefined, 'policy-programmes', 'mcb-east']);
  });
});

describe('OSG', () => {
  it('shows no requisition number, and an empty date of publication', () => {
    expect(osg.facts.requisition_number.status).toBe('silent');
    expect(osg.facts.published.status).toBe('lost');
  });

  it('has two readings on telework and goes by the offer', () => {
    const { telework } = osg.facts;
    if (telework.status !== 'conflict') throw new Error(telework.status);
    expect(telework.goesBy).toBe('offer');
    expect(Object.fromEntries(telework.readings.map(({ id, value }) => [id, value]))).toEqual({
      header: { policy: 'remote' },
      offer: { policy: 'subject_to_business_requirements' },
    });
    expect(telework.readings[0]?.printed).toBe('Brussels, Belgium (Remote)');
  });

  it('adds a fifth essential criterion, and says so beside the languages', () => {
    expect(osg.facts.languages).toHaveProperty('note.fr');
    expect(stated(osg, 'further_criteria').map(({ id }) => id)).toEqual(['research_and_drafting_in_english']);
  });

  it('asks for both documents', () => {
    expect(stated(osg, 'documents')).toMatchObject({ join: 'all' });
    expect(stated(osg, 'documents').items).toHaveLength(2);
  });

  it('has two intakes, taken from its second copy', () => {
    expect(stated(osg, 'start_date')).toEqual(['2026-03', '2026-09']);
  });

  it('describes its units, with duties of the Policy Planning Unit of their own', () => {
    expect(stated(osg, 'division').units.map(({ id }) => id)).toEqual([
      'private-office',
      'wps-hs',
      'ppu',
      'council-secretariat',
    ]);
    expect(stated(osg, 'duties').map(({ unit }) => unit)).toEqual([undefined, 'ppu']);
  });
});

describe('IMS-CS and OSG', () => {
  it.each([imsCs, osg])(
    '$id: any of four kinds of education suffices, and no date of reference is named',
    (vacancy) => {
      expect(stated(vacancy, 'education')).toEqual({
        anyOf: [
          { kind: 'years_of_studies', years: 2 },
          { kind: 'equivalent' },
          { kind: 'current_student' },
          { kind: 'recent_graduate', withinMonths: 12 },
        ],
        asOf: 'not_stated',
      });
      expect(stated(vacancy, 'age')).toEqual({ min: 21, asOf: 'not_stated' });
    },
  );

  it.each([imsCs, osg])('$id: nine competencies and four desirable criteria', (vacancy) => {
    expect(stated(vacancy, 'competencies')).toHaveLength(9);
    expect(stated(vacancy, 'desirable_criteria')).toHaveLength(4);
  });
});

describe('OPS', () => {
  it('has lost exactly what stood in its lists', () => {
    expect(withStatus(ops, 'lost')).toEqual([
      'travel_reimbursement',
      'start_date',
      'duration',
      'telework',
      'nationality',
      'age',
      'education',
      'languages',
      'further_criteria',
      'desirable_criteria',
      'competencies',
      'documents',
      'benefits',
    ]);
  });

  it('has its own number, one digit from that of IMS-CS, and a grade', () => {
    expect(stated(ops, 'requisition_number')).toBe('250700');
    expect(stated(ops, 'grade')).toBe('INTERN');
  });

  it('states the grant in its header', () => {
    expect(ops.facts.stipend).toMatchObject({ section: 'Header', printed: '1,286.09Euro (EUR) Monthly' });
  });

  it('is full-time, without a number of hours', () => {
    expect(stated(ops, 'working_hours')).toEqual({ fullTime: true });
  });

  it('prints its deadline in two forms of one instant', () => {
    expect(ops.facts.deadline).toMatchObject({
      printed: ['22 June 2025, at 23:59, Brussels time', '22-Jun-2025, 9:59:00 PM'],
    });
    expect(instant({ at: '2025-06-22T21:59', zone: 'UTC' })).toBe(instant(stated(ops, 'deadline')));
  });

  it('describes two directorates, seven sections and one centre', () => {
    expect(stated(ops, 'division').units.map(({ id }) => id)).toEqual([
      'operations-directorate',
      'cops',
      'crse',
      'plans',
      'counter-terrorism',
      'dscd',
      'planning-resources',
      'delivery',
      'ukraine',
      'eadrcc',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { copyOfPostings } from './edited-copy.ts';
import { AFTER, BEFORE, codes, info, lint, ops, osg } from './lint-of-copy.ts';

describe('webinars', () => {
  it('with one link must begin at one time', () => {
    const copy = copyOfPostings();
    const other = copy.read(info).replace('id: info-session-2025', 'id: later-session').replace('T16:00', 'T17:00');
    copy.write('webinars/later-session.yaml', other);
    const place = copy.place('webinars/later-session.yaml', '2025-06-11T17:00');
    expect(lint(copy)).toContainEqual(
      expect.objectContaining({ code: 'webinars-differ', severity: 'error', ...place }),
    );
  });
});

describe('dates', () => {
  const start = "value: ['2026-03', '2026-09']";

  it('of closed vacancies may lie in the past', () => {
    const copy = copyOfPostings();
    copy.edit(osg, start, "value: ['2020-03']");
    expect(codes(copy, AFTER)).not.toContain('past-date');
  });

  it('of open vacancies give a warning where they lie in the past', () => {
    const copy = copyOfPostings();
    copy.edit(osg, start, "value: ['2025-05', '2026-09']");
    const place = copy.place(osg, "'2025-05'");
    expect(lint(copy, BEFORE)).toContainEqual(
      expect.objectContaining({ code: 'past-date', severity: 'warning', ...place }),
    );
    expect(lint(copy, BEFORE).filter(({ code }) => code === 'past-date')).toHaveLength(1);
  });

  it('of a webinar give a warning where a vacancy is open longer', () => {
    const copy = copyOfPostings();
    const place = copy.place(osg, 'info-session-2025');
    expect(lint(copy, '2025-06-12T00:00:00Z')).toContainEqual(expect.objectContaining({ code: 'past-date', ...place }));
    expect(codes(copy, '2025-06-11T13:00:00Z')).not.toContain('past-date');
  });

  it('of an open vacancy count up to the last second of its last minute', () => {
    const copy = copyOfPostings();
    expect(codes(copy, '2025-06-22T21:59:59.999Z')).toContain('past-date');
    expect(codes(copy, '2025-06-22T22:00:00.000Z')).not.toContain('past-date');
  });

  it('must stand in an order that is possible', () => {
    const copy = copyOfPostings();
    copy.edit(osg, start, "value: ['2025-03']");
    const place = copy.place(osg, '2025-06-22T23:59');
    const found = lint(copy).find(({ code }) => code === 'dates-out-of-order');
    expect(found).toMatchObject({ severity: 'warning', ...place });
  });

  it('of a withdrawal should have come', () => {
    const copy = copyOfPostings();
    const state = 'kind: withdrawn\n  on: 2027-01-01\n  reason: { en: No place, fr: Plus de place }';
    copy.edit(ops, 'kind: by_deadline', state);
    const place = copy.place(ops, '2027-01-01');
    expect(lint(copy)).toContainEqual(expect.objectContaining({ code: 'future-date', severity: 'warning', ...place }));
  });
});

describe('French', () => {
  it('that is missing is a warning, and an error when strict', () => {
    const copy = copyOfPostings();
    copy.edit(ops, '    fr: OPS\n', '');
    const problem = { code: 'missing-french', ...copy.place(ops, 'en: OPS') };
    expect(lint(copy)).toContainEqual(expect.objectContaining({ ...problem, severity: 'warning' }));
    expect(lint(copy, AFTER, true)).toContainEqual(expect.objectContaining({ ...problem, severity: 'error' }));
  });
});

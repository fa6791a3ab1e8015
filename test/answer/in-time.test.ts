import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import type { Scene } from '../../src/scene.ts';
import { loadThreePostings } from '../three-postings.ts';
import { utterances } from './fixture.ts';

const content = loadThreePostings();
const CLOSED = '2025-07-01T09:00:00Z';
const DEADLINE = '2025-06-22T21:59:00Z';

function say(utterance: string, where: Partial<Scene> = {}) {
  // A Thursday.
  const scene: Scene = { now: '2025-06-05T09:00:00Z', audience: 'private', voice: 'colleague', ...where };
  const { decision, reply } = ask(content, { utterance, scene, memory: emptyMemory });
  const moment = decision.parts.find(({ moments }) => moments)?.moments?.[DEADLINE];
  const text = toText(reply).replaceAll(/[\u00a0\u202f]/g, ' ');
  return { decision, reply, moment, text, first: reply.preview.replaceAll(/[\u00a0\u202f]/g, ' ') };
}

describe('whether a moment is in time', () => {
  test.each([
    // Without a day, that of the deadline: Sunday 22 June, until 23:59 in Brussels.
    ['Is 5 pm Ankara in time for OSG?', '2025-06-22T14:00:00Z', true],
    ['OSG: is 5.30 p.m. in Ankara still in time?', '2025-06-22T14:30:00Z', true],
    ['Is 17:59 in New York on time for OSG?', '2025-06-22T21:59:00Z', true],
    ['Is 6pm in New York early enough for OSG?', '2025-06-22T22:00:00Z', false],
    ['OSG, is noon in Honolulu in time?', '2025-06-22T22:00:00Z', false],
    ['OSG, is midnight in Tokyo still in time?', '2025-06-22T15:00:00Z', true],
    ['OSG, is 23:59 in time?', '2025-06-22T21:59:00Z', true],
    ['OSG, is midnight in time?', '2025-06-22T22:00:00Z', false],
    ['Is 11.30 pm from Lisbon in time for OSG?', '2025-06-22T22:30:00Z', false],
    // With a day of its own.
    ['Is 23 June, 00:30 in Istanbul in time for OSG?', '2025-06-22T21:30:00Z', true],
    ['Is 23 June, 01:00 in Istanbul in time for OSG?', '2025-06-22T22:00:00Z', false],
    ['Is tomorrow, 9 am in Tokyo, in time for OSG?', '2025-06-06T00:00:00Z', true],
    ['Is 8 am on Sunday in Rome in time for OSG?', '2025-06-08T06:00:00Z', true],
    ['17 h à Ankara, c’est à temps pour OSG ?', '2025-06-22T14:00:00Z', true],
    ['18h30 à Montréal, est-ce encore à temps pour OSG ?', '2025-06-22T22:30:00Z', false],
    ['Le 23 juin à 5 heures à Tokyo, c’est dans les temps pour OSG ?', '2025-06-22T20:00:00Z', true],
    ['Demain midi à Londres, c’est à temps pour OSG ?', '2025-06-06T11:00:00Z', true],
    ['Lundi à 10 h à Athènes, assez tôt pour OSG ?', '2025-06-09T07:00:00Z', true],
  ])('%s', (utterance, at, inTime) => {
    const { decision, moment, first } = say(utterance);
    expect(decision.outcome).toBe('answer');
    expect(moment).toMatchObject({ at, inTime });
    expect(first).toMatch(inTime ? /that is in time|c’est à temps/ : /that is too late|c’est trop tard/);
  });

  test('is said in both zones, with the deadline', () => {
    const { text } = say('Is 5 pm Ankara in time for OPS?');
    expect(text).toContain('Sunday 22 June 2025 at 17:00 (Ankara time), which is 16:00 (Brussels time)');
    expect(text).toContain('until Sunday 22 June 2025 at 23:59 (Brussels time)');
    expect(text).toContain('Source: OPS posting, “Selection Criteria”');
  });

  test('is told too where it was asked whether it is too late', () => {
    expect(say('Is 5 pm in Ankara too late for OSG?').moment).toMatchObject({ inTime: true });
    expect(say('Is 7 pm in Toronto too late for OSG?').moment).toMatchObject({ inTime: false });
  });

  test.each([
    ['Is 5 pm Ankara in time for OSG?', /^For OSG, applications closed/, /would have been in time/],
    ['Is 6 pm New York in time for OSG?', /^For OSG, applications closed/, /would have been too late/],
    ['17 h à Ankara, c’est à temps pour OSG ?', /^Pour OSG, les candidatures sont closes/, /aurait été à temps/],
  ])('is told as past once applications are closed: %s', (utterance, closed, was) => {
    const { first, text } = say(utterance, { now: CLOSED });
    expect(first).toMatch(closed);
    expect(text).toMatch(was);
  });

  test.each([
    ['Is 5 pm in Canada in time for OSG?', 'Toronto', '2025-06-22T21:00:00Z'],
    ['17h30 au Canada, c’est à temps pour OSG ?', 'Vancouver', '2025-06-23T00:30:00Z'],
  ])('waits for the place in a country with several zones: %s', (utterance, city, at) => {
    const { decision, reply, text } = say(utterance);
    expect(decision.outcome).toBe('clarify');
    expect(text).not.toMatch(/in time:|à temps –/);
    const choice = utterances(reply).find((one) => one.includes(city)) ?? '';
    expect(say(choice)).toMatchObject({ decision: { concerned: { ids: ['osg'] } }, moment: { at } });
  });

  test.each([
    ['in the asker’s own zone, where that is not known', 'Is 6 pm my time still in time for OSG?'],
    ['of Brussels, put into another place’s', 'Deadline for OSG: what is 23:59 Brussels in Tallinn?'],
    ['in a zone that is not known', 'Is 17:00 UTC+5:30 in time for OSG?'],
    ['where people come from another place', 'I’m from Ottawa. Is 5 pm in time for OSG?'],
  ])('a clock time %s is not judged', (_what, utterance) => {
    const { moment, text } = say(utterance);
    expect(moment).toBeUndefined();
    expect(text).toContain('Sunday 22 June 2025 at 23:59 (Brussels time)');
  });

  test('in the asker’s own zone, where that is known', () => {
    const where = { zone: 'America/Montreal' };
    expect(say('Is 5 pm my time still in time for OSG?', where).moment).toMatchObject({ inTime: true });
    expect(say('Is 6 pm my time still in time for OSG?', where).moment).toMatchObject({ inTime: false });
  });

  test('a clock time that no clock shows is not judged', () => {
    expect(say('Is 25:00 in Ankara in time for OSG?').moment).toBeUndefined();
    // The clocks of Warsaw leap from 02:00 to 03:00 that night.
    expect(say('Is 30 March 2025, 02:30 in Warsaw, in time for OSG?').moment).toBeUndefined();
  });
});

describe('the time that is left', () => {
  test.each([
    ['2025-06-05T09:00:00Z', 'How many days are left for OSG?', 'For OSG, the time left is 17 days'],
    ['2025-06-22T09:00:00Z', 'How many days are left for OSG?', 'For OSG, the time left is 13 hours'],
    ['2025-06-22T21:59:30Z', 'How many days are left for OSG?', 'For OSG, the time left is 1 minute'],
    ['2025-06-05T09:00:00Z', 'Combien de jours reste-t-il pour OSG ?', 'Pour OSG, il reste 17 jours'],
    ['2025-06-20T21:59:00Z', 'Il reste combien de temps pour OSG ?', 'Pour OSG, il reste 2 jours'],
  ])('comes first (%s, %s)', (now, utterance, first) => expect(say(utterance, { now }).first).toContain(first));

  test.each([
    ['How many days are left for OSG?', 'Sunday 22 June 2025 at 23:59', /\d+ (days|hours)/],
    ['Combien de jours reste-t-il pour OSG ?', 'dimanche 22 juin 2025 à 23 h 59', /\d+ jours|\d+ heures/],
  ])('is a date where others read: %s', (utterance, date, counted) => {
    const { text } = say(utterance, { audience: 'shared' });
    expect(text).toContain(date);
    expect(text).not.toMatch(counted);
  });

  test.each([
    ['How many days are left for OSG?', /^For OSG, applications closed/],
    ['Combien de jours reste-t-il pour OSG ?', /^Pour OSG, les candidatures sont closes/],
  ])('is none once applications are closed: %s', (utterance, closed) => {
    const { first, text } = say(utterance, { now: CLOSED });
    expect(first).toMatch(closed);
    expect(text).not.toMatch(/time left|il reste/);
  });
});

import { judge } from '../../../src/answer/eligibility/judge.ts';
import type { StatedEducation, StatedFacts, StatedLanguage } from '../../../src/understand/stated/stated.ts';
import { imsCs, members } from './vacancies.ts';

export const BEFORE = '2025-06-01T09:00:00Z';
export const words = 'as said';

export const age = (value: number): StatedFacts => ({ age: { value, words } });
export const born = (value: string): StatedFacts => ({ born: { value, words } });
export const turns = (value: { age: number; on?: string }): StatedFacts => ({ turns: { value, words } });
export const from = (...value: string[]): StatedFacts => ({ nationalities: { value, words } });
export const studies = (value: StatedEducation): StatedFacts => ({ education: { value, words } });
export const speaks = (...value: StatedLanguage[]): StatedFacts => ({ languages: { value, words } });

export const verdict = (stated: StatedFacts, vacancy = imsCs, now = BEFORE) =>
  judge(vacancy, stated, now, members).verdict;
export const check = (criterion: string, stated: StatedFacts, vacancy = imsCs, now = BEFORE) =>
  judge(vacancy, stated, now, members).checks.find((one) => one.criterion === criterion);

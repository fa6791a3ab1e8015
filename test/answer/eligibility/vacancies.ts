import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { membersSchema } from '../../../src/content/schema/reference.ts';
import { type Vacancy, vacancySchema } from '../../../src/content/schema/vacancy.ts';
import type { Members } from '../../../src/reference/reference.ts';

const content = fileURLToPath(new URL('../../../content/', import.meta.url));
const yaml = (name: string): unknown => parse(readFileSync(`${content}${name}.yaml`, 'utf8'));

/** The three postings as they are delivered. */
export const imsCs: Vacancy = vacancySchema.parse(yaml('vacancies/ims-cs'));
export const osg: Vacancy = vacancySchema.parse(yaml('vacancies/osg'));
export const ops: Vacancy = vacancySchema.parse(yaml('vacancies/ops'));

export const members: Members = { nato: new Set(membersSchema.parse(yaml('reference/members')).nato) };

/** An invented posting: like the first one, but for some facts. */
export function variant(facts: Partial<Vacancy['facts']>): Vacancy {
  return { ...imsCs, id: 'invented', facts: { ...imsCs.facts, ...facts } };
}

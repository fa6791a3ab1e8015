import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { FactId } from '../../src/content/schema/facts.ts';
import { programmesSchema, type Vacancy, vacancySchema, webinarSchema } from '../../src/content/schema/vacancy.ts';

/** The folder of the real content. */
export const CONTENT = join(import.meta.dirname, '../../content');

/** A content file, checked by its schema; throws where it does not hold. */
export function read<S extends z.ZodType>(schema: S, file: string): z.infer<S> {
  return schema.parse(parse(readFileSync(join(CONTENT, file), 'utf8')));
}

export const imsCs = read(vacancySchema, 'vacancies/ims-cs.yaml');
export const osg = read(vacancySchema, 'vacancies/osg.yaml');
export const ops = read(vacancySchema, 'vacancies/ops.yaml');
export const three = [imsCs, osg, ops];
export const webinar = read(webinarSchema, 'webinars/info-session-2025.yaml');
export const { programmes } = read(programmesSchema, 'programmes.yaml');

/** The value of a fact that must be stated; throws if it is not. */
export function stated<Id extends FactId>(vacancy: Vacancy, id: Id) {
  const fact: Vacancy['facts'][FactId] = vacancy.facts[id];
  if (fact.status !== 'stated') throw new Error(`${vacancy.id}: ${id} is ${fact.status}`);
  return fact.value as Extract<Vacancy['facts'][Id], { status: 'stated' }>['value'];
}

import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';
import * as value from './values.ts';

/**
 * What a posting says of one fact.
 * - `stated`: it stands there, in that section.
 * - `silent`: the section is whole and says nothing of it.
 * - `lost`: the section is empty in our copy, so nobody can tell from it.
 * - `conflict`: two readings; `goesBy` names the one we go by, `why` says why.
 *
 * `mentions` lists other facts that the remarks on this one (printed forms, note, other readings) tell as well: while staff
 * are checking one of those, the remarks are left out.
 */
function fact<V extends z.ZodType>(valueSchema: V) {
  const printed = z.union([z.string(), z.array(z.string()).min(1)]).optional();
  const mentions = z.array(idSchema).min(1).optional();
  return z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('stated'),
      section: z.string().min(1),
      value: valueSchema,
      printed,
      note: textSchema.optional(),
      mentions,
    }),
    z.strictObject({ status: z.literal('silent') }),
    z.strictObject({ status: z.literal('lost'), section: z.string().min(1) }),
    z.strictObject({
      status: z.literal('conflict'),
      readings: z
        .array(z.strictObject({ id: idSchema, section: z.string().min(1), value: valueSchema, printed }))
        .min(2),
      goesBy: idSchema,
      why: textSchema,
      mentions,
    }),
  ]);
}

/** Every fact id, with the schema of its value. Each vacancy file must hold all of them. */
export const factSchemas = {
  requisition_number: fact(z.string().min(1)),
  organisation: fact(textSchema),
  grade: fact(z.string().min(1)),
  published: fact(z.iso.date()),
  deadline: fact(value.instantSchema),
  stipend: fact(value.moneySchema),
  travel_reimbursement: fact(value.policySchema),
  start_date: fact(value.intakesSchema),
  duration: fact(value.lengthSchema),
  working_hours: fact(value.hoursSchema),
  telework: fact(value.policySchema),
  location: fact(value.placeSchema),
  webinar: fact(idSchema),
  max_applications: fact(z.int().positive()),
  how_to_apply: fact(value.policySchema),
  before_submitting: fact(value.policySchema),
  edit_application: fact(value.policySchema),
  nationality: fact(value.nationalityCriterionSchema),
  age: fact(value.ageCriterionSchema),
  education: fact(value.educationCriterionSchema),
  languages: fact(value.languageCriterionSchema),
  further_criteria: fact(z.array(value.criterionItemSchema).min(1)),
  desirable_criteria: fact(z.array(value.itemSchema).min(1)),
  competencies: fact(z.array(value.itemSchema).min(1)),
  profile: fact(z.array(value.itemSchema).min(1)),
  documents: fact(value.documentsSchema),
  document_language: fact(value.policySchema),
  ai_policy: fact(value.policySchema),
  accommodation: fact(value.policySchema),
  diversity: fact(value.policySchema),
  integrity_values: fact(value.policySchema),
  contact: fact(value.policySchema),
  candidate_pool: fact(value.policySchema),
  selection_process: fact(value.policySchema),
  more_information: fact(value.policySchema),
  duties: fact(value.itemGroupsSchema),
  division: fact(value.divisionSchema),
  benefits: fact(z.array(value.itemSchema).min(1)),
} as const;

export type FactId = keyof typeof factSchemas;
export const FACT_IDS = Object.keys(factSchemas) as FactId[];

export const factsSchema = z.strictObject(factSchemas);

/** What no file can say: staff are checking the fact, so that no answer tells it, whatever the file holds. */
export interface HeldFact {
  readonly status: 'held';
}

/** The facts as files hold them. */
export type WrittenFacts = z.infer<typeof factsSchema>;
export type Facts = { [Id in FactId]: WrittenFacts[Id] | HeldFact };
export type Fact<Id extends FactId = FactId> = Facts[Id];
export type FactStatus = Fact['status'];
/** The typed value of a fact, as stated or as the reading that we go by. */
export type FactValue<Id extends FactId = FactId> = Extract<Facts[Id], { status: 'stated' }>['value'];

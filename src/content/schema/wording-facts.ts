import { z } from 'zod';
import { phrase, sentence } from './sentence.ts';
import { idSchema } from './text.ts';

/** `label` heads a row; `about` stands in "nothing is said about …", so it has its article. */
const named = { label: phrase, about: phrase };

/** A sentence that many postings share, and the same in a few words for tables and lists. */
const shared = z.record(idSchema, z.strictObject({ says: sentence('scope'), short: phrase }));

const plain = (...slots: readonly string[]) => z.strictObject({ ...named, says: sentence('scope', ...slots) });
const policy = z.strictObject({ ...named, policies: shared });
const list = z.strictObject({ ...named, says: sentence('scope') });

/**
 * The sentences of each fact. `{scope}` opens them ("For OPS,", "In all three postings,"), so they go on in lower case.
 */
export const factWordingSchema = z.strictObject({
  requisition_number: plain('number'),
  organisation: plain('text'),
  grade: plain('grade'),
  published: plain('date'),
  deadline: z.strictObject({ ...named, says: sentence('scope', 'deadline'), left: sentence('left') }),
  stipend: plain('money'),
  travel_reimbursement: policy,
  start_date: z.strictObject({
    ...named,
    one: sentence('scope', 'months'),
    many: sentence('scope', 'count', 'months'),
  }),
  duration: plain('length'),
  working_hours: z.strictObject({
    ...named,
    full_time: sentence('scope'),
    full_time_hours: sentence('scope', 'hours'),
    part_time: sentence('scope'),
    part_time_hours: sentence('scope', 'hours'),
    short: z.strictObject({
      full_time: phrase,
      full_time_hours: sentence('hours'),
      part_time: phrase,
      part_time_hours: sentence('hours'),
    }),
  }),
  telework: policy,
  location: plain('place'),
  webinar: z.strictObject(named),
  max_applications: z.strictObject({ ...named, says: sentence('scope', 'count'), short: sentence('count') }),
  how_to_apply: policy,
  before_submitting: policy,
  edit_application: policy,
  nationality: z.strictObject({ ...named, member_of: shared }),
  age: z.strictObject({
    ...named,
    min: sentence('scope', 'min'),
    between: sentence('scope', 'min', 'max'),
    short: z.strictObject({ min: sentence('min'), between: sentence('min', 'max') }),
    no_date: sentence(),
    date: sentence('date'),
  }),
  education: z.strictObject({
    ...named,
    says: sentence('scope', 'options'),
    short: sentence('options'),
    options: z.strictObject({
      years_of_studies: sentence('years'),
      equivalent: phrase,
      current_student: phrase,
      recent_graduate: sentence('months'),
    }),
    no_date: sentence(),
    date: sentence('date'),
  }),
  languages: z.strictObject({
    ...named,
    says: sentence('scope', 'languages'),
    says_one: sentence('scope', 'languages'),
    short: sentence('languages'),
  }),
  further_criteria: list,
  desirable_criteria: list,
  competencies: list,
  profile: list,
  documents: z.strictObject({ ...named, all: sentence('scope'), and_or: sentence('scope'), and_or_note: sentence() }),
  document_language: policy,
  ai_policy: policy,
  accommodation: policy,
  diversity: policy,
  integrity_values: policy,
  contact: policy,
  candidate_pool: policy,
  selection_process: policy,
  more_information: policy,
  duties: z.strictObject({
    ...named,
    says: sentence('scope'),
    unit: sentence('scope', 'unit'),
    intro: sentence('intro'),
  }),
  division: z.strictObject({
    ...named,
    units: sentence(),
    unit: sentence('unit', 'text'),
    says: sentence('scope', 'text'),
  }),
  benefits: list,
});

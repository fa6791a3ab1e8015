/** What people ask for most, by the intents' ids. */
export const MOST_WANTED: readonly string[] = [
  'stipend',
  'start_date',
  'deadline',
  'telework',
  'webinar_registration',
  'eligibility',
];

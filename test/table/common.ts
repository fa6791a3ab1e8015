import type { Row, Says } from './row.ts';

const UNTIL: Says = {
  en: ['Sunday 22 June 2025 at 23:59 (Brussels time)'],
  fr: ['dimanche 22 juin 2025 à 23 h 59 (heure de Bruxelles)'],
};
const WEBINAR: Says = {
  en: ['Wednesday 11 June 2025 at 16:00 (Brussels time)'],
  fr: ['mercredi 11 juin 2025 à 16 h 00 (heure de Bruxelles)'],
};

/** What an answer that invites to apply says first once the deadline has passed. */
export const CLOSED: Says = {
  en: ['applications closed on', ...UNTIL.en],
  fr: ['les candidatures sont closes depuis le', ...UNTIL.fr],
};
/** How the other two vacancies' facts are announced where our copy of one lost its own. */
export const OTHERS: Says = {
  en: ['IMS-CS and OSG, of the same programme, state:'],
  fr: ['IMS-CS et OSG, du même programme, indiquent :'],
};

export const REGISTER = 'https://us06web.zoom.us/webinar/register/WN_HdnqpN5hSDaM-t7JB8lAuQ';
const PRINTED: Says = {
  en: ['11/06/2025 at 4pm CET (Brussels time)', 'CEST'],
  fr: ['11/06/2025 at 4pm CET (Brussels time)', 'CEST'],
};
const WEBINAR_SECTION = 'INFO-SESSION ON THE VACANCY AND RECRUITMENT PROCESS';
const WEBINAR_VALUE = { id: 'info-session-2025', starts: '2025-06-11T14:00:00Z', ends: null, register: REGISTER };
const WEBINAR_OVER: Says = { en: ['is over', ...WEBINAR.en], fr: ['est terminée', ...WEBINAR.fr] };

/** The sections of a posting, as it spells them. */
export interface Sections {
  readonly notice: string;
  readonly values: string;
  /** Where the deadline and the number of applications stand. */
  readonly apply: string;
}

/** What the three postings say alike, each in sections of its own. */
export function commonRows({ notice, values, apply }: Sections): readonly Row[] {
  return [
    {
      intent: 'webinar_date',
      is: 'stated',
      section: WEBINAR_SECTION,
      ...PRINTED,
      value: WEBINAR_VALUE,
      first: {
        before: { en: ['takes place on', ...WEBINAR.en], fr: ['a lieu le', ...WEBINAR.fr] },
        after: WEBINAR_OVER,
      },
    },
    {
      intent: 'webinar_registration',
      is: 'stated',
      section: WEBINAR_SECTION,
      ...PRINTED,
      value: WEBINAR_VALUE,
      first: {
        before: { en: ['registers for the info session here'], fr: ["on s'inscrit", "séance d'information"] },
        after: WEBINAR_OVER,
      },
    },
    {
      intent: 'deadline',
      is: 'stated',
      section: apply,
      ...UNTIL,
      value: '2025-06-22T21:59:00Z',
      first: {
        before: { en: ['one can apply until', ...UNTIL.en], fr: ["on peut postuler jusqu'au", ...UNTIL.fr] },
        after: CLOSED,
      },
    },
    {
      intent: 'application_status_open',
      is: 'stated',
      section: apply,
      ...UNTIL,
      value: '2025-06-22T21:59:00Z',
      first: {
        before: { en: ['are open until', ...UNTIL.en], fr: ["sont ouvertes jusqu'au", ...UNTIL.fr] },
        after: CLOSED,
      },
    },
    {
      intent: 'how_to_apply',
      is: 'silent',
      section: notice,
      invites: true,
      en: ['nothing is said', ...UNTIL.en],
      fr: ["rien n'est indiqué", ...UNTIL.fr],
    },
    {
      intent: 'how_many_applications',
      is: 'stated',
      section: apply,
      invites: true,
      en: ['up to three different vacancies'],
      fr: ['trois offres différentes au plus'],
      value: 3,
    },
    {
      intent: 'edit_application',
      is: 'stated',
      section: notice,
      invites: true,
      en: ['no longer be changed once the deadline has passed'],
      fr: ['ne peut plus être modifiée', 'la date limite passée'],
    },
    {
      intent: 'document_language',
      is: 'stated',
      section: notice,
      en: ['English or French', 'preferred', 'a translation of your own'],
      fr: ['en anglais ou en français', 'préférés', 'une traduction faite par vous-même'],
    },
    {
      intent: 'ai_policy',
      is: 'stated',
      section: notice,
      en: ['generative AI', 'ChatGPT', 'screened', 'rejected'],
      fr: ['IA générative', 'ChatGPT', 'contrôlées', 'rejetées'],
    },
    {
      intent: 'accommodation',
      is: 'stated',
      section: values,
      en: ['reasonable accommodation', 'medical documents'],
      fr: ['aménagements raisonnables', 'documents médicaux'],
    },
    {
      intent: 'diversity',
      is: 'stated',
      section: values,
      en: ['gender', 'sexual orientation', 'disability', 'women'],
      fr: ['genre', 'orientation sexuelle', 'handicap', 'femmes'],
    },
    {
      intent: 'integrity_values',
      is: 'stated',
      section: values,
      en: ['role models of integrity', 'transparency', 'accountability', 'good governance'],
      fr: ["d'intégrité", 'transparence', 'gouvernance'],
    },
    {
      intent: 'contact',
      is: 'stated',
      section: notice,
      en: ['telephone or e-mail', 'not dealt with', 'no address or number'],
      fr: ['téléphone ou par e-mail', 'pas traitées', 'aucune adresse'],
    },
    {
      intent: 'candidate_pool',
      is: 'stated',
      section: notice,
      en: ['the IS and the IMS', 'NATO bodies', 'similar profile'],
      fr: ["du SI et de l'EMI", "organismes de l'OTAN", 'profil semblable'],
    },
    {
      intent: 'selection_process',
      is: 'silent',
      section: notice,
      en: ['nothing is said about the steps', 'info session'],
      fr: ["rien n'est indiqué sur les étapes", "séance d'information"],
    },
    {
      intent: 'list_vacancies',
      is: 'stated',
      en: ['IMS-CS:', 'OPS:', 'OSG:', ...UNTIL.en],
      fr: ['IMS-CS :', 'OPS :', 'OSG :', ...UNTIL.fr],
      first: {
        before: { en: ['three vacancies', 'Open'], fr: ['trois offres', 'Ouvertes'] },
        after: { en: ['None of the three'], fr: ['Aucune des trois'] },
      },
    },
  ];
}

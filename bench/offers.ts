import type { WrittenFacts } from '../src/content/schema/facts.ts';

const SECTION = 'Offer';
const LOST = { status: 'lost', section: SECTION } as const;
const SILENT = { status: 'silent' } as const;

type Offer = Pick<WrittenFacts, 'stipend' | 'duration' | 'telework' | 'deadline' | 'start_date' | 'webinar'>;

/** What the vacancy at this place of a catalogue offers: grants, lengths and dates of several kinds, and gaps of both kinds. */
export function offerOf(at: number): Offer {
  return {
    stipend: at % 5 === 4 ? LOST : stated({ amount: 900 + 50 * (at % 7), currency: 'EUR', per: 'month' }),
    duration: at % 6 === 5 ? SILENT : stated({ count: 3 + (at % 4), unit: 'months' }),
    telework: teleworkOf(at),
    deadline: stated({ at: `2025-07-${String(1 + (at % 9)).padStart(2, '0')}T18:00`, zone: 'Europe/Brussels' }),
    start_date: stated([`2026-${String(1 + (at % 12)).padStart(2, '0')}`]),
    webinar: SILENT,
  };
}

function teleworkOf(at: number): Offer['telework'] {
  if (at % 3 === 0) return stated({ policy: 'subject_to_business_requirements' });
  return at % 3 === 1 ? SILENT : LOST;
}

function stated<Value>(value: Value) {
  return { status: 'stated', section: SECTION, value } as const;
}

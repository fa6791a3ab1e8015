import { describe, expect, it } from 'vitest';
import type { People } from '../../src/people/people.ts';

const AT = '2026-11-23T09:00:00.000Z';

/** What every place where people's choices are kept holds to. `make` gives an empty one. */
export function peopleContract(make: () => Promise<People>): void {
  describe('the language of a person', () => {
    it('is none until they choose one, and that of nobody else', async () => {
      const people = await make();
      expect(await people.langOf('slack:T1:anna')).toBeUndefined();
      await people.setLang('slack:T1:anna', 'fr', AT);
      expect(await people.langOf('slack:T1:anna')).toBe('fr');
      expect(await people.langOf('slack:T1:boris')).toBeUndefined();
    });

    it('is the one chosen last, or none again', async () => {
      const people = await make();
      await people.setLang('slack:T1:anna', 'fr', AT);
      await people.setLang('slack:T1:anna', 'en', AT);
      expect(await people.langOf('slack:T1:anna')).toBe('en');
      await people.setLang('slack:T1:anna', null, AT);
      expect(await people.langOf('slack:T1:anna')).toBeUndefined();
      await people.setLang('slack:T1:anna', null, AT);
    });
  });
}

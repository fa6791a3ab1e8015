import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import { LANGS, type Lang } from '../../src/content/schema/text.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();

const OF_ALL = {
  en: (name: string) => `What does the ${name} division do?`,
  fr: (name: string) => `Que fait la division ${name} ?`,
};

function said(utterance: string, lang: Lang) {
  const scene = { now: '2025-06-01T09:00:00Z', audience: 'private', voice: 'colleague', lang } as const;
  const { decision, reply } = ask(content, { utterance, scene, memory: emptyMemory });
  return { decision, text: toText(reply) };
}

describe.each(content.vacancies.flatMap((vacancy) => LANGS.map((lang) => ({ id: vacancy.id, vacancy, lang }))))(
  'the office of $id ($lang)',
  ({ vacancy, lang }) => {
    const { division } = vacancy.facts;
    const units = division.status === 'stated' ? division.value.units : [];
    const short = vacancy.names.short.en;

    test('lists its units by name', () => {
      const { text } = said(OF_ALL[lang](short), lang);
      for (const { names, text: about } of units) {
        expect(text).toContain(`- ${names[lang]}`);
        expect(text).not.toContain(about[lang]);
      }
      expect(units.length).toBeGreaterThan(3);
    });

    test.each(units.map(({ id, names, text }) => ({ id, name: names[lang] ?? names.en, about: text[lang] })))(
      'tells what $id does, asked about or named alone',
      ({ id, name, about }) => {
        const asked = { en: `What does the ${name} of ${short} do?`, fr: `Que fait ${name} chez ${short} ?` }[lang];
        for (const utterance of [asked, name]) {
          const { decision, text } = said(utterance, lang);
          expect(decision.parts).toMatchObject([{ intent: 'division', unit: id }]);
          expect(text).toContain(about);
        }
      },
    );
  },
);

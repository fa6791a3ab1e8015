import { describe, expect, it } from 'vitest';
import type { Vacancy } from '../../src/content/schema/vacancy.ts';
import { tokenize } from '../../src/understand/tokenize.ts';
import { stated, three } from './postings.ts';

describe('aliases', () => {
  const fold = (alias: string) =>
    tokenize(alias)
      .map(({ norm }) => norm)
      .join(' ');
  const all = ({ any, en, fr }: Vacancy['aliases']) => [...any, ...en, ...fr];
  const places = three.flatMap((vacancy) => [
    ...all(vacancy.aliases).map((alias) => ({ alias: fold(alias), place: vacancy.id })),
    ...stated(vacancy, 'division').units.flatMap((unit) =>
      all(unit.aliases).map((alias) => ({ alias: fold(alias), place: `${vacancy.id}/${unit.id}` })),
    ),
  ]);
  const placesOf = new Map<string, Set<string>>();
  for (const { alias, place } of places) placesOf.set(alias, (placesOf.get(alias) ?? new Set()).add(place));
  const placeOf = (alias: string) => [...(placesOf.get(fold(alias)) ?? [])];

  it('stand in one place only', () => {
    expect([...placesOf].filter(([, named]) => named.size > 1)).toEqual([]);
  });

  it('tell security cooperation from cooperative security, in both languages', () => {
    expect(placeOf('cooperative security')).toEqual(['ims-cs']);
    expect(placeOf('security cooperation')).toEqual(['ops/dscd']);
    expect(placeOf('sécurité coopérative')).toEqual(['ims-cs']);
    expect(placeOf('coopération de sécurité')).toEqual(['ops/dscd']);
  });

  it.each([
    ['250770', 'ims-cs'],
    ['250700', 'ops'],
    ['coop sec', 'ims-cs'],
    ['mil staff', 'ims-cs'],
    ['état-major militaire', 'ims-cs'],
    ['SecGen', 'osg'],
    ['bureau du SG', 'osg'],
    ['operations division', 'ops'],
    ['PPU', 'osg/ppu'],
    ['EADRCC', 'ops/eadrcc'],
    ['P&P', 'ims-cs/policy-programmes'],
  ])('%s names %s', (alias, place) => expect(placeOf(alias)).toEqual([place]));

  it.each(['plans', 'delivery', 'operations', 'brussels', 'internship', 'cooperation', 'secretary general', 'CS'])(
    '"%s" alone names nothing',
    (word) => expect(placeOf(word)).toEqual([]),
  );
});

import { describe, expect, it } from 'vitest';
import { programmes, three, webinar } from './postings.ts';

describe('texts', () => {
  it('hold no e-mail address and no telephone number: enquiries cannot be dealt with', () => {
    const written = JSON.stringify([...three, webinar, programmes]);
    expect(written).not.toMatch(/[\w.]@\w|\+\d{2}/);
  });

  /** Every `{ en, fr? }` below a node, with its path. */
  function texts(node: unknown, path: string): [string, Record<string, unknown>][] {
    if (typeof node !== 'object' || node === null) return [];
    const here: [string, Record<string, unknown>][] =
      'en' in node && typeof node.en === 'string' ? [[path, node as Record<string, unknown>]] : [];
    return [...here, ...Object.entries(node).flatMap(([key, child]) => texts(child, `${path}.${key}`))];
  }

  it('all stand in French too', () => {
    const all = [...three, webinar, ...programmes].flatMap((file) => texts(file, file.id));
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(([, text]) => typeof text.fr !== 'string').map(([path]) => path)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { digest } from '../src/digest.ts';

test('a digest knows the same texts again, tells others apart, and shows neither', async () => {
  expect(digest('anna', 'message 1')).toBe(digest('anna', 'message 1'));
  expect(new Set([digest('ab', 'c'), digest('a', 'bc'), digest('abc'), digest('["abc"]')]).size).toBe(4);
  expect(digest('anna')).toMatch(/^[\w-]{43}$/);
});

test('a digest of one process tells nothing in another', async () => {
  const here = digest('anna');
  const path = '../src/digest.ts?another';
  const other: { digest(text: string): string } = await import(/* @vite-ignore */ path);
  expect(other.digest('anna')).not.toBe(here);
});
